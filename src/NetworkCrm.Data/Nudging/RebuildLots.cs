using Microsoft.Data.Sqlite;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>A part of the book: the contacts whose ids lie between the two, both included.</summary>
/// <param name="Number">Its place among the lots, from 0.</param>
internal readonly record struct RebuildLot(int Number, long From, long To);

/// <summary>Gives out the contacts of one owner in order, some at a time, to whichever thread asks next.</summary>
internal sealed class RebuildLots(SqliteConnection connection, long ownerId) : IDisposable
{
    // What a thread holds in memory, and how long it keeps the other from writing.
    private const int Size = 2000;

    private readonly Statement next = new(
        connection,
        "SELECT Id FROM Contacts WHERE OwnerId = ? AND Id >= ? ORDER BY Id LIMIT 1 OFFSET ?"
    );
    private readonly Lock turn = new();
    private long from;
    private int number;
    private bool ended;

    public bool Next(out RebuildLot lot)
    {
        lock (turn)
        {
            lot = default;
            if (ended)
                return false;
            ended = !next.Bind(ownerId).Bind(from).Bind(Size).Step();
            var beyond = ended ? long.MaxValue : next.Int64(0);
            next.Reset();
            lot = new RebuildLot(number++, from, ended ? beyond : beyond - 1);
            from = beyond;
            return true;
        }
    }

    public void Dispose()
    {
        next.Dispose();
        connection.Dispose();
    }
}
