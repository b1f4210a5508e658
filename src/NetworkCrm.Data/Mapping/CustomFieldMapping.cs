using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.CustomFields;

namespace NetworkCrm.Data.Mapping;

internal sealed class CustomFieldMapping : IEntityTypeConfiguration<CustomField>
{
    public void Configure(EntityTypeBuilder<CustomField> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.Ignore(f => f.Options);
        builder.HasIndex(f => new { f.OwnerId, f.Uid }).IsUnique();
    }
}

internal sealed class CustomValueMapping : IEntityTypeConfiguration<CustomValue>
{
    public void Configure(EntityTypeBuilder<CustomValue> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder
            .HasOne<CustomField>()
            .WithMany()
            .HasForeignKey(v => new { v.OwnerId, v.FieldId })
            .HasPrincipalKey(f => new { f.OwnerId, f.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(v => new
            {
                v.OwnerId,
                v.ContactId,
                v.FieldId,
            })
            .IsUnique();
        builder.HasIndex(v => new
        {
            v.OwnerId,
            v.FieldId,
            v.Folded,
            v.ContactId,
        });
        builder.HasIndex(v => new
        {
            v.OwnerId,
            v.FieldId,
            v.Sortable,
            v.ContactId,
        });
    }
}
