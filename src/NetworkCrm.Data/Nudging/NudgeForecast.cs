using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data.Nudging;

/// <summary>
/// What the rules would say on any day, from snapshots built in memory as of that day; writes nothing.
/// </summary>
public sealed class NudgeForecast(CrmDatabase database)
{
    /// <summary>
    /// Every nudge of that day, less those dismissed with the same facts; <see cref="DailyList"/> chooses among them.
    /// </summary>
    public async Task<IReadOnlyList<Nudge>> OnAsync(Owner owner, DateOnly day, CancellationToken ct = default)
    {
        await using var db = database.Open(owner.Id);
        var dismissed = await db
            .Nudges.Where(n => n.State == RaisedState.Dismissed)
            .Select(n => n.Key)
            .ToHashSetAsync(StringComparer.Ordinal, ct);
        using var connection = database.Connect();
        using var moment = connection.BeginTransaction(deferred: true);
        using var scan = new SnapshotScan(connection, database.Model, owner, 0, long.MaxValue);
        var all = new List<Nudge>();
        while (scan.Next())
        {
            ct.ThrowIfCancellationRequested();
            foreach (var nudge in NudgeEngine.Evaluate(scan.Build(day), day, owner.Muted))
                if (!dismissed.Contains(nudge.Key))
                    all.Add(nudge);
        }

        return all;
    }
}
