using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Mentions;

namespace NetworkCrm.Data.Mapping;

internal sealed class MentionMapping : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.Owned();
        builder.OfContact();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.OwnerId, m.Uid }).IsUnique();
        builder.HasIndex(m => new { m.OwnerId, m.ContactId });
        builder.HasIndex(m => new
        {
            m.OwnerId,
            m.ThankedOn,
            m.On,
        });
    }
}
