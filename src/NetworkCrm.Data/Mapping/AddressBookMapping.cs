using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Mapping;

internal sealed class AppPasswordMapping : IEntityTypeConfiguration<AppPassword>
{
    public void Configure(EntityTypeBuilder<AppPassword> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.HasIndex(p => p.KeyHash).IsUnique();
        builder.HasIndex(p => new { p.OwnerId, p.Uid }).IsUnique();
    }
}

internal sealed class SyncBookMapping : IEntityTypeConfiguration<SyncBook>
{
    public void Configure(EntityTypeBuilder<SyncBook> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.HasIndex(b => b.OwnerId).IsUnique();
    }
}

internal sealed class SyncCardMapping : IEntityTypeConfiguration<SyncCard>
{
    public void Configure(EntityTypeBuilder<SyncCard> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.HasIndex(c => new { c.OwnerId, c.Name }).IsUnique();
        builder.HasIndex(c => new { c.OwnerId, c.ContactId }).IsUnique();
        builder.HasIndex(c => new { c.OwnerId, c.Seq });
        // The few that a phone deleted, to be counted and asked about.
        builder.HasIndex(c => new { c.OwnerId, c.DeletedAt }).HasFilter("DeletedAt IS NOT NULL");
    }
}

internal sealed class KeptCardMapping : IEntityTypeConfiguration<KeptCard>
{
    public void Configure(EntityTypeBuilder<KeptCard> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder.HasIndex(c => new { c.OwnerId, c.ContactId }).IsUnique();
    }
}

internal sealed class ContactPhotoMapping : IEntityTypeConfiguration<ContactPhoto>
{
    public void Configure(EntityTypeBuilder<ContactPhoto> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder.HasIndex(p => new { p.OwnerId, p.ContactId }).IsUnique();
    }
}
