using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.FollowUps;

namespace NetworkCrm.Data.Mapping;

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => new { f.OwnerId, f.Uid }).IsUnique();
        builder.HasIndex(f => new
        {
            f.OwnerId,
            f.State,
            f.DueOn,
        });
        builder.HasIndex(f => new
        {
            f.OwnerId,
            f.State,
            f.ClosedOn,
        });
        builder.HasIndex(f => new
        {
            f.OwnerId,
            f.ContactId,
            f.State,
            f.Origin,
        });
        builder.HasIndex(f => f.PreviousId);
        // The few that the rules read: meetings planned without a purpose.
        builder
            .HasIndex(
                f => new
                {
                    f.OwnerId,
                    f.ContactId,
                    f.DueOn,
                },
                "IX_FollowUps_NoPurpose"
            )
            .HasFilter("State = 1 AND Kind = 2 AND Purpose IS NULL");
    }
}
