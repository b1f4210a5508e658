using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>What a rebuild found.</summary>
/// <param name="Contacts">How many contacts there are.</param>
/// <param name="Different">How many had a snapshot, or what lists repeat of it, that the history does not give.</param>
/// <param name="Missing">How many had none.</param>
/// <param name="PooledTrue">Whether the sum behind the pooled prior was that of the snapshots.</param>
public sealed record SnapshotCheck(int Contacts, int Different, int Missing, bool PooledTrue)
{
    public bool IsTrue => Different == 0 && Missing == 0 && PooledTrue;
}

/// <summary>
/// Builds every snapshot of an owner from the history alone. The day and the prior that are stored with a snapshot are inputs and stay, so that one
/// that is true comes out byte for byte the same and is not written. Two threads read a half each; the wait of one for the disk is the other's work.
/// </summary>
public sealed class SnapshotRebuild(CrmDatabase database)
{
    private const int Threads = 2;

    /// <summary>Writes what is missing or not true, in one transaction.</summary>
    /// <param name="ownerId">Whose snapshots.</param>
    /// <param name="today">The owner's date, for contacts that have no snapshot yet.</param>
    public async Task<SnapshotCheck> RunAsync(long ownerId, DateOnly today, CancellationToken ct = default)
    {
        await using var write = await database.WriteAsync(ownerId, ct);
        var owner = await write.Db.Owners.AsNoTracking().SingleAsync(ct);
        using var writer = new SnapshotWriter(write.Connection, ownerId);
        // The write lock is held and nothing is written yet: both readers see what the transaction began with.
        var found = Scan(owner, today, (scan, built) =>
        {
            lock (writer)
            {
                writer.Save(built);
                if (scan.Follows != (built.LastContactOn, SnapshotWriter.Rhythm(built))) writer.Follow(built);
                // Nothing else would look at a snapshot that never was before its next day of review.
                if (scan.Stored is null) writer.Reconcile(built.ContactId, NudgeEngine.Evaluate(built, today), today, acted: false);
            }
        }, ct);
        var pooled = PooledTies.Count(write.Connection, ownerId);
        if (pooled != PooledTies.Read(write.Connection, ownerId)) PooledTies.Set(write.Connection, ownerId, pooled);
        else found = found with { PooledTrue = true };
        await write.CommitAsync(ct);
        return found;
    }

    /// <summary>Compares and writes nothing.</summary>
    public async Task<SnapshotCheck> VerifyAsync(long ownerId, DateOnly today, CancellationToken ct = default)
    {
        await using var db = database.Open(ownerId);
        var owner = await db.Owners.AsNoTracking().SingleAsync(ct);
        using var connection = database.Connect();
        using var moment = connection.BeginTransaction(deferred: true);
        var pooled = PooledTies.Count(connection, ownerId) == PooledTies.Read(connection, ownerId);
        return Scan(owner, today, (_, _) => { }, ct) with { PooledTrue = pooled };
    }

    private SnapshotCheck Scan(Owner owner, DateOnly today, Action<SnapshotScan, ContactSnapshot> untrue, CancellationToken ct)
    {
        using var connection = database.Connect();
        var parts = Parts(connection, owner.Id);
        var found = new SnapshotCheck[parts.Count];
        Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = ct }, part => found[part] = ScanPart(owner, parts[part], today, untrue, ct));
        return new SnapshotCheck(found.Sum(f => f.Contacts), found.Sum(f => f.Different), found.Sum(f => f.Missing), false);
    }

    private SnapshotCheck ScanPart(Owner owner, (long From, long To) part, DateOnly today, Action<SnapshotScan, ContactSnapshot> untrue, CancellationToken ct)
    {
        using var connection = database.Connect();
        using var moment = connection.BeginTransaction(deferred: true);
        using var scan = new SnapshotScan(connection, owner, part.From, part.To);
        Span<byte> stored = stackalloc byte[ContactSnapshot.ByteLength], rebuilt = stackalloc byte[ContactSnapshot.ByteLength];
        int contacts = 0, different = 0, missing = 0;
        while (scan.Next())
        {
            if ((++contacts & 1023) == 0) ct.ThrowIfCancellationRequested();
            ContactSnapshot built;
            if (scan.Stored is null)
            {
                built = scan.Build(today);
                missing++;
            }
            else
            {
                built = scan.BuildAsStored(scan.Stored);
                scan.Stored.WriteTo(stored);
                built.WriteTo(rebuilt);
                if (stored.SequenceEqual(rebuilt) && scan.Follows == (built.LastContactOn, SnapshotWriter.Rhythm(built))) continue;
                different++;
            }

            untrue(scan, built);
        }

        return new SnapshotCheck(contacts, different, missing, true);
    }

    private static List<(long From, long To)> Parts(SqliteConnection connection, long ownerId)
    {
        using var count = new Statement(connection, "SELECT count(*) FROM Contacts WHERE OwnerId = ?");
        var total = count.Bind(ownerId).Step() ? count.Int64(0) : 0;
        var parts = new List<(long, long)>();
        var from = 0L;
        using var at = new Statement(connection, "SELECT Id FROM Contacts WHERE OwnerId = ? ORDER BY Id LIMIT 1 OFFSET ?");
        for (var part = 1; part < Threads && total >= 2000; part++)
        {
            if (at.Bind(ownerId).Bind(total * part / Threads).Step())
            {
                parts.Add((from, at.Int64(0) - 1));
                from = at.Int64(0);
            }

            at.Reset();
        }

        parts.Add((from, long.MaxValue));
        return parts;
    }
}
