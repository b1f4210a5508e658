using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Exporting;

/// <summary>
/// The rows of one section, one at a time in the order of their numbers, each with what belongs to it: the parts are
/// read beside it in the same order, so that nothing is kept in memory.
/// </summary>
internal sealed class BookRowsOf
{
    private readonly IReadOnlyList<BookField> fields;
    private readonly Action<Utf8JsonWriter, Statement, int>[] write;
    private readonly List<(string Name, BookRowsOf Rows)> parts = [];
    private readonly Statement rows;
    private readonly OwnerSqlReader reads;
    private readonly IModel model;
    private readonly Dictionary<Type, Statement> uids = [];
    private bool has;

    public BookRowsOf(OwnerSqlReader reads, IModel model, BookSection section, BookSection? parent = null)
    {
        fields = BookSchema.Fields(model, section, parent);
        (this.reads, this.model) = (reads, model);
        write = [.. fields.Select(Writer)];
        var order = parent is null ? "Id" : BookSchema.ParentColumn(model, section, parent).GetColumnName();
        rows = reads.Prepare(Sql(BookSchema.Of(model, section), fields, order));
        foreach (var part in section.Parts)
            parts.Add((part.Name, new BookRowsOf(reads, model, part, section)));
    }

    /// <summary>Steps to the first row of all.</summary>
    public void Begin()
    {
        has = rows.Step();
        foreach (var (_, part) in parts)
            part.Begin();
    }

    /// <summary>Writes the next row and what belongs to it.</summary>
    /// <returns>False where there is none.</returns>
    public bool Next(Utf8JsonWriter json)
    {
        if (!has)
            return false;
        json.WriteStartObject();
        WriteFields(json);
        var id = rows.Int64(1);
        foreach (var (name, part) in parts)
            part.WriteOf(json, name, id);
        json.WriteEndObject();
        has = rows.Step();
        return true;
    }

    // What belongs to nothing that is written is passed over.
    private void WriteOf(Utf8JsonWriter json, string name, long parent)
    {
        while (has && rows.Int64(0) < parent)
            has = rows.Step();
        if (!has || rows.Int64(0) != parent)
            return;
        json.WriteStartArray(name);
        while (has && rows.Int64(0) == parent)
        {
            json.WriteStartObject();
            WriteFields(json);
            json.WriteEndObject();
            has = rows.Step();
        }

        json.WriteEndArray();
    }

