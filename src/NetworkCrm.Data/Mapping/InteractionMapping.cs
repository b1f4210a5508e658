using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data.Mapping;

internal sealed class InteractionMapping : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> builder)
    {
        builder.Owned();
        builder.HasOne<Owner>().WithMany().HasForeignKey(i => i.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Navigation(i => i.Participants).HasField("participants");
        builder.Navigation(i => i.Exchanges).HasField("exchanges");
        builder.Navigation(i => i.Facts).HasField("facts");
        builder.HasIndex(i => new { i.OwnerId, i.Uid }).IsUnique();
        // The latest meetings, a week, a quarter: by date, whoever took part.
        builder.HasIndex(i => new { i.OwnerId, i.On });
    }
}

internal sealed class ParticipantMapping : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder
            .HasOne<Interaction>()
            .WithMany(i => i.Participants)
            .HasForeignKey(p => new { p.OwnerId, p.InteractionId })
            .HasPrincipalKey(i => new { i.OwnerId, i.Id })
            .OnDelete(DeleteBehavior.Cascade);
        // Covers everything the rules read: one contact is one range, a rebuild one ordered scan, neither touches the
        // table.
        builder.HasIndex(p => new
        {
            p.OwnerId,
            p.ContactId,
            p.On,
            p.InteractionId,
            p.Facts,
        });
    }
}

internal sealed class ExchangeMapping : IEntityTypeConfiguration<Exchange>
{
    public void Configure(EntityTypeBuilder<Exchange> builder)
    {
        builder.Owned();
        builder
            .HasOne<Interaction>()
            .WithMany(i => i.Exchanges)
            .HasForeignKey(e => new { e.OwnerId, e.InteractionId })
            .HasPrincipalKey(i => new { i.OwnerId, i.Id })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LearnedFactMapping : IEntityTypeConfiguration<LearnedFact>
{
    public void Configure(EntityTypeBuilder<LearnedFact> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder
            .HasOne<Interaction>()
            .WithMany(i => i.Facts)
            .HasForeignKey(f => new { f.OwnerId, f.InteractionId })
            .HasPrincipalKey(i => new { i.OwnerId, i.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => new
        {
            f.OwnerId,
            f.ContactId,
            f.On,
        });
        builder.HasIndex(f => new { f.OwnerId, f.ContactId }, "IX_LearnedFacts_Offers").HasFilter("Kind = 6");
        // The few that the rules read: open needs, in the order of their contacts.
        builder
            .HasIndex(
                f => new
                {
                    f.OwnerId,
                    f.ContactId,
                    f.On,
                },
                "IX_LearnedFacts_OpenNeeds"
            )
            .HasFilter("Kind = 4 AND ActedOn IS NULL");
    }
}

internal sealed class PendingTouchMapping : IEntityTypeConfiguration<PendingTouch>
{
    public void Configure(EntityTypeBuilder<PendingTouch> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder.HasIndex(t => new
        {
            t.OwnerId,
            t.State,
            t.TappedAt,
        });
    }
}
