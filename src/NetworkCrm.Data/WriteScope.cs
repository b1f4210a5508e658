using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NetworkCrm.Data.Sqlite;
using SQLitePCL;

namespace NetworkCrm.Data;

/// <summary>
/// One write in progress: a context inside an immediate transaction, holding its turn at the gate until disposed.
/// </summary>
public class WriteScope(
    CrmDbContext db,
    IDbContextTransaction transaction,
    IDisposable turn,
    WriteGate gate,
    FileState state
) : IAsyncDisposable
{
    private readonly int changesBefore = raw.sqlite3_total_changes(
        ((SqliteConnection)db.Database.GetDbConnection()).Handle
    );
    private bool isTouched;

    public CrmDbContext Db => db;

    public SqliteConnection Connection => (SqliteConnection)db.Database.GetDbConnection();

    public SqliteTransaction Transaction => (SqliteTransaction)transaction.GetDbTransaction();

    /// <summary>Whether somebody else waits for a turn to write.</summary>
    public bool IsWanted => gate.IsWanted;

    /// <summary>Saves what the context tracks and makes everything durable.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed a row first; nothing is kept.</exception>
    public virtual async Task CommitAsync(CancellationToken ct = default)
    {
        await db.SaveChangesAsync(ct);
        var wrote = isTouched || raw.sqlite3_total_changes(Connection.Handle) != changesBefore;
        // From here on it is done or not done: a cancelled request must not leave the answer open.
        await transaction.CommitAsync(CancellationToken.None);
        // One that changed nothing asked nothing of the disk.
        if (wrote)
            state.Written();
    }

    /// <summary>Writes a page of the file as it is, so that the commit tells whether the file takes writes.</summary>
    public void ProveWritable()
    {
        long version;
        using (var read = new Statement(Connection, "PRAGMA user_version"))
            version = read.Step() ? read.Int64(0) : 0;
        using var set = new Statement(
            Connection,
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}")
        );
        set.Run();
        isTouched = true;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            await transaction.DisposeAsync();
            await db.DisposeAsync();
        }
        finally
        {
            turn.Dispose();
        }
    }
}
