using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Inserts rows by the hundred: a statement for each row opens every index of the table anew and finds its end from the
/// root, which takes longer than the row itself.
/// </summary>
/// <param name="connection">In the transaction the rows belong to.</param>
/// <param name="table">The table, and its columns in the order in which they are bound.</param>
internal sealed class InsertMany(SqliteConnection connection, string table, IReadOnlyList<string> columns) : IDisposable
{
    private const int AtOnce = 60;

    private Statement? many;
    private Statement? one;

    /// <param name="bind">Binds the columns of one row.</param>
    public void Insert<T>(IReadOnlyList<T> rows, Action<Statement, T> bind)
    {
        var whole = rows.Count - (rows.Count % AtOnce);
        for (var at = 0; at < whole; at += AtOnce)
        {
            many ??= Prepare(AtOnce);
            for (var i = at; i < at + AtOnce; i++)
                bind(many, rows[i]);
            many.Run();
        }

        for (var i = whole; i < rows.Count; i++)
        {
            bind(one ??= Prepare(1), rows[i]);
            one.Run();
        }
    }

    public void Dispose()
    {
        many?.Dispose();
        one?.Dispose();
    }

    private Statement Prepare(int rows)
    {
        var row = $"({string.Join(", ", Enumerable.Repeat('?', columns.Count))})";
        return new Statement(
            connection,
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES "
                + $"{string.Join(", ", Enumerable.Repeat(row, rows))}"
        );
    }
}
