using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using NetworkCrm.Data.Sqlite;
using SQLitePCL;

namespace NetworkCrm.Web.Tests.Data;

/// <summary>
/// Every query that any test has <see cref="OwnerSqlReader"/> prepare must look at the OwnerId of each of its tables
/// that have one. SQLite itself says, by its authorizer, which columns a query reads; that two of one table are both
/// limited it cannot say.
/// </summary>
internal static class OwnerLimits
{
    private const string OwnedTables =
        "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'OwnerId'";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Known = new(StringComparer.Ordinal);

    [ModuleInitializer]
    internal static void Watch() =>
        OwnerSqlReader.Inspect = (connection, sql) =>
        {
            var unlimited = Known.GetOrAdd(sql, _ => Unlimited(connection, sql));
            if (unlimited.Count > 0)
                throw new InvalidOperationException($"Whose {string.Join(", ", unlimited)}? {sql}");
        };

    /// <summary>The tables with an OwnerId that <paramref name="sql"/> reads without looking at it.</summary>
    public static IReadOnlyList<string> Unlimited(SqliteConnection connection, string sql)
    {
        var owned = new HashSet<string>(StringComparer.Ordinal);
        using (var tables = new Statement(connection, OwnedTables))
            while (tables.Step())
                owned.Add(tables.Text(0));
        var read = new HashSet<(string Table, string Column)>();
        strdelegate_authorizer note = (_, action, table, column, _, _) =>
        {
            if (action == raw.SQLITE_READ)
                read.Add((table, column));
            return raw.SQLITE_OK;
        };
        raw.sqlite3_set_authorizer(connection.Handle, note, null);
        try
        {
            using var statement = new Statement(connection, sql);
        }
        finally
        {
            raw.sqlite3_set_authorizer(connection.Handle, (strdelegate_authorizer?)null, null);
        }

        return
        [
            .. read.Select(r => r.Table).Distinct().Where(t => owned.Contains(t) && !read.Contains((t, "OwnerId"))),
        ];
    }
}
