using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Reviews;

namespace NetworkCrm.Data.Mapping;

internal sealed class WeeklyReviewMapping : IEntityTypeConfiguration<WeeklyReview>
{
    public void Configure(EntityTypeBuilder<WeeklyReview> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.HasIndex(r => new { r.OwnerId, r.WeekOf }).IsUnique();
    }
}

internal sealed class PutAsideMapping : IEntityTypeConfiguration<PutAside>
{
    public void Configure(EntityTypeBuilder<PutAside> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.HasIndex(p => new { p.OwnerId, p.Key }).IsUnique();
    }
}
