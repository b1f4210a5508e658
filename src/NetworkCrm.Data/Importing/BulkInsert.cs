using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Inserts entities of one kind by the hundred, inside a write, around the change tracker, as <see cref="EntityRow{T}"/>
/// has them.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class BulkInsert<T> : IDisposable
    where T : class
{
    private readonly InsertMany insert;
    private readonly Action<Statement, (long Key, T Entity)> bind;

    /// <param name="write">The transaction it belongs to.</param>
    /// <param name="key">A property that the entity does not know yet, handed to <see cref="Insert"/>.</param>
    /// <param name="generated">The column called Id is SQLite's to choose.</param>
    public BulkInsert(WriteScope write, string key, bool generated = false)
    {
        var row = EntityRow<T>.Of(write.Db.Model, key, generated);
        bind = (to, one) => row.Bind(to.Bind(one.Key), one.Entity);
        insert = new InsertMany(write.Connection, row.Table, row.Columns);
    }

    public void Insert(IReadOnlyList<(long Key, T Entity)> rows) => insert.Insert(rows, bind);

    public void Dispose() => insert.Dispose();
}
