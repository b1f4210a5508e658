using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Inserts entities of one kind through one prepared statement, inside a write, around the change tracker. Columns and conversions are those of the model,
/// so a property added to the entity is written here too.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class BulkInsert<T> : IDisposable
    where T : class
{
    private readonly Statement insert;
    private readonly Func<T, object?>[] columns;

    /// <param name="write">The transaction it belongs to.</param>
    /// <param name="key">A property that the entity does not know yet, handed to <see cref="Insert"/>; it is bound first.</param>
    /// <param name="generated">The column called Id is SQLite's to choose.</param>
    public BulkInsert(CrmWrite write, string key, bool generated = false)
    {
        var entity = write.Db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var properties = entity.GetProperties().Where(p => p.Name != key && !(generated && p.Name == "Id")).ToList();
        columns = [.. properties.Select(Reader)];
        var names = properties.Prepend(entity.FindProperty(key)!).Select(p => $"\"{p.GetColumnName()}\"");
        insert = new Statement(write.Connection, $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", names)}) VALUES (?{string.Concat(Enumerable.Repeat(", ?", columns.Length))})");
    }

    public void Insert(T entity, long key)
    {
        insert.Bind(key);
        foreach (var read in columns) Bind(read(entity));
        insert.Run();
    }

    public void Dispose() => insert.Dispose();

    private void Bind(object? value) => _ = value switch
    {
        null => insert.Bind((string?)null),
        string text => insert.Bind(text),
        long number => insert.Bind(number),
        int number => insert.Bind((long)number),
        bool flag => insert.Bind(flag),
        double number => insert.Bind(number),
        Guid id => insert.Bind(id),
        _ => throw new NotSupportedException($"{typeof(T).Name} has a column of {value.GetType().Name}."),
    };

    private static Func<T, object?> Reader(IProperty property)
    {
        var get = property.GetGetter();
        return property.GetTypeMapping().Converter is { } converter
            ? entity => get.GetClrValue(entity) is { } value ? converter.ConvertToProvider(value) : null
            : entity => get.GetClrValue(entity);
    }
}
