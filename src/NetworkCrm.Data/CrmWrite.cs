using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NetworkCrm.Data;

/// <summary>One write in progress: a context inside an immediate transaction, holding its turn at the gate until disposed.</summary>
public sealed class CrmWrite(CrmDb db, IDbContextTransaction transaction, IDisposable turn) : IAsyncDisposable
{
    public CrmDb Db => db;

    public SqliteConnection Connection => (SqliteConnection)db.Database.GetDbConnection();

    public SqliteTransaction Transaction => (SqliteTransaction)transaction.GetDbTransaction();

    /// <summary>Saves what the context tracks and makes everything durable.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed a row first; nothing is kept.</exception>
    public async Task CommitAsync(CancellationToken ct = default)
    {
        await db.SaveChangesAsync(ct);
        // From here on it is done or not done: a cancelled request must not leave the answer open.
        await transaction.CommitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
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
