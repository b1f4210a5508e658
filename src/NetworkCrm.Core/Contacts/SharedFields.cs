using System.Linq.Expressions;
using System.Reflection;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// Copies the properties that two types call by the same name and give the same type, so that a field that is added to
/// both is carried from one to the other without being listed again.
/// </summary>
public static class SharedFields
{
    /// <summary>Copies all of them, whether or not the setter is private or init-only.</summary>
    public static void Copy<TFrom, TTo>(TFrom source, TTo target) => Copying<TFrom, TTo>.All(source, target);

    // Compiled once: a bulk import copies by the hundred thousand.
    private static class Copying<TFrom, TTo>
    {
        public static readonly Action<TFrom, TTo> All = Compile();

        private static Action<TFrom, TTo> Compile()
        {
            var (source, target) = (Expression.Parameter(typeof(TFrom)), Expression.Parameter(typeof(TTo)));
            var copies = Pairs()
                .Select(p => Expression.Assign(Expression.Property(target, p.To), Expression.Property(source, p.From)));
            return Expression.Lambda<Action<TFrom, TTo>>(Expression.Block(copies), source, target).Compile();
        }

        private static IEnumerable<(PropertyInfo From, PropertyInfo To)> Pairs()
        {
            foreach (var to in typeof(TTo).GetProperties().Where(p => p.CanWrite))
                if (typeof(TFrom).GetProperty(to.Name) is { } from && from.PropertyType == to.PropertyType)
                    yield return (from, to);
        }
    }
}
