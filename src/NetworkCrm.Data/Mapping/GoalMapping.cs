using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Goals;

namespace NetworkCrm.Data.Mapping;

internal sealed class GoalMapping : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Navigation(g => g.Links).HasField("links");
        builder.HasIndex(g => new { g.OwnerId, g.Uid }).IsUnique();
        builder.HasIndex(g => new { g.OwnerId, g.State });
    }
}

internal sealed class GoalLinkMapping : IEntityTypeConfiguration<GoalLink>
{
    public void Configure(EntityTypeBuilder<GoalLink> builder)
    {
        builder.Owned();
        builder.AlsoOfContact("ContactId");
        builder
            .HasOne<Goal>()
            .WithMany(g => g.Links)
            .HasForeignKey(l => new { l.OwnerId, l.GoalId })
            .HasPrincipalKey(g => new { g.OwnerId, g.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<NetworkEvent>()
            .WithMany()
            .HasForeignKey(l => new { l.OwnerId, l.EventId })
            .HasPrincipalKey(e => new { e.OwnerId, e.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => new { l.OwnerId, l.GoalId });
    }
}
