using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Trash;

namespace NetworkCrm.Data.Mapping;

internal sealed class TrashMapping : IEntityTypeConfiguration<TrashItem>
{
    public void Configure(EntityTypeBuilder<TrashItem> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder
            .HasIndex(t => new
            {
                t.OwnerId,
                t.Kind,
                t.Uid,
            })
            .IsUnique();
        builder.HasIndex(t => new { t.OwnerId, t.DeletedAt });
    }
}
