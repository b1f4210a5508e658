using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;

namespace NetworkCrm.Data.Mapping;

internal sealed class OutcomeMapping : IEntityTypeConfiguration<Outcome>
{
    public void Configure(EntityTypeBuilder<Outcome> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Navigation(o => o.Traces).HasField("traces");
        builder.HasIndex(o => new { o.OwnerId, o.Uid }).IsUnique();
        builder.HasIndex(o => new { o.OwnerId, o.On });
    }
}

internal sealed class OutcomeTraceMapping : IEntityTypeConfiguration<OutcomeTrace>
{
    // What an outcome is traced to may go; the outcome stays.
    public void Configure(EntityTypeBuilder<OutcomeTrace> builder)
    {
        builder.Owned();
        builder.AlsoOfContact("ContactId");
        builder
            .HasOne<Outcome>()
            .WithMany(o => o.Traces)
            .HasForeignKey(t => new { t.OwnerId, t.OutcomeId })
            .HasPrincipalKey(o => new { o.OwnerId, o.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Mention>()
            .WithMany()
            .HasForeignKey(t => new { t.OwnerId, t.MentionId })
            .HasPrincipalKey(m => new { m.OwnerId, m.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<NetworkEvent>()
            .WithMany()
            .HasForeignKey(t => new { t.OwnerId, t.EventId })
            .HasPrincipalKey(e => new { e.OwnerId, e.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Goal>()
            .WithMany()
            .HasForeignKey(t => new { t.OwnerId, t.GoalId })
            .HasPrincipalKey(g => new { g.OwnerId, g.Id })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
