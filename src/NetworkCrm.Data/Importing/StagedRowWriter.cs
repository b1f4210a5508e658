using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>Writes a plan as it is made: neither the file nor the plan is ever held whole.</summary>
public static class StagedRowWriter
{
    public static ImportCounts Write(CrmWrite write, long batchId, IEnumerable<PlannedRow> rows, CancellationToken ct)
    {
        var counts = new ImportCounts();
        using var insert = new Statement(write.Connection, """INSERT INTO StagedRows (OwnerId, BatchId, RowNumber, "Action", Reason, MatchId, Content) VALUES (?, ?, ?, ?, ?, ?, ?)""");
        foreach (var planned in rows)
        {
            ct.ThrowIfCancellationRequested();
            counts.Add(planned);
            insert.Bind(write.Db.OwnerId).Bind(batchId).Bind((long)planned.RowNumber)
                .Bind(planned.Error is null ? (long)planned.Action : StagedRow.Error)
                .Bind(planned.Error?.Code ?? planned.Reason.Code())
                .Bind(planned.ExistingContactId)
                .Bind(planned.Contact is null ? "" : StagedJson.Write(new StagedContent(planned.Contact, planned.EarlierRow)))
                .Run();
        }

        return counts;
    }
}
