using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Data.Mapping;

internal sealed class PromiseMapping : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.OwnerId, p.Uid }).IsUnique();
        builder.HasIndex(p => new
        {
            p.OwnerId,
            p.State,
            p.By,
            p.DueOn,
        });
        // What was ended on a day: a handful of all there are.
        builder.HasIndex(p => new { p.OwnerId, p.ClosedOn }, "IX_Promises_Closed").HasFilter("ClosedOn IS NOT NULL");
        builder.HasIndex(p => new
        {
            p.OwnerId,
            p.ContactId,
            p.State,
        });
    }
}
