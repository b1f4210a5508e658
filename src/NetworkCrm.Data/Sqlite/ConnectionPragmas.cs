using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NetworkCrm.Data.Sqlite;

/// <summary>Set on every connection: an acknowledged write survives a power cut, and temporary sorts stay in memory.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    public const string Sql = "PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000; PRAGMA trusted_schema=OFF;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
