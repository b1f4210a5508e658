using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data.Mapping;

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.Owned();
        builder.HasOne<Owner>().WithMany().HasForeignKey(b => b.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(b => new { b.OwnerId, b.Uid }).IsUnique();
    }
}

internal sealed class StagedRowMapping : IEntityTypeConfiguration<StagedRow>
{
    public void Configure(EntityTypeBuilder<StagedRow> builder)
    {
        builder.Owned();
        builder
            .HasOne<ImportBatch>()
            .WithMany()
            .HasForeignKey(r => new { r.OwnerId, r.BatchId })
            .HasPrincipalKey(b => new { b.OwnerId, b.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new
        {
            r.OwnerId,
            r.BatchId,
            r.RowNumber,
        });
        builder.HasIndex(r => new
        {
            r.OwnerId,
            r.BatchId,
            r.Action,
        });
    }
}

internal sealed class StagedInteractionMapping : IEntityTypeConfiguration<StagedInteraction>
{
    public void Configure(EntityTypeBuilder<StagedInteraction> builder)
    {
        builder.Owned();
        builder
            .HasOne<ImportBatch>()
            .WithMany()
            .HasForeignKey(i => new { i.OwnerId, i.BatchId })
            .HasPrincipalKey(b => new { b.OwnerId, b.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => new
        {
            i.OwnerId,
            i.BatchId,
            i.RowNumber,
        });
    }
}