    private void WriteFields(Utf8JsonWriter json)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            // The order and the number come before them.
            if (rows.IsNull(i + 2))
                continue;
            json.WritePropertyName(fields[i].Name);
            if (NudgeKeys.IsKey(fields[i].Property))
                json.WriteStringValue(NudgeKeys.Leaving(rows.Text(i + 2), UidOf));
            else
                write[i](json, rows, i + 2);
        }
    }

    private Guid? UidOf(Type type, long id)
    {
        if (!uids.TryGetValue(type, out var row))
        {
            var table = model.FindEntityType(type)!.GetTableName();
            row = uids[type] = reads.Prepare($"SELECT Uid FROM {table} WHERE OwnerId = ?1 AND Id = ?2");
        }

        Guid? uid = row.Bind(id).Step() ? row.Guid(0) : null;
        row.Reset();
        return uid;
    }

    private static string Sql(IEntityType entity, IReadOnlyList<BookField> fields, string order)
    {
        var sql = new StringBuilder($"SELECT t.\"{order}\", t.\"Id\"");
        var joins = new StringBuilder();
        foreach (var (at, field) in fields.Index())
        {
            var column = field.Property.GetColumnName();
            if (field.Target is { } target)
            {
                sql.Append(CultureInfo.InvariantCulture, $", j{at}.\"Uid\"");
                joins.Append(
                    CultureInfo.InvariantCulture,
                    $" LEFT JOIN \"{target.GetTableName()}\" j{at} ON j{at}.OwnerId = ?1 AND j{at}.Id = t.\"{column}\""
                );
            }
            else
            {
                sql.Append(CultureInfo.InvariantCulture, $", t.\"{column}\"");
            }
        }

        // The owner's own row is theirs by its number.
        var owner = entity.FindProperty("OwnerId") is null ? "Id" : "OwnerId";
        return sql.Append(
                CultureInfo.InvariantCulture,
                $" FROM \"{entity.GetTableName()}\" t{joins} WHERE t.{owner} = ?1 ORDER BY t.\"{order}\", t.\"Id\""
            )
            .ToString();
    }

    private static Action<Utf8JsonWriter, Statement, int> Writer(BookField field)
    {
        if (field.Target is not null)
            return Uid;
        var type = Nullable.GetUnderlyingType(field.Property.ClrType) ?? field.Property.ClrType;
        if (type.IsEnum)
            return type.IsDefined(typeof(FlagsAttribute), false)
                ? (json, row, at) => Names(json, type, row.Int64(at))
                : (json, row, at) => json.WriteStringValue(Enum.ToObject(type, row.Int64(at)).ToString());
        if (type == typeof(long) && field.Property.Name == "Muted")
            return (json, row, at) => Muted(json, row.Int64(at));
        if (type == typeof(long) && field.Property.Name == "Lowered")
            return (json, row, at) => Lowered(json, row.Int64(at));
        return type switch
        {
            _ when type == typeof(Guid) => Uid,
            // AnnualDate and Recurrence are kept as the text that they have in the file.
            _ when type == typeof(string) || type == typeof(AnnualDate) || type == typeof(Recurrence) => (
                json,
                row,
                at
            ) => json.WriteStringValue(row.Utf8(at)),
            _ when type == typeof(bool) => (json, row, at) => json.WriteBooleanValue(row.Bool(at)),
            _ when type == typeof(long) || type == typeof(int) => (json, row, at) =>
                json.WriteNumberValue(row.Int64(at)),
            _ when type == typeof(double) => (json, row, at) => json.WriteNumberValue(row.Double(at)),
            _ when type == typeof(decimal) => (json, row, at) =>
                json.WriteNumberValue(decimal.Parse(row.Text(at), CultureInfo.InvariantCulture)),
            _ when type == typeof(DateOnly) => (json, row, at) =>
                json.WriteStringValue(row.Date(at).ToString("O", CultureInfo.InvariantCulture)),
            _ when type == typeof(TimeOnly) => (json, row, at) =>
                json.WriteStringValue(
                    TimeOnly
                        .Parse(row.Text(at), CultureInfo.InvariantCulture)
                        .ToString("HH:mm", CultureInfo.InvariantCulture)
                ),
            _ when type == typeof(byte[]) => (json, row, at) => json.WriteBase64StringValue(row.Utf8(at)),
            _ when type == typeof(DateTimeOffset) => (json, row, at) =>
                json.WriteStringValue(new DateTime(row.Int64(at), DateTimeKind.Utc)),
            _ => throw new NotSupportedException($"How is {field.Property} written?"),
        };
    }

    private static void Uid(Utf8JsonWriter json, Statement row, int at) => json.WriteStringValue(row.Guid(at));

    // Each bit that has a name: "all of them" is none of its own.
    private static void Names(Utf8JsonWriter json, Type type, long flags)
    {
        json.WriteStartArray();
        foreach (var one in Enum.GetValues(type).Cast<object>())
            if (
                Convert.ToInt64(one, CultureInfo.InvariantCulture) is > 0 and var bit
                && BitOperations.IsPow2(bit)
                && (flags & bit) != 0
            )
                json.WriteStringValue(one.ToString());
        json.WriteEndArray();
    }

    private static void Muted(Utf8JsonWriter json, long rules)
    {
        json.WriteStartArray();
        foreach (var rule in Enum.GetValues<NudgeRule>().Where(r => RuleSet.Has(rules, r)))
            json.WriteStringValue(rule.ToString());
        json.WriteEndArray();
    }

    // Of a contact each rule by its steps; of a nudge a number of steps alone is an int and never comes here.
    private static void Lowered(Utf8JsonWriter json, long rules)
    {
        json.WriteStartObject();
        foreach (var rule in Enum.GetValues<NudgeRule>().Where(r => LoweredRules.Of(rules, r) > 0))
            json.WriteNumber(rule.ToString(), LoweredRules.Of(rules, rule));
        json.WriteEndObject();
    }
}
