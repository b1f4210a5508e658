using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Data.Mapping;

internal sealed class ContactSnapshotMapping : IEntityTypeConfiguration<ContactSnapshot>
{
    public void Configure(EntityTypeBuilder<ContactSnapshot> builder)
    {
        builder.HasKey(s => s.ContactId);
        builder.Property(s => s.ContactId).ValueGeneratedNever();
        builder
            .HasOne<Contact>()
            .WithOne()
            .HasForeignKey<ContactSnapshot>(s => new { s.OwnerId, s.ContactId })
            .HasPrincipalKey<Contact>(c => new { c.OwnerId, c.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new
        {
            s.OwnerId,
            s.IsCold,
            s.ContactId,
        });
        builder.HasIndex(s => new { s.OwnerId, s.NextReviewOn });
    }
}

internal sealed class RaisedNudgeMapping : IEntityTypeConfiguration<RaisedNudge>
{
    public void Configure(EntityTypeBuilder<RaisedNudge> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder.HasIndex(n => new { n.OwnerId, n.Key }).IsUnique();
        builder.HasIndex(n => new
        {
            n.OwnerId,
            n.State,
            n.Score,
        });
        // A day shows a few of each rule, however many of one there are.
        builder.HasIndex(n => new
        {
            n.OwnerId,
            n.State,
            n.Rule,
            n.Score,
        });
        builder.HasIndex(n => new { n.OwnerId, n.ContactId });
        // Most are never closed by hand: without them a day's few are an exact range, and no statistic says otherwise.
        builder
            .HasIndex(n => new
            {
                n.OwnerId,
                n.ClosedOn,
                n.State,
            })
            .HasFilter("ClosedOn IS NOT NULL");
        builder.HasIndex(n => new { n.OwnerId, n.ShownOn }, "IX_Nudges_Shown").HasFilter("ShownOn IS NOT NULL");
    }
}
