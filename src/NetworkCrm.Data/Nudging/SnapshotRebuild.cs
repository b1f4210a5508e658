using System.Runtime.ExceptionServices;
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
/// Builds every snapshot of an owner from the history alone. The day and the prior that are stored with a snapshot are
/// inputs and stay, so that one that is true comes out byte for byte the same and is not written. Two threads take the
/// contacts by lots; while one writes its lot, the other reads and judges the next.
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
        var kept = PooledTies.Read(write.Connection, ownerId);
        Part found;
        // Each row would add its part to the pooled sum; the readers have it all at the end.
        using (new TriggersOff(write.Connection))
        {
            using var writer = new RebuildWriter(write, owner, today);
            // The write lock is held and nothing is written yet: both readers see what the transaction began with.
            found = Scan(owner, today, writer, ct);
        }

        if (kept != found.Built)
            PooledTies.Set(write.Connection, ownerId, found.Built);
        await write.CommitAsync(ct);
        return found.Check(kept);
    }

    /// <summary>Compares and writes nothing.</summary>
    public async Task<SnapshotCheck> VerifyAsync(long ownerId, DateOnly today, CancellationToken ct = default)
    {
        await using var db = database.Open(ownerId);
        var owner = await db.Owners.AsNoTracking().SingleAsync(ct);
        using var connection = database.Connect();
        return Scan(owner, today, null, ct).Check(PooledTies.Read(connection, ownerId));
    }

    private Part Scan(Owner owner, DateOnly today, RebuildWriter? writer, CancellationToken ct)
    {
        var found = new Part();
        var turn = new Lock();
        using var lots = new RebuildLots(database.Connect(), owner.Id);
        try
        {
            Parallel.For(
                0,
                Threads,
                new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = ct },
                _ =>
                {
                    var part = ScanLots(owner, lots, today, writer, ct);
                    lock (turn)
                        found.Add(part);
                }
            );
        }
        catch (AggregateException e)
        {
            // A full disk is a full disk, whichever thread met it.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return found;
    }

    private Part ScanLots(Owner owner, RebuildLots lots, DateOnly today, RebuildWriter? writer, CancellationToken ct)
    {
        var part = new Part();
        try
        {
            if (!lots.Next(out var lot))
                return part;
            using var connection = database.Connect();
            using var moment = connection.BeginTransaction(deferred: true);
            var untrue = new List<Untrue>();
            do
            {
                ct.ThrowIfCancellationRequested();
                ScanLot(connection, owner, lot, today, part, untrue);
                if (writer?.Write(connection, lot, untrue) == false)
                    break;
                untrue.Clear();
            } while (lots.Next(out lot));
        }
        catch
        {
            // The other thread may be waiting for a turn that does not come now.
            writer?.GiveUp();
            throw;
        }

        return part;
    }

    private void ScanLot(
        SqliteConnection connection,
        Owner owner,
        RebuildLot lot,
        DateOnly today,
        Part part,
        List<Untrue> untrue
    )
    {
        using var scan = new SnapshotScan(connection, database.Model, owner, lot.From, lot.To);
        Span<byte> stored = stackalloc byte[SnapshotBytes.Length],
            rebuilt = stackalloc byte[SnapshotBytes.Length];
        while (scan.Next())
        {
            part.Contacts++;
            var built = scan.Stored is null ? scan.Build(today) : scan.BuildAsStored(scan.Stored);
            var follows = scan.Follows == (built.LastContactOn, SnapshotWriter.Rhythm(built));
            part.Built = Plus(part.Built, built.PooledMicro);
            if (scan.Stored is null)
                part.Missing++;
            else
            {
                part.Stored = Plus(part.Stored, scan.Stored.PooledMicro);
                SnapshotBytes.WriteTo(stored, scan.Stored);
                SnapshotBytes.WriteTo(rebuilt, built);
                if (follows && stored.SequenceEqual(rebuilt))
                    continue;
                part.Different++;
            }

            untrue.Add(new Untrue(built, scan.Stored is null, !follows));
        }
    }

    private static PooledPrior Plus(PooledPrior sum, long? micro) =>
        micro is { } m ? new PooledPrior(sum.SumMicro + m, sum.Ties + 1) : sum;

    private sealed class Part
    {
        public int Contacts { get; set; }

        public int Different { get; set; }

        public int Missing { get; set; }

        /// <summary>The pooled sum of the snapshots as they were stored, and as they were built.</summary>
        public PooledPrior Stored { get; set; }

        public PooledPrior Built { get; set; }

        public void Add(Part other)
        {
            Contacts += other.Contacts;
            Different += other.Different;
            Missing += other.Missing;
            Stored = new PooledPrior(Stored.SumMicro + other.Stored.SumMicro, Stored.Ties + other.Stored.Ties);
            Built = new PooledPrior(Built.SumMicro + other.Built.SumMicro, Built.Ties + other.Built.Ties);
        }

        public SnapshotCheck Check(PooledPrior kept) => new(Contacts, Different, Missing, kept == Stored);
    }
}
