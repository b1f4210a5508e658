using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Merging;

/// <summary>
/// Rows of one owner as they stand in their tables, whatever the entity: read, written and pointed elsewhere within a
/// write. Names of tables and columns are those of the model, never of a request.
/// </summary>
internal sealed class MergeRows(WriteScope write)
{
    private readonly IModel model = write.Db.Model;
    private readonly long owner = write.Db.OwnerId;

    public string Table(Type entity) => Entity(entity).GetTableName()!;

    /// <summary>The columns by which the database itself knows that rows belong to one of this table.</summary>
    public IEnumerable<(string Table, string Column)> PointingAt(string table) =>
        from entity in model.GetEntityTypes()
        from key in entity.GetForeignKeys()
        where key.PrincipalEntityType.GetTableName() == table && key.Properties is [{ Name: "OwnerId" }, _]
        select (entity.GetTableName()!, key.Properties[1].GetColumnName());

    public List<Dictionary<string, JsonElement>> Read(Type entity, string where, params long[] values) =>
        Read(Table(entity), where, values);

    /// <param name="where">A condition on the table, called t; its parameters are <c>?2</c>, <c>?3</c> ...</param>
    public List<Dictionary<string, JsonElement>> Read(string table, string where, params long[] values)
    {
        using var command = write.Connection.CreateCommand();
        (command.CommandText, command.Transaction) = (
            $"SELECT * FROM \"{table}\" t WHERE t.OwnerId = ?1 AND ({where}) ORDER BY rowid",
            write.Transaction
        );
        command.Parameters.Add(new SqliteParameter("?1", owner));
        foreach (var (at, value) in values.Index())
            command.Parameters.Add(
                new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"?{at + 2}"), value)
            );
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, JsonElement>>();
        while (reader.Read())
        {
            var row = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            for (var i = 0; i < reader.FieldCount; i++)
                if (!reader.IsDBNull(i))
                    row[reader.GetName(i)] = JsonSerializer.SerializeToElement(reader.GetValue(i));
            rows.Add(row);
        }

        return rows;
    }

    public static long Number(Dictionary<string, JsonElement> row, string column) => row[column].GetInt64();

    /// <summary>
    /// Writes a row as it was, unless what it belongs to is gone or another has taken its place.
    /// </summary>
    public void Write(string table, Dictionary<string, JsonElement> row)
    {
        var entity = model.GetEntityTypes().Single(e => e.GetTableName() == table);
        var known = entity.GetProperties().Select(p => p.GetColumnName()).ToHashSet(StringComparer.Ordinal);
        if (!Belongs(entity, row))
            return;
        // A column that a later version has dropped says nothing any more.
        var columns = row.Keys.Where(known.Contains).ToList();
        using var insert = new Statement(
            write.Connection,
            $"INSERT OR IGNORE INTO \"{table}\"({string.Join(", ", columns.Select(c => $"\"{c}\""))}) "
                + $"VALUES ({string.Join(", ", columns.Select(_ => "?"))})"
        );
        var bytes = entity
            .GetProperties()
            .Where(p => p.ClrType == typeof(byte[]))
            .Select(p => p.GetColumnName())
            .ToHashSet(StringComparer.Ordinal);
        foreach (var column in columns)
            if (bytes.Contains(column))
                insert.Bind(row[column].GetBytesFromBase64());
            else
                Bind(insert, row[column]);
        insert.Run();
    }

    public void Delete(string table, IEnumerable<long> ids) =>
        Run($"DELETE FROM \"{table}\" WHERE OwnerId = ? AND Id IN (SELECT value FROM json_each(?))", ids);

    /// <summary>Points rows from one contact to another.</summary>
    public void Point(string table, string column, long from, long to, string by, IEnumerable<long> values)
    {
        using var update = new Statement(
            write.Connection,
            $"UPDATE \"{table}\" SET \"{column}\" = ? WHERE OwnerId = ? AND \"{column}\" = ? "
                + $"AND \"{by}\" IN (SELECT value FROM json_each(?))"
        );
        update.Bind(to).Bind(owner).Bind(from).Bind(JsonSerializer.Serialize(values)).Run();
    }

    /// <summary>Sets one column of one row.</summary>
    public void Set(string table, long id, string column, JsonElement? value)
    {
        using var update = new Statement(
            write.Connection,
            $"UPDATE \"{table}\" SET \"{column}\" = ? WHERE OwnerId = ? AND Id = ?"
        );
        Bind(update, value).Bind(owner).Bind(id).Run();
    }

    public bool Has(string table, long id)
    {
        using var find = new Statement(write.Connection, $"SELECT 1 FROM \"{table}\" WHERE OwnerId = ? AND Id = ?");
        var has = find.Bind(owner).Bind(id).Step();
        return has;
    }

    private void Run(string sql, IEnumerable<long> ids)
    {
        using var statement = new Statement(write.Connection, sql);
        statement.Bind(owner).Bind(JsonSerializer.Serialize(ids)).Run();
    }

    private bool Belongs(IEntityType entity, Dictionary<string, JsonElement> row) =>
        entity
            .GetForeignKeys()
            .Where(k => k.Properties is [{ Name: "OwnerId" }, _])
            .All(k =>
                !row.TryGetValue(k.Properties[1].GetColumnName(), out var id)
                || Has(k.PrincipalEntityType.GetTableName()!, id.GetInt64())
            );

    private IEntityType Entity(Type type) =>
        model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is no entity.");

    private static Statement Bind(Statement to, JsonElement? value) =>
        value switch
        {
            { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out var whole)
                ? to.Bind(whole)
                : to.Bind(number.GetDouble()),
            { ValueKind: JsonValueKind.String } text => to.Bind(text.GetString()),
            _ => to.Bind((string?)null),
        };
}
