using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>Writes a plan as it is made, one lot behind: neither the file nor the plan is ever held whole.</summary>
public static class StagedRowWriter
{
    private const int Lot = 500;

    /// <param name="rows">Enumerated on another thread.</param>
    public static ImportCounts Write(CrmWrite write, long batchId, IEnumerable<PlannedRow> rows, CancellationToken ct)
    {
        var counts = new ImportCounts();
        using var insert = new InsertMany(write.Connection, "StagedRows", ["OwnerId", "BatchId", "RowNumber", "Action", "Reason", "MatchId", "Content"]);
        foreach (var lot in Ahead.Lots(rows.Select(r => (Row: r, Content: Content(r))), Lot))
        {
            ct.ThrowIfCancellationRequested();
            foreach (var (row, _) in lot) counts.Add(row);
            insert.Insert(lot, (to, planned) => to
                .Bind(write.Db.OwnerId).Bind(batchId).Bind((long)planned.Row.RowNumber)
                .Bind(planned.Row.Error is null ? (long)planned.Row.Action : StagedRow.Error)
                .Bind(planned.Row.Error?.Code ?? planned.Row.Reason.Code())
                .Bind(planned.Row.ExistingContactId)
                .Bind(planned.Content));
        }

        return counts;
    }

    private static string Content(PlannedRow row) => row.Contact is null ? "" : StagedJson.Write(new StagedContent(row.Contact, row.EarlierRow));
}
