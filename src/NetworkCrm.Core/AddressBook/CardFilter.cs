using System.Text;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing.Formats;

namespace NetworkCrm.Core.AddressBook;

/// <summary>How a text is compared (RFC 6352, 10.5.4).</summary>
public enum TextMatchKind
{
    Contains,
    Equals,
    StartsWith,
    EndsWith,
}

/// <summary>A text that a value must match, or must not; capitals and accents do not matter.</summary>
public sealed record TextMatch(string Text, TextMatchKind Kind, bool IsNegated)
{
    internal bool Fits(string value)
    {
        var (sought, folded) = (TextFold.Fold(Text), TextFold.Fold(value));
        var fits = Kind switch
        {
            TextMatchKind.Equals => folded == sought,
            TextMatchKind.StartsWith => folded.StartsWith(sought, StringComparison.Ordinal),
            TextMatchKind.EndsWith => folded.EndsWith(sought, StringComparison.Ordinal),
            _ => folded.Contains(sought, StringComparison.Ordinal),
        };
        return fits != IsNegated;
    }
}

/// <summary>What is asked of a parameter (RFC 6352, 10.5.2).</summary>
/// <param name="Match">Null asks only whether it is there.</param>
public sealed record ParameterFilter(string Name, bool IsNotDefined, TextMatch? Match);

/// <summary>What is asked of a property (RFC 6352, 10.5.1).</summary>
/// <param name="NeedsAll">Whether one line of that name must fit everything, or any of it.</param>
public sealed record PropertyFilter(
    string Name,
    bool IsNotDefined,
    bool NeedsAll,
    IReadOnlyList<TextMatch> Matches,
    IReadOnlyList<ParameterFilter> Parameters
);

/// <summary>Which cards a query asks for (RFC 6352, 10.5).</summary>
/// <param name="NeedsAll">Whether a card must fit all of the filters, or any.</param>
public sealed record CardFilter(bool NeedsAll, IReadOnlyList<PropertyFilter> Filters)
{
    /// <param name="card">A vCard.</param>
    public bool Fits(string card)
    {
        if (Filters.Count == 0)
            return true;
        var properties = new VCardReader(new StringReader(card), Encoding.UTF8).Next() ?? [];
        return NeedsAll ? Filters.All(f => Fits(properties, f)) : Filters.Any(f => Fits(properties, f));
    }

    private static bool Fits(IReadOnlyList<VCardProperty> card, PropertyFilter filter)
    {
        var named = card.Where(p => p.Name.Equals(filter.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (filter.IsNotDefined)
            return named.Count == 0;
        return named.Exists(property =>
        {
            List<bool> asked =
            [
                .. filter.Matches.Select(m => m.Fits(property.Text)),
                .. filter.Parameters.Select(p => Fits(property, p)),
            ];
            return asked.Count == 0 || (filter.NeedsAll ? asked.TrueForAll(a => a) : asked.Contains(true));
        });
    }

    private static bool Fits(VCardProperty property, ParameterFilter filter)
    {
        var values = property
            .Parameters.Where(p =>
                (p.Name.Length == 0 ? "TYPE" : p.Name).Equals(filter.Name, StringComparison.OrdinalIgnoreCase)
            )
            .SelectMany(p => p.Value.Split(','))
            .ToList();
        return filter.IsNotDefined ? values.Count == 0 : values.Exists(v => filter.Match?.Fits(v) ?? true);
    }
}
