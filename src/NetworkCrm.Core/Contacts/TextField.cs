using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// A field of <see cref="ContactDetails"/> that holds words, with what its attributes say of it: what cleaning, forms,
/// search and merges need to know of a text without naming it.
/// </summary>
/// <param name="Max">The most characters that are kept.</param>
/// <param name="HasLines">Whether line breaks stay.</param>
public sealed record TextField(
    string Name,
    int Max,
    bool HasLines,
    Func<ContactDetails, string?> Get,
    Action<ContactDetails, string?> Set
)
{
    /// <summary>All of them, in the order in which they are declared.</summary>
    public static IReadOnlyList<TextField> All { get; } =
    [
        .. typeof(ContactDetails)
            .GetProperties()
            .Where(p => p.PropertyType == typeof(string))
            .Select(p => (Property: p, Length: p.GetCustomAttribute<MaxLengthAttribute>()))
            .Where(p => p.Length is not null)
            .Select(p => new TextField(
                p.Property.Name,
                p.Length!.Length,
                p.Property.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.MultilineText,
                p.Property.GetMethod!.CreateDelegate<Func<ContactDetails, string?>>(),
                p.Property.SetMethod!.CreateDelegate<Action<ContactDetails, string?>>()
            )),
    ];
}
