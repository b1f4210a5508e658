using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>What one sweep did, in counts.</summary>
public sealed record SweepResult(int Reviewed, int Erased, bool AdoptedPrior);

/// <summary>
/// The morning of one owner: looks again at the contacts whose day of review has come and clears away what has run its
/// time. Safe late, twice, and in two processes. Every step takes its own short turn at the write gate, so that
/// nobody's click waits for the whole.
/// </summary>
public sealed class OwnerSweep(CrmDatabase database, TimeProvider clock)
{
    private const int Chunk = 100;

    /// <summary>A process that dies in the middle gives its claim up after this long.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>The owners whose morning has come, the longest waiting first.</summary>
    public IReadOnlyList<long> Due()
    {
        var due = new List<long>();
        using var connection = database.Connect();
        using var owners = new Statement(
            connection,
            "SELECT Id FROM Owners WHERE NextSweepAt <= ? ORDER BY NextSweepAt LIMIT 100"
        );
        owners.Bind(clock.GetUtcNow());
        while (owners.Step())
            due.Add(owners.Int64(0));
        return due;
    }

    /// <summary>Sweeps if the owner's morning has come and nobody else took it; null where somebody did.</summary>
    public async Task<SweepResult?> ClaimAndRunAsync(long ownerId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        await using (var write = await database.WriteAsync(ownerId, ct))
        {
            if (
                await write
                    .Db.Owners.Where(o => o.NextSweepAt <= now)
                    .ExecuteUpdateAsync(set => set.SetProperty(o => o.NextSweepAt, now + Lease), ct) == 0
            )
                return null;
            await write.CommitAsync(ct);
        }

        return await RunAsync(ownerId, ct);
    }

    /// <summary>Sweeps now, whatever the hour.</summary>
    public async Task<SweepResult> RunAsync(long ownerId, CancellationToken ct = default)
    {
        var adopted = await AdoptPriorAsync(ownerId, ct);
        var reviewed = 0;
        while (await ReviewAsync(ownerId, ct) is > 0 and var some)
            reviewed += some;
        var erased = 0;
        while (await RetentionCleanup.EraseAsync(database, ownerId, clock.GetUtcNow(), ct) is > 0 and var some)
            erased += some;
        await FinishAsync(ownerId, ct);
        return new SweepResult(reviewed, erased, adopted);
    }

    private async Task<int> ReviewAsync(long ownerId, CancellationToken ct)
    {
        await using var write = await database.WriteAsync(ownerId, ct);
        var owner = await write.Db.Owners.AsNoTracking().SingleAsync(ct);
        var today = LocalDate.Today(clock, owner.Zone);
        var due = new List<long>();
        using (
            var find = new Statement(
                write.Connection,
                "SELECT ContactId FROM Snapshots WHERE OwnerId = ? AND NextReviewOn <= ? ORDER BY NextReviewOn LIMIT ?"
            )
        )
        {
            find.Bind(ownerId).Bind(today).Bind(Chunk);
            while (find.Step())
                due.Add(find.Int64(0));
        }

        SnapshotKeeper.Refresh(write.Db, owner, due, today, acted: false, ct);
        await write.CommitAsync(ct);
        return due.Count;
    }

    // The figure is frozen, so that one tie does not move the day of every other; a new one makes due, at once, those
    // that rest on it.
    // It is written into them in the same transaction as the owner's: a crash after it leaves them due, and nothing
    // between two priors.
    private async Task<bool> AdoptPriorAsync(long ownerId, CancellationToken ct)
    {
        await using var write = await database.WriteAsync(ownerId, ct);
        var owner = await write.Db.Owners.SingleAsync(ct);
        var mu0 = PooledTies.Read(write.Connection, ownerId).Mu0;
        if (!PooledPrior.ShouldAdopt(owner.PooledMu0, mu0))
            return false;
        owner.AdoptPrior(mu0);
        var today = LocalDate.Today(clock, owner.Zone);
        using (
            var mark = new Statement(
                write.Connection,
                "UPDATE Snapshots SET PriorMu0 = ?, NextReviewOn = CASE WHEN ContactDays > 0 THEN ? ELSE "
                    + "NextReviewOn END WHERE OwnerId = ? AND PriorDays IS NULL"
            )
        )
            mark.Bind(mu0).Bind(today).Bind(ownerId).Run();
        await write.CommitAsync(ct);
        return true;
    }

    private async Task FinishAsync(long ownerId, CancellationToken ct)
    {
        await using var write = await database.WriteAsync(ownerId, ct);
        var now = clock.GetUtcNow();
        RetentionCleanup.Leftovers(write.Connection, ownerId, now);
        var owner = await write.Db.Owners.SingleAsync(ct);
        owner.SweptUntil(LocalDate.Next(now, owner.SweepAt, owner.Zone));
        await write.CommitAsync(ct);
    }
}
