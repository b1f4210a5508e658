using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Duplicates;

namespace NetworkCrm.Data.Mapping;

internal sealed class KnownApartMapping : IEntityTypeConfiguration<KnownApart>
{
    public void Configure(EntityTypeBuilder<KnownApart> builder)
    {
        builder.Owned();
        builder.AlsoOfContact("FirstId");
        builder.AlsoOfContact("SecondId");
    }
}
