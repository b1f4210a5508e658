using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Messages;

namespace NetworkCrm.Data.Mapping;

internal sealed class OwnTemplateMapping : IEntityTypeConfiguration<OwnTemplate>
{
    public void Configure(EntityTypeBuilder<OwnTemplate> builder)
    {
        builder.Owned();
        builder.OfOwner();
        builder.Ignore(t => t.Text);
        builder
            .HasIndex(t => new
            {
                t.OwnerId,
                t.Occasion,
                t.Channel,
                t.Language,
            })
            .IsUnique();
    }
}
