using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data.Mapping;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Owned();
        builder.HasOne<Owner>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Contact>()
            .WithMany()
            .HasForeignKey(c => new { c.OwnerId, c.IntroducedById })
            .HasPrincipalKey(c => new { c.OwnerId, c.Id })
            .OnDelete(DeleteBehavior.ClientSetNull);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Navigation(c => c.Methods).HasField("methods");
        builder.Navigation(c => c.Tags).HasField("tags");
        builder.Navigation(c => c.Worlds).HasField("worlds");
        builder.Navigation(c => c.CircleChanges).HasField("circleChanges");
        builder.Ignore(c => c.Marks);
        builder.HasIndex(c => new { c.OwnerId, c.Uid }).IsUnique();
        // Each order of the People list is one covering range, so that row 90,000 is an offset and not a sort.
        builder.HasIndex(c => new
        {
            c.OwnerId,
            c.State,
            c.SortName,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.OwnerId,
            c.State,
            c.LastContactOn,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.OwnerId,
            c.State,
            c.Circle,
            c.SortName,
            c.Id,
        });
        builder.HasIndex(c => new { c.OwnerId, c.ImportBatchId });
        // Whether any contact has changed since a phone asked last: one range, without reading the people.
        builder.HasIndex(c => new
        {
            c.OwnerId,
            c.Id,
            c.Version,
            c.UpdatedAt,
        });
        // The few whose holidays are known, for a greeting on the day.
        builder
            .HasIndex(
                c => new
                {
                    c.OwnerId,
                    c.Circle,
                    c.Celebrates,
                },
                "IX_Contacts_Celebrates"
            )
            .HasFilter("Celebrates <> 0");
    }
}

internal sealed class ContactMethodMapping : IEntityTypeConfiguration<ContactMethod>
{
    public void Configure(EntityTypeBuilder<ContactMethod> builder)
    {
        builder.Owned();
        builder.OfContact(c => c.Methods);
        builder.HasIndex(m => new
        {
            m.OwnerId,
            m.Kind,
            m.Normalized,
        });
        builder.HasIndex(m => new { m.OwnerId, m.ContactId });
        // Whether somebody has a link is asked at every review.
        builder.HasIndex(m => new { m.OwnerId, m.ContactId }, "IX_ContactMethods_Links").HasFilter("Kind = 3");
    }
}

internal sealed class ContactTagMapping : IEntityTypeConfiguration<ContactTag>
{
    public void Configure(EntityTypeBuilder<ContactTag> builder)
    {
        builder.Owned();
        builder.OfContact(c => c.Tags);
        builder.HasIndex(t => new
        {
            t.OwnerId,
            t.Folded,
            t.ContactId,
        });
    }
}

internal sealed class ContactWorldMapping : IEntityTypeConfiguration<ContactWorld>
{
    public void Configure(EntityTypeBuilder<ContactWorld> builder)
    {
        builder.Owned();
        builder.OfContact(c => c.Worlds);
        // Who else is in a world, and how many: one range.
        builder.HasIndex(w => new
        {
            w.OwnerId,
            w.Kind,
            w.Folded,
            w.ContactId,
        });
    }
}

internal sealed class CircleChangeMapping : IEntityTypeConfiguration<CircleChange>
{
    public void Configure(EntityTypeBuilder<CircleChange> builder)
    {
        builder.Owned();
        builder.OfContact(c => c.CircleChanges);
        builder.HasIndex(c => new { c.OwnerId, c.On });
    }
}
