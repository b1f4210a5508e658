using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Inserts entities of one kind by the hundred, inside a write, around the change tracker. Columns and conversions are
/// those of the model, so a property added to the entity is written here too; they are compiled once for each model, so
/// that no value is boxed.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class BulkInsert<T> : IDisposable
    where T : class
{
    private static readonly ConcurrentDictionary<
        (IEntityType Entity, string Key, bool Generated),
        Action<Statement, T>
    > Binders = new();
    private readonly InsertMany insert;
    private readonly Action<Statement, (long Key, T Entity)> bind;

    /// <param name="write">The transaction it belongs to.</param>
    /// <param name="key">A property that the entity does not know yet, handed to <see cref="Insert"/>; it is bound
    /// first.</param>
    /// <param name="generated">The column called Id is SQLite's to choose.</param>
    public BulkInsert(WriteScope write, string key, bool generated = false)
    {
        var entity =
            write.Db.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var properties = entity.GetProperties().Where(p => p.Name != key && !(generated && p.Name == "Id")).ToList();
        var binder = Binders.GetOrAdd((entity, key, generated), _ => Binder(properties));
        bind = (to, row) => binder(to.Bind(row.Key), row.Entity);
        insert = new InsertMany(
            write.Connection,
            entity.GetTableName()!,
            [.. properties.Prepend(entity.FindProperty(key)!).Select(p => p.GetColumnName())]
        );
    }

    public void Insert(IReadOnlyList<(long Key, T Entity)> rows) => insert.Insert(rows, bind);

    public void Dispose() => insert.Dispose();

    private static Action<Statement, T> Binder(List<IProperty> properties)
    {
        var (to, entity) = (Expression.Parameter(typeof(Statement)), Expression.Parameter(typeof(T)));
        var binds = properties.Select(p => Bind(to, Stored(Expression.Property(entity, p.PropertyInfo!), p)));
        return Expression.Lambda<Action<Statement, T>>(Expression.Block(binds), to, entity).Compile();
    }

    /// <summary>The value as the column holds it.</summary>
    private static Expression Stored(Expression value, IProperty property)
    {
        if (property.GetTypeMapping().Converter?.ConvertToProviderExpression is not { } convert)
            return value;
        if (Nullable.GetUnderlyingType(value.Type) is null)
            return Expression.Invoke(convert, value);
        var stored = Expression.Invoke(convert, Expression.Property(value, "Value"));
        var type = stored.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(stored.Type) : stored.Type;
        return Expression.Condition(
            Expression.Property(value, "HasValue"),
            Expression.Convert(stored, type),
            Expression.Default(type)
        );
    }

    private static MethodCallExpression Bind(Expression to, Expression value)
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
}
