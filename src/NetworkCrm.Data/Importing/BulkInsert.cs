using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Inserts entities of one kind through one prepared command, inside a write, around the change tracker. Columns and conversions are those of the model,
/// so a property added to the entity is written here too.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class BulkInsert<T> : IDisposable
    where T : class
{
    private readonly SqliteCommand command;
    private readonly (SqliteParameter Parameter, Func<T, object?> Read)[] columns;
    private readonly SqliteParameter[] supplied;

    /// <param name="write">The transaction it belongs to.</param>
    /// <param name="supplied">Properties whose values are handed to <see cref="Insert"/> rather than read from the entity: keys it does not know yet.</param>
    /// <param name="generated">The key is SQLite's to choose.</param>
    public BulkInsert(CrmWrite write, IReadOnlyList<string> supplied, bool generated = false)
    {
        var entity = write.Db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var properties = entity.GetProperties().Where(p => !(generated && p.Name == "Id")).ToList();
        command = write.Connection.CreateCommand();
        command.Transaction = write.Transaction;
        var all = properties.ToDictionary(p => p.Name, p => command.Parameters.Add(new SqliteParameter("$" + p.Name, DBNull.Value)));
        command.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""))}) VALUES ({string.Join(", ", properties.Select(p => "$" + p.Name))})";
        command.Prepare();
        columns = [.. properties.Where(p => !supplied.Contains(p.Name)).Select(p => (all[p.Name], Reader(p)))];
        this.supplied = [.. supplied.Select(name => all[name])];
    }

    public void Insert(T entity, params ReadOnlySpan<long> keys)
    {
        foreach (var (parameter, read) in columns) parameter.Value = read(entity) ?? DBNull.Value;
        for (var i = 0; i < supplied.Length; i++) supplied[i].Value = keys[i];
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();

    private static Func<T, object?> Reader(IProperty property)
    {
        var get = property.GetGetter();
        return property.GetTypeMapping().Converter is { } converter
            ? entity => get.GetClrValue(entity) is { } value ? converter.ConvertToProvider(value) : null
            : entity => get.GetClrValue(entity);
    }
}
