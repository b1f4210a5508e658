using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// What became of the promises of one side: those settled in the period, and those that are late now. One that was let
/// go counts for nothing.
/// </summary>
public sealed record PromiseFigures(int Kept, int Broken, int Late)
{
    public int All => Kept + Broken + Late;

    public static (PromiseFigures Mine, PromiseFigures Theirs) Read(OwnerSqlReader reads, DateOnly from, DateOnly today)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT By, sum(State = {(int)PromiseState.Kept}), sum(State = {(int)PromiseState.Broken}),
                  sum(State = {(int)PromiseState.Open}) FROM Promises
                WHERE OwnerId = ?1 AND ((State IN ({(int)PromiseState.Kept}, {(int)PromiseState.Broken})
                  AND ClosedOn BETWEEN ?2 AND ?3) OR (State = {(int)PromiseState.Open} AND DueOn < ?3))
                GROUP BY By
                """
            )
            .Bind(from)
            .Bind(today);
        var by = new Dictionary<PromisedBy, PromiseFigures>();
        while (row.Step())
            by[(PromisedBy)row.Int32(0)] = new PromiseFigures(row.Int32(1), row.Int32(2), row.Int32(3));
        return (
            by.GetValueOrDefault(PromisedBy.Me) ?? new PromiseFigures(0, 0, 0),
            by.GetValueOrDefault(PromisedBy.Them) ?? new PromiseFigures(0, 0, 0)
        );
    }
}
