using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// What the pooled prior is made of, one row per owner. Triggers add and take away each snapshot's part, in whole
/// millionths and so without drift, whatever writes or erases the snapshot: the sweep reads one row where a sum would
/// read the whole book.
/// </summary>
public static class PooledTies
{
    /// <summary>The owner's sum as the triggers keep it.</summary>
    public static PooledPrior Read(SqliteConnection connection, long ownerId)
    {
        using var read = new Statement(connection, "SELECT SumMicro, Ties FROM PooledTies WHERE OwnerId = ?");
        return read.Bind(ownerId).Step() ? new PooledPrior(read.Int64(0), read.Int32(1)) : default;
    }

    /// <summary>The same counted from the snapshots themselves.</summary>
    internal static PooledPrior Count(SqliteConnection connection, long ownerId)
    {
        using var count = new Statement(
            connection,
            "SELECT coalesce(sum(PooledMicro), 0), count(PooledMicro) FROM Snapshots WHERE OwnerId = ?"
        );
        return count.Bind(ownerId).Step() ? new PooledPrior(count.Int64(0), count.Int32(1)) : default;
    }

    internal static void Set(SqliteConnection connection, long ownerId, PooledPrior prior)
    {
        using var set = new Statement(
            connection,
            "INSERT OR REPLACE INTO PooledTies(OwnerId, SumMicro, Ties) VALUES (?, ?, ?)"
        );
        set.Bind(ownerId).Bind(prior.SumMicro).Bind((long)prior.Ties).Run();
    }
}
