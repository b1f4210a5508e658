using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// An entity as a row of its table, around the change tracker. SQL, binding and reading are those of the model, so that
/// a property added to the entity is written and read here too; they are compiled once for each model, so that no value
/// is boxed.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class EntityRow<T>
    where T : class
{
    private static readonly ConcurrentDictionary<(IModel Model, string? Given, bool Generated), EntityRow<T>> Known =
        new();

    private readonly ConcurrentDictionary<string, string> updates = new(StringComparer.Ordinal);
    private readonly Lazy<Action<Statement, T>> bind;
    private readonly Lazy<Action<Statement, T>> read;
    private readonly List<string> keys;

    private EntityRow(IEntityType entity, string? given, bool generated)
    {
        Table = entity.GetTableName()!;
        var key = entity
            .GetProperties()
            .Where(p => p.IsPrimaryKey() || p.Name == "OwnerId")
            .Select(p => p.GetColumnName())
            .ToList();
        // Keys last: every statement names them, so the number of the last parameter is the same in each.
        var properties = entity
            .GetProperties()
            .Where(p => p.Name != given && !(generated && p.Name == "Id"))
            .OrderBy(p => key.Contains(p.GetColumnName()))
            .ToList();
        keys = key;
        Columns =
        [
            .. given is null ? [] : new[] { entity.FindProperty(given)!.GetColumnName() },
            .. properties.Select(p => p.GetColumnName()),
        ];
        var names = string.Join(", ", Columns.Select(Quoted));
        Select = $"SELECT {names} FROM {Quoted(Table)}";
        Insert =
            $"INSERT INTO {Quoted(Table)}({names}) VALUES ({string.Join(", ", Enumerable.Repeat('?', Columns.Count))})";
        bind = new Lazy<Action<Statement, T>>(() => Binder(properties));
        read = new Lazy<Action<Statement, T>>(() => Reader(properties));
    }

    public string Table { get; }

    /// <summary>In the order in which they are bound and read.</summary>
    public List<string> Columns { get; }

    public string Select { get; }

    public string Insert { get; }

    /// <param name="model">Where the entity is mapped.</param>
    /// <param name="given">A property that the entity does not know yet: the caller binds it, first.</param>
    /// <param name="generated">The column called Id is SQLite's to choose.</param>
    public static EntityRow<T> Of(IModel model, string? given = null, bool generated = false) =>
        Known.GetOrAdd(
            (model, given, generated),
            static key => new EntityRow<T>(
                key.Model.FindEntityType(typeof(T))
                    ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped."),
                key.Given,
                key.Generated
            )
        );

    /// <summary>Replaces the row with the same key and owner; takes the same values as <see cref="Insert"/>.</summary>
    /// <param name="except">A column that keeps its value.</param>
    public string Update(string except = "") => updates.GetOrAdd(except, UpdateOf);

    /// <summary>The place of a column among those that are read.</summary>
    public int Place(string column) => Columns.IndexOf(column);

    public Statement Bind(Statement to, T entity)
    {
        bind.Value(to, entity);
        return to;
    }

    /// <summary>Fills <paramref name="entity"/>, which may be used again for the next row.</summary>
    public void Read(Statement row, T entity) => read.Value(row, entity);

    private static string Quoted(string name) => $"\"{name}\"";

    private string UpdateOf(string except)
    {
        var numbered = Columns.Select((name, at) => (Name: name, Set: $"{Quoted(name)} = ?{at + 1}")).ToList();
        var set = numbered.Where(c => c.Name != except && !keys.Contains(c.Name)).Select(c => c.Set);
        var where = numbered.Where(c => keys.Contains(c.Name)).Select(c => c.Set);
        return $"UPDATE {Quoted(Table)} SET {string.Join(", ", set)} WHERE {string.Join(" AND ", where)}";
    }

    private static Action<Statement, T> Binder(List<IProperty> properties)
    {
        var (to, entity) = (Expression.Parameter(typeof(Statement)), Expression.Parameter(typeof(T)));
        var binds = properties.Select(p => Bound(to, Stored(Expression.Property(entity, p.PropertyInfo!), p)));
        return Expression.Lambda<Action<Statement, T>>(Expression.Block(binds), to, entity).Compile();
    }

    /// <summary>The value as the column holds it.</summary>
    private static Expression Stored(Expression value, IProperty property)
    {
        if (property.GetTypeMapping().Converter?.ConvertToProviderExpression is not { } convert)
            return value;
        if (Nullable.GetUnderlyingType(value.Type) is null)
            return Expression.Invoke(convert, value);
        return IfThere(value, there => Expression.Invoke(convert, there));
    }

    private static MethodCallExpression Bound(Expression to, Expression value)
    {
        var type =
            value.Type == typeof(int) ? typeof(long)
            : value.Type == typeof(int?) ? typeof(long?)
            : value.Type;
        var method =
            typeof(Statement).GetMethod(nameof(Statement.Bind), [type])
            ?? throw new NotSupportedException($"{typeof(T).Name} has a column of {value.Type.Name}.");
        return Expression.Call(to, method, type == value.Type ? value : Expression.Convert(value, type));
    }

    private static Action<Statement, T> Reader(List<IProperty> properties)
    {
        var (row, entity) = (Expression.Parameter(typeof(Statement)), Expression.Parameter(typeof(T)));
        var reads = properties.Select(
            (p, at) => Expression.Assign(Expression.Property(entity, p.PropertyInfo!), Value(row, at, p))
        );
        return Expression.Lambda<Action<Statement, T>>(Expression.Block(reads), row, entity).Compile();
    }

    private static Expression Value(Expression row, int at, IProperty property)
    {
        var converter = property.GetTypeMapping().Converter;
        var stored = converter?.ProviderClrType ?? property.ClrType;
        var name = (Nullable.GetUnderlyingType(stored) ?? stored) switch
        {
            var t when t == typeof(long) => nameof(Statement.Int64),
            var t when t == typeof(int) => nameof(Statement.Int32),
            var t when t == typeof(bool) => nameof(Statement.Bool),
            var t when t == typeof(double) => nameof(Statement.Double),
            var t when t == typeof(string) => nameof(Statement.Text),
            var t when t == typeof(Guid) => nameof(Statement.Guid),
            var t => throw new NotSupportedException($"{typeof(T).Name} has a column of {t.Name}."),
        };
        Expression value = Expression.Call(
            row,
            typeof(Statement).GetMethod(property.IsNullable ? $"{name}OrNull" : name)
                ?? throw new NotSupportedException($"{typeof(T).Name}.{property.Name} may be missing."),
            Expression.Constant(at)
        );
        if (converter is null)
            return value;
        var convert = converter.ConvertFromProviderExpression;
        return property.IsNullable && value.Type.IsValueType
            ? Expression.Convert(IfThere(value, there => Expression.Invoke(convert, there)), property.ClrType)
            : Expression.Convert(Expression.Invoke(convert, value), property.ClrType);
    }

    private static ConditionalExpression IfThere(Expression value, Func<Expression, Expression> convert)
    {
        var converted = convert(Expression.Property(value, "Value"));
        var type = converted.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(converted.Type) : converted.Type;
        return Expression.Condition(
            Expression.Property(value, "HasValue"),
            Expression.Convert(converted, type),
            Expression.Default(type)
        );
    }
}
