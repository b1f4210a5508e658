using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Accounts;

namespace NetworkCrm.Data.Mapping;

internal sealed class OwnerMapping : IEntityTypeConfiguration<Owner>
{
    public void Configure(EntityTypeBuilder<Owner> builder)
    {
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithOne().HasForeignKey<Owner>(o => o.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(o => o.NextSweepAt);
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.HasIndex(s => s.AccountId);
        builder.HasIndex(s => s.ExpiresAt);
    }
}
