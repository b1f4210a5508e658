using System.Buffers.Binary;
using System.Linq.Expressions;
using System.Reflection;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// Every property of a snapshot in one canonical form, to compare a stored snapshot with a rebuilt one. Little-endian,
/// in the order of their declaration; what may be missing is led by a byte, 1 where it is there and 0 (with zeros after
/// it) where not.
/// </summary>
public static class SnapshotBytes
{
    private static readonly PropertyInfo[] Properties =
    [
        .. typeof(ContactSnapshot)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(p => p.MetadataToken),
    ];
    private static readonly Writer Write = Compiled();

    private delegate void Writer(ContactSnapshot snapshot, Span<byte> target);

    /// <summary>How many bytes a snapshot takes.</summary>
    public static int Length { get; } = Properties.Sum(p => Size(p.PropertyType));

    /// <summary>Writes <see cref="Length"/> bytes; the rest of <paramref name="target"/> is left alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is too short.</exception>
    public static void WriteTo(Span<byte> target, ContactSnapshot snapshot) => Write(snapshot, target[..Length]);

    // One compiled block: a rebuild writes two snapshots of every contact, and reflection would take as long as all else.
    private static Writer Compiled()
    {
        var (snapshot, target) = (
            Expression.Parameter(typeof(ContactSnapshot)),
            Expression.Parameter(typeof(Span<byte>))
        );
        var (puts, at) = (new List<Expression>(), 0);
        foreach (var property in Properties)
        {
            Expression value = Expression.Property(snapshot, property);
            if (Nullable.GetUnderlyingType(value.Type) is not null)
            {
                puts.Add(Put(Expression.Property(value, "HasValue"), at++));
                value = Expression.Call(value, "GetValueOrDefault", null);
            }

            puts.Add(Put(Plain(value), at));
            at += Size(value.Type);
        }

        return Expression.Lambda<Writer>(Expression.Block(puts), snapshot, target).Compile();

        MethodCallExpression Put(Expression value, int from) =>
            Expression.Call(
                typeof(SnapshotBytes),
                nameof(SnapshotBytes.Put),
                null,
                target,
                Expression.Constant(from),
                value
            );
    }

    private static Expression Plain(Expression value) =>
        value.Type == typeof(DateOnly) ? Expression.Property(value, nameof(DateOnly.DayNumber))
        : value.Type.IsEnum ? Expression.Convert(value, typeof(int))
        : value;

    private static int Size(Type type) =>
        Nullable.GetUnderlyingType(type) is { } there ? 1 + Size(there)
        : type == typeof(bool) ? 1
        : type == typeof(long) || type == typeof(double) ? 8
        : type == typeof(int) || type == typeof(DateOnly) || type.IsEnum ? 4
        : throw new NotSupportedException($"The bytes of a snapshot do not know {type.Name}.");

    private static void Put(Span<byte> target, int at, bool value) => target[at] = value ? (byte)1 : (byte)0;

    private static void Put(Span<byte> target, int at, int value) =>
        BinaryPrimitives.WriteInt32LittleEndian(target[at..], value);

    private static void Put(Span<byte> target, int at, long value) =>
        BinaryPrimitives.WriteInt64LittleEndian(target[at..], value);

    private static void Put(Span<byte> target, int at, double value) =>
        BinaryPrimitives.WriteDoubleLittleEndian(target[at..], value);
}
