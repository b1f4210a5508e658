using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Mapping;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.HasIndex(v => new { v.OwnerId, v.Uid }).IsUnique();
    }
}
