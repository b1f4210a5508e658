using Microsoft.EntityFrameworkCore.Metadata;
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

namespace NetworkCrm.Data.Exporting;

/// <summary>
/// What everything.json holds, in which order and under which names: every entity of an owner and every property of
/// it, but what is named here with its reason. docs/export.md describes it, and a test compares the two.
/// </summary>
internal static class BookSchema
{
    /// <summary>Counts up with every change that a reader of an older file would have to know of.</summary>
    public const int Version = 1;

    public static readonly BookSection Owner = new("owner", typeof(Owner));

    public static readonly IReadOnlyList<BookSection> Sections =
    [
        new("customFields", typeof(CustomField)),
        new("importBatches", typeof(ImportBatch)),
        new(
            "contacts",
            typeof(Contact),
            new BookSection("methods", typeof(ContactMethod)),
            new BookSection("tags", typeof(ContactTag)),
            new BookSection("worlds", typeof(ContactWorld)),
            new BookSection("circleChanges", typeof(CircleChange)),
            new BookSection("customValues", typeof(CustomValue)),
            new BookSection("keptCards", typeof(KeptCard)),
            new BookSection("photos", typeof(ContactPhoto))
        ),
        new("relations", typeof(Relation)),
        new("events", typeof(NetworkEvent), new BookSection("guests", typeof(EventGuest))),
        new(
            "interactions",
            typeof(Interaction),
            new BookSection("participants", typeof(Participant)),
            new BookSection("exchanges", typeof(Exchange)),
            new BookSection("facts", typeof(LearnedFact))
        ),
        new("followUps", typeof(FollowUp)),
        new("promises", typeof(Promise)),
        new("introductions", typeof(Introduction)),
        new("mentions", typeof(Mention)),
        new("groups", typeof(Group), new BookSection("members", typeof(GroupMember))),
        new("goals", typeof(Goal), new BookSection("links", typeof(GoalLink))),
        new("outcomes", typeof(Outcome), new BookSection("traces", typeof(OutcomeTrace))),
        new("weeklyReviews", typeof(WeeklyReview)),
        new("nudges", typeof(RaisedNudge)),
        new("putAside", typeof(PutAside)),
        new("pendingTouches", typeof(PendingTouch)),
        new("templates", typeof(OwnTemplate)),
        new("savedViews", typeof(SavedView)),
        new("knownApart", typeof(KnownApart)),
        new("trash", typeof(TrashItem)),
    ];

    /// <summary>Entities of an owner that do not leave, and why.</summary>
    public static readonly IReadOnlyDictionary<Type, string> LeftOut = new Dictionary<Type, string>
    {
        [typeof(ContactSnapshot)] = "computed from the interactions, and computed anew wherever they are read",
        [typeof(StagedRow)] = "rows of a file on their way in: the contacts made of them are there",
        [typeof(StagedInteraction)] = "days of a chat on their way in: the interactions made of them are there",
        [typeof(AppPassword)] = "opens this installation and no other",
        [typeof(SyncBook)] = "how far the phones of this installation have read",
        [typeof(SyncCard)] = "how far the phones of this installation have read",
    };

    /// <summary>Properties that no entity has in the file.</summary>
    public static readonly IReadOnlyDictionary<string, string> NowhereTold = new Dictionary<string, string>
    {
        ["Id"] = "a number of the database; uids say which is which",
        ["OwnerId"] = "everything in the file is of one owner",
        ["Version"] = "counts edits, for two pages that are open at once",
    };

