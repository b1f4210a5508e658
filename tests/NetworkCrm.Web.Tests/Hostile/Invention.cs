using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Tests.Hostile;

/// <summary>
/// Makes something of any type of the application's: every text in it is <paramref name="text"/>, every id
/// <paramref name="id"/>, every uid <paramref name="uid"/>; what is a service comes from <paramref name="services"/>.
/// </summary>
internal sealed class Invention(string text, long id, Guid uid, DateOnly today, IServiceProvider? services = null)
{
    private const int Deepest = 6;

    public object? Of(Type type, int depth = 0, string? name = null)
    {
        // Words of the application's own, which it looks up.
        if (type == typeof(string) && name is "AdviceId" or "Format")
            return name == "Format" ? "csv" : "listen";
        if (type == typeof(Phrase))
            return new Phrase("Fact.ToWhom", ("whom", text));
        if (type == typeof(Recurrence))
            return null;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner, depth);
        if (type == typeof(string))
            return text;
        if (type == typeof(Guid))
            return uid;
        if (type == typeof(long))
            return id;
        if (type == typeof(int))
            return 1;
        if (type == typeof(double))
            return 0.5;
        if (type == typeof(decimal))
            return 1m;
        if (type == typeof(DateOnly))
            return today;
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(today, default, default);
        if (type == typeof(Type))
            return null;
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().FirstOrDefault(v => Convert.ToInt64(v, null) != 0)
                ?? Activator.CreateInstance(type);
        if (typeof(Delegate).IsAssignableFrom(type) || type.Name.StartsWith("EventCallback", StringComparison.Ordinal))
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        if (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type))
            return Many(type, depth);
        if (type.IsPrimitive || type.IsInterface || type.IsAbstract)
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        return depth > Deepest ? null : services?.GetService(type) ?? One(type, depth);
    }

    /// <summary>Whether it is such a value, or holds one however deep.</summary>
    public static bool Holds(Type type, Func<Type, string, bool> isIt, string name = "", int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Holds(inner, isIt, name, depth);
        if (isIt(type, name))
            return true;
        if (depth > Deepest || type.IsEnum || type.IsPrimitive || typeof(Delegate).IsAssignableFrom(type))
            return false;
        if (type.IsArray)
            return Holds(type.GetElementType()!, isIt, name, depth + 1);
        if (type.IsGenericType && (typeof(IEnumerable).IsAssignableFrom(type) || typeof(ITuple).IsAssignableFrom(type)))
            return type.GetGenericArguments().Any(a => Holds(a, isIt, name, depth + 1));
        return IsOurs(type)
            && type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Any(p => p.GetIndexParameters().Length == 0 && Holds(p.PropertyType, isIt, p.Name, depth + 1));
    }

    public static bool IsOurs(Type type) =>
        type.Assembly.GetName().Name?.StartsWith("NetworkCrm", StringComparison.Ordinal) == true;

    private object? Many(Type type, int depth)
    {
        var arguments = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        if (arguments.Length is 0 or > 2)
            return null;
        var made = Activator.CreateInstance(
            arguments.Length == 2
                ? typeof(Dictionary<,>).MakeGenericType(arguments)
                : (
                    type.Name.Contains("Set", StringComparison.Ordinal) ? typeof(HashSet<>) : typeof(List<>)
                ).MakeGenericType(arguments)
        )!;
        var values = arguments.Select(a => Of(a, depth + 1)).ToArray();
        if (values.All(v => v is not null))
            made.GetType().GetMethod("Add", arguments)!.Invoke(made, values);
        return type.IsArray ? made.GetType().GetMethod("ToArray")!.Invoke(made, []) : made;
    }

    private object? One(Type type, int depth)
    {
        if (!IsOurs(type) && !typeof(ITuple).IsAssignableFrom(type))
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        var constructor =
            type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).MaxBy(c => c.GetParameters().Length)
            ?? type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
                .Where(c => !c.GetParameters().Any(p => p.ParameterType == type))
                .MinBy(c => c.GetParameters().Length);
        var made = constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, depth + 1, p.Name))]);
        foreach (
            var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0)
        )
            if (Of(property.PropertyType, depth + 1, property.Name) is { } value)
                property.SetValue(made, value);
        return made;
    }
}
