using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Set on every connection: an acknowledged write survives a power cut, and temporary sorts stay in memory.
/// </summary>
internal sealed class ConnectionPragmas(FileState state) : DbConnectionInterceptor
{
    /// <summary>In pages, or below zero in KiB.</summary>
    public const string CacheSize = "-32000";

    private const string Sql =
        $"PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size={CacheSize}; PRAGMA trusted_schema=OFF;";

    // A connection that comes back from the pool still has them, and is asked for at every key of a search.
    private static readonly ConditionalWeakTable<sqlite3, object> Have = [];

    public static void Set(SqliteConnection connection)
    {
        if (Have.TryGetValue(connection.Handle!, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
        Have.AddOrUpdate(connection.Handle!, Sql);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        Set((SqliteConnection)connection);
        FileState.Watch((SqliteConnection)connection, state);
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
