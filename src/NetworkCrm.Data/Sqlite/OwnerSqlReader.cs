using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Reads that a page repeats all day, written as SQL: no translation, no tracking, and a connection that opens in a
/// tenth of the time. The query filter of <see cref="CrmDbContext"/> does not reach them, so every statement must name
/// the owner itself: the parameter <c>?1</c> is the owner, bound here, and a statement that has no such parameter is
/// refused. That each of its tables is limited to them is held by a test of every query.
/// </summary>
public sealed class OwnerSqlReader : IDisposable
{
    private readonly CrmDatabase database;
    private readonly SqliteConnection connection;
    private readonly List<Statement> statements = [];

    internal OwnerSqlReader(CrmDatabase database, long ownerId)
    {
        (this.database, connection, OwnerId) = (database, database.Connect(), ownerId);
        // One moment for the whole page; and without it every statement takes and drops the lock of its own, which
        // costs more than finding a row.
        Execute("BEGIN");
    }

    /// <summary>Tests look here at every query before it is prepared; nothing else sets it.</summary>
    internal static Action<SqliteConnection, string>? Inspect { get; set; }

    internal long OwnerId { get; }

    /// <summary>A context of the same owner, beside this moment and not in it.</summary>
    internal CrmDbContext OpenContext() => database.Open(OwnerId);

    /// <param name="sql">Parameters are <c>?1</c> for the owner, then <c>?2</c>, <c>?3</c> ... in the order they will
    /// be bound.</param>
    /// <exception cref="ArgumentException">It has no <c>?1</c>: it would read the rows of every owner.</exception>
    internal Statement Prepare(string sql)
    {
        Inspect?.Invoke(connection, sql);
        var statement = new Statement(connection, sql, OwnerId);
        statements.Add(statement);
        return statement;
    }

    /// <summary>The first column of the first row; 0 where there is none.</summary>
    internal static int Number(Statement statement) => statement.Step() ? statement.Int32(0) : 0;

    public void Dispose()
    {
        foreach (var statement in statements)
            statement.Dispose();
        Execute("ROLLBACK");
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }
}
