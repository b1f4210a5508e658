using Microsoft.Data.Sqlite;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Erasing;

/// <summary>
/// Everything of one owner, counted and erased for good; the account and its settings stay. The tables are those that
/// the database itself says an owner's rows are in, so that a new one cannot be forgotten.
/// </summary>
public static class BookErasure
{
    private static readonly string[] Indexes = ["ContactSearch", "ContactNames", "FactSearch"];

    /// <summary>How many rows of an owner there are, by table; those that have none are left out.</summary>
    public static IReadOnlyDictionary<string, int> Count(CrmDatabase database, long ownerId)
    {
        using var connection = database.Connect();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in Tables(connection))
        {
            using var count = new Statement(connection, $"SELECT count(*) FROM \"{table}\" WHERE OwnerId = ?");
            if (count.Bind(ownerId).Step() && count.Int32(0) is > 0 and var rows)
                counts[table] = rows;
        }

        return counts;
    }

    /// <summary>Erases them, and commits.</summary>
    /// <param name="write">A write of the owner, begun for this.</param>
    /// <param name="ct">Cancels it; then nothing is erased.</param>
    public static async Task RunAsync(OwnerWriteScope write, CancellationToken ct)
    {
        var connection = write.Connection;
        var tables = Tables(connection);
        // What points to what does not matter where all of it goes.
        Run(connection, "PRAGMA defer_foreign_keys = ON");
        // The bytes go too, and not only the way to them.
        Run(connection, "PRAGMA secure_delete = ON");
        try
        {
            // Twice: triggers count what the first round erased, in tables of this list.
            foreach (var table in tables.Concat(tables))
            {
                ct.ThrowIfCancellationRequested();
                using var erase = new Statement(connection, $"DELETE FROM \"{table}\" WHERE OwnerId = ?");
                erase.Bind(write.Owner.Id).Run();
            }

            // An index only marks words as gone, until its parts are merged.
            foreach (var index in Indexes)
                Run(connection, $"INSERT INTO {index}({index}) VALUES ('optimize')");
            // What the settings keep of the book.
            using (
                var forget = new Statement(
                    connection,
                    "UPDATE Owners SET PooledMu0 = NULL, SampleSince = NULL, CirclesReviewedOn = NULL WHERE Id = ?"
                )
            )
                forget.Bind(write.Owner.Id).Run();
        }
        finally
        {
            // The connection goes back to the pool and serves others.
            Run(connection, "PRAGMA secure_delete = OFF");
        }

        await write.CommitAsync(ct);
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var find = new Statement(
            connection,
            "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'OwnerId' "
                + "WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'"
        );
        var tables = new List<string>();
        while (find.Step())
            tables.Add(find.Text(0));
        return tables;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var run = new Statement(connection, sql);
        run.Run();
    }
}
