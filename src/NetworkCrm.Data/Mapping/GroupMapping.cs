using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Groups;

namespace NetworkCrm.Data.Mapping;

internal sealed class GroupMapping : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Ignore(g => g.NextOn);
        builder.Navigation(g => g.Members).HasField("members");
        builder.HasIndex(g => new { g.OwnerId, g.Uid }).IsUnique();
    }
}

internal sealed class GroupMemberMapping : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder
            .HasOne<Group>()
            .WithMany(g => g.Members)
            .HasForeignKey(m => new { m.OwnerId, m.GroupId })
            .HasPrincipalKey(g => new { g.OwnerId, g.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(m => new
            {
                m.OwnerId,
                m.GroupId,
                m.ContactId,
            })
            .IsUnique();
    }
}
