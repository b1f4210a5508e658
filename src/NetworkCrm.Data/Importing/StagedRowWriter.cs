using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Writes a plan as it is made, one lot behind: neither the file nor the plan is ever held whole. Each lot is a write
/// of its own, so that others have their turn in between;
/// nobody is shown the batch before its last row is there.
/// </summary>
public static class StagedRowWriter
{
    // Some twenty milliseconds at the gate.
    private const int Lot = 1_000;

    /// <param name="open">Waits for a turn to write.</param>
    /// <param name="rows">Enumerated on another thread.</param>
    public static async Task<ImportCounts> WriteAsync(
        Func<Task<WriteScope>> open,
        long batchId,
        IEnumerable<PlannedRow> rows,
        CancellationToken ct
    )
    {
        var counts = new ImportCounts();
        foreach (var lot in Prefetch.Lots(rows.Select(r => (Row: r, Content: Content(r))), Lot))
        {
            ct.ThrowIfCancellationRequested();
            foreach (var (row, _) in lot)
                counts.Add(row);
            await using var write = await open();
            Insert(write, batchId, lot);
            await write.CommitAsync(ct);
        }

        return counts;
    }

    private static void Insert(WriteScope write, long batchId, List<(PlannedRow Row, string Content)> lot)
    {
        using var insert = new InsertMany(
            write.Connection,
            "StagedRows",
            ["OwnerId", "BatchId", "RowNumber", "Action", "Reason", "MatchId", "Content"]
        );
        insert.Insert(
            lot,
            (to, planned) =>
                to.Bind(write.Db.OwnerId)
                    .Bind(batchId)
                    .Bind((long)planned.Row.RowNumber)
                    .Bind(planned.Row.Error is null ? (long)planned.Row.Action : StagedRow.Error)
                    .Bind(planned.Row.Error?.Code ?? planned.Row.Reason.Code())
                    .Bind(planned.Row.ExistingContactId)
                    .Bind(planned.Content)
        );
    }

    private static string Content(PlannedRow row) =>
        row.Contact is null ? "" : StagedJson.Write(new StagedContent(row.Contact, row.EarlierRow));
}
