using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

internal readonly record struct Staged(long Id, int RowNumber, string Reason, long? MatchId, string Content);

/// <summary>
/// Reads the rows of a batch with one action by lots, in the order of the file, while they are being written to.
/// </summary>
internal sealed class StagedRowReader(
    SqliteConnection connection,
    long ownerId,
    long batchId,
    ImportAction action,
    int lot
) : IDisposable
{
    // The index on the action, whose entries end in the row's id: ids rise with the rows of the file.
    private readonly Statement next = new(
        connection,
        """
        SELECT Id, RowNumber, Reason, MatchId, Content FROM StagedRows
        WHERE OwnerId = ? AND BatchId = ? AND "Action" = ? AND Id > ? ORDER BY Id LIMIT ?
        """
    );
    private long after;

    public IEnumerable<List<Staged>> Lots()
    {
        while (Next() is { Count: > 0 } rows)
            yield return rows;
    }

    public void Dispose() => next.Dispose();

    private List<Staged> Next()
    {
        var rows = new List<Staged>(lot);
        next.Bind(ownerId).Bind(batchId).Bind((long)action).Bind(after).Bind((long)lot);
        while (next.Step())
            rows.Add(new Staged(next.Int64(0), next.Int32(1), next.Text(2), next.Int64OrNull(3), next.Text(4)));
        if (rows.Count > 0)
            after = rows[^1].Id;
        return rows;
    }
}
