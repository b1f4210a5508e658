using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Introductions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Owners;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Relations;
using NetworkCrm.Core.Reviews;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data.Accounts;
using NetworkCrm.Data.Mapping;

namespace NetworkCrm.Data;

/// <summary>
/// The database as one owner sees it: every set of owned rows is filtered by <see cref="OwnerId"/>, and with owner 0
/// all of them are empty.
/// </summary>
public sealed class CrmDbContext(DbContextOptions<CrmDbContext> options) : IdentityUserContext<Account, long>(options)
{
    public const string OwnerFilter = "owner";

    /// <summary>Whose rows this context sees and writes; 0 sees none.</summary>
    public long OwnerId { get; init; }

    public DbSet<Owner> Owners => Set<Owner>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>
    /// Contacts with all that <see cref="Contact.Details"/> and an edit need: one that is changed with a part missing
    /// would lose it.
    /// </summary>
    public IQueryable<Contact> WholeContacts =>
        Contacts.Include(c => c.Methods).Include(c => c.Tags).Include(c => c.Worlds).AsSplitQuery();

    public DbSet<ContactMethod> ContactMethods => Set<ContactMethod>();

    public DbSet<ContactTag> ContactTags => Set<ContactTag>();

    public DbSet<Interaction> Interactions => Set<Interaction>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Exchange> Exchanges => Set<Exchange>();

    public DbSet<LearnedFact> LearnedFacts => Set<LearnedFact>();

    public DbSet<Promise> Promises => Set<Promise>();

    public DbSet<NetworkEvent> Events => Set<NetworkEvent>();

    public DbSet<EventGuest> EventGuests => Set<EventGuest>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<ContactWorld> ContactWorlds => Set<ContactWorld>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<CircleChange> CircleChanges => Set<CircleChange>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<GoalLink> GoalLinks => Set<GoalLink>();

    public DbSet<Outcome> Outcomes => Set<Outcome>();

    public DbSet<OutcomeTrace> OutcomeTraces => Set<OutcomeTrace>();

    public DbSet<Introduction> Introductions => Set<Introduction>();

    public DbSet<Relation> Relations => Set<Relation>();

    public DbSet<CustomField> CustomFields => Set<CustomField>();

    public DbSet<CustomValue> CustomValues => Set<CustomValue>();

    public DbSet<WeeklyReview> WeeklyReviews => Set<WeeklyReview>();

    public DbSet<PutAside> PutAsides => Set<PutAside>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<ContactSnapshot> Snapshots => Set<ContactSnapshot>();

    public DbSet<RaisedNudge> Nudges => Set<RaisedNudge>();

    public DbSet<PendingTouch> PendingTouches => Set<PendingTouch>();

    public DbSet<OwnTemplate> OwnTemplates => Set<OwnTemplate>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<StagedRow> StagedRows => Set<StagedRow>();

    public DbSet<StagedInteraction> StagedInteractions => Set<StagedInteraction>();

    /// <summary>Pairs of whom the owner said that they are not the same.</summary>
    public DbSet<KnownApart> KnownApart => Set<KnownApart>();

    public DbSet<TrashItem> Trash => Set<TrashItem>();

    public DbSet<AppPassword> AppPasswords => Set<AppPassword>();

    public DbSet<SyncBook> SyncBooks => Set<SyncBook>();

    public DbSet<SyncCard> SyncCards => Set<SyncCard>();

    public DbSet<KeptCard> KeptCards => Set<KeptCard>();

    public DbSet<ContactPhoto> ContactPhotos => Set<ContactPhoto>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CleanTexts();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        CleanTexts();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    // The door of the database, whatever form or file a text came by.
    private void CleanTexts()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        foreach (var property in entry.Properties)
            if (
                property.CurrentValue is string text
                && !property.Metadata.IsKey()
                && SafeText.Of(text) is var safe
                && !ReferenceEquals(safe, text)
            )
                property.CurrentValue = safe;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
        configurationBuilder.Properties<AnnualDate>().HaveConversion<AnnualDateConverter>();
        configurationBuilder.Properties<Recurrence>().HaveConversion<RecurrenceConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);
        // Every set with an owner, whichever is added.
        foreach (var owned in builder.Model.GetEntityTypes().Where(e => e.FindProperty(nameof(OwnerId)) is not null))
        {
            var row = Expression.Parameter(owned.ClrType);
            var isTheirs = Expression.Equal(
                Expression.Property(row, nameof(OwnerId)),
                Expression.Property(Expression.Constant(this), nameof(OwnerId))
            );
            builder.Entity(owned.ClrType).HasQueryFilter(OwnerFilter, Expression.Lambda(isTheirs, row));
        }

        builder.Entity<Owner>().HasQueryFilter(OwnerFilter, x => x.Id == OwnerId);
    }
}