    private static readonly Dictionary<(Type Entity, string Property), string> NotTold = new()
    {
        [(typeof(Contact), nameof(Contact.SortName))] = Derived,
        [(typeof(Contact), nameof(Contact.SearchText))] = Derived,
        [(typeof(Contact), nameof(Contact.CustomText))] = Derived,
        [(typeof(Contact), nameof(Contact.RelationText))] = Derived,
        [(typeof(Contact), nameof(Contact.BirthdayKey))] = Derived,
        [(typeof(Contact), nameof(Contact.Bridging))] = Derived,
        [(typeof(Contact), nameof(Contact.LastContactOn))] = Derived,
        [(typeof(Contact), nameof(Contact.RhythmDays))] = Derived,
        [(typeof(ContactTag), nameof(ContactTag.Folded))] = Derived,
        [(typeof(ContactWorld), nameof(ContactWorld.Folded))] = Derived,
        [(typeof(CustomValue), nameof(CustomValue.Folded))] = Derived,
        [(typeof(CustomValue), nameof(CustomValue.Sortable))] = Derived,
        [(typeof(Participant), nameof(Participant.Facts))] = Derived,
        [(typeof(Participant), nameof(Participant.On))] = Derived,
        [(typeof(Exchange), nameof(Exchange.On))] = Derived,
        [(typeof(LearnedFact), nameof(LearnedFact.On))] = Derived,
        [(typeof(KeptCard), nameof(KeptCard.WrittenBy))] = "a phone of this installation",
        [(typeof(Owner), nameof(Core.Owners.Owner.NextSweepAt))] = Derived,
        [(typeof(Owner), nameof(Core.Owners.Owner.PooledMu0))] = Derived,
    };

    // Numbers of other rows that the model knows no foreign key for.
    private static readonly Dictionary<(Type Entity, string Property), Type> References = new()
    {
        [(typeof(Contact), nameof(Contact.ImportBatchId))] = typeof(ImportBatch),
        [(typeof(FollowUp), nameof(FollowUp.PreviousId))] = typeof(FollowUp),
        [(typeof(PendingTouch), nameof(PendingTouch.FollowUpId))] = typeof(FollowUp),
    };

    private const string Derived = "follows from what is there";

    /// <summary>Why a property is not in the file; null where it is.</summary>
    public static string? Why(IProperty property) =>
        NowhereTold.GetValueOrDefault(property.Name)
        ?? NotTold.GetValueOrDefault((property.DeclaringType.ClrType, property.Name));

    /// <summary>What a property that is the number of another row points to; null where it is no such number.</summary>
    public static IEntityType? Target(IProperty property)
    {
        if (
            References.TryGetValue((property.DeclaringType.ClrType, property.Name), out var type)
            && property.DeclaringType.Model.FindEntityType(type) is { } known
        )
            return known;
        return property
            .GetContainingForeignKeys()
            .FirstOrDefault(k => k.Properties is [{ Name: "OwnerId" }, var own] && own == property)
            ?.PrincipalEntityType;
    }

    /// <summary>The fields of a section, in the order of their names.</summary>
    /// <param name="parent">The section it is a part of: what belongs to one of its rows stands within it, and does not
    /// name it.</param>
    public static IReadOnlyList<BookField> Fields(IModel model, BookSection section, BookSection? parent = null)
    {
        var entity = Of(model, section);
        return
        [
            .. entity
                .GetProperties()
                .Where(p => Why(p) is null && (parent is null || p != ParentColumn(model, section, parent)))
                .Select(p => new BookField(NameOf(p), p, Target(p)))
                // What it is called by comes first.
                .OrderBy(f => f.Name == "uid" ? 0 : 1)
                .ThenBy(f => f.Name, StringComparer.Ordinal),
        ];
    }

    public static IEntityType Of(IModel model, BookSection section) =>
        model.FindEntityType(section.Entity)
        ?? throw new InvalidOperationException($"{section.Entity.Name} is no entity.");

    public static IProperty ParentColumn(IModel model, BookSection section, BookSection parent)
    {
        var target = Of(model, parent);
        return Of(model, section)
            .GetForeignKeys()
            .Single(k => k.PrincipalEntityType == target && k.Properties is [{ Name: "OwnerId" }, _])
            .Properties[1];
    }

    // contactId is the uid of a contact: contact.
    private static string NameOf(IProperty property)
    {
        var name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return Target(property) is not null && name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name;
    }
}

/// <summary>A list in the file, and the lists within each of its rows.</summary>
internal sealed record BookSection(string Name, Type Entity, params BookSection[] Parts);

/// <summary>A field of a row.</summary>
/// <param name="Target">Where it is the uid of another row, what that is.</param>
internal sealed record BookField(string Name, IProperty Property, IEntityType? Target);
