using Microsoft.EntityFrameworkCore;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Takes a batch that nobody is shown any more out of the book, a lot of rows at a time: a hundred thousand at once
/// would keep everybody else waiting.
/// </summary>
public static class BatchRemoval
{
    private const int Lot = 2_000;

    /// <param name="open">Waits for a turn to write.</param>
    public static async Task RunAsync(Func<Task<WriteScope>> open, long batchId, CancellationToken ct)
    {
        var left = Lot;
        while (left == Lot)
        {
            await using var write = await open();
            var lot = write
                .Db.StagedInteractions.Where(r => r.BatchId == batchId)
                .OrderBy(r => r.Id)
                .Take(Lot)
                .Select(r => r.Id);
            left = await write.Db.StagedInteractions.Where(r => lot.Contains(r.Id)).ExecuteDeleteAsync(ct);
            await write.CommitAsync(ct);
        }

        left = Lot;
        while (left == Lot)
        {
            await using var write = await open();
            var lot = write
                .Db.StagedRows.Where(r => r.BatchId == batchId)
                .OrderBy(r => r.Id)
                .Take(Lot)
                .Select(r => r.Id);
            left = await write.Db.StagedRows.Where(r => lot.Contains(r.Id)).ExecuteDeleteAsync(ct);
            if (left < Lot)
                await write.Db.ImportBatches.Where(b => b.Id == batchId).ExecuteDeleteAsync(ct);
            await write.CommitAsync(ct);
        }
    }
}
