using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NetworkCrm.Data.Sqlite;

/// <summary>Inserts entities of one kind, one after the other, through a statement that is prepared when first needed.</summary>
/// <param name="db">In the transaction the rows belong to.</param>
/// <param name="key">A property that the entity does not know yet.</param>
/// <param name="generated">The column called Id is SQLite's to choose.</param>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class EntityInsert<T>(CrmDbContext db, string key, bool generated = false) : IDisposable
    where T : class
{
    private readonly EntityRow<T> row = EntityRow<T>.Of(db.Model, key, generated);
    private Statement? insert;

    public void Run(long value, T entity)
    {
        insert ??= new Statement((SqliteConnection)db.Database.GetDbConnection(), row.Insert);
        row.Bind(insert.Bind(value), entity).Run();
    }

    public void Run(long value, IReadOnlyList<T> entities)
    {
        foreach (var entity in entities)
            Run(value, entity);
    }

    public void Dispose() => insert?.Dispose();
}
