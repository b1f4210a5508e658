using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Introductions;
using NetworkCrm.Core.Relations;

namespace NetworkCrm.Data.Mapping;

internal sealed class IntroductionMapping : IEntityTypeConfiguration<Introduction>
{
    public void Configure(EntityTypeBuilder<Introduction> builder)
    {
        builder.Owned();
        builder.AlsoOfContact("FirstId");
        builder.AlsoOfContact("SecondId");
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => new { i.OwnerId, i.Uid }).IsUnique();
        builder.HasIndex(i => new { i.OwnerId, i.On });
    }
}

internal sealed class RelationMapping : IEntityTypeConfiguration<Relation>
{
    public void Configure(EntityTypeBuilder<Relation> builder)
    {
        builder.Owned();
        builder.AlsoOfContact("FirstId");
        builder.AlsoOfContact("SecondId");
        builder.HasIndex(r => new { r.OwnerId, r.Uid }).IsUnique();
    }
}
