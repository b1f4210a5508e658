using System.Text;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Properties of a card as they are kept: a line each, unfolded, without pictures.</summary>
internal static class VCardLines
{
    /// <summary>What is kept of one card at most, in characters and in lines.</summary>
    public const int Longest = 100_000,
        Most = 500;

    // Of these a contact has a field, or the card is written anew with them.
    private static readonly HashSet<string> OfFields = new(StringComparer.Ordinal)
    {
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "REV",
        "UID",
        "FN",
        "N",
        "NICKNAME",
        "ORG",
        "TITLE",
        "TEL",
        "EMAIL",
        "URL",
        "X-SOCIALPROFILE",
        "ADR",
        "BDAY",
        "CATEGORIES",
        "NOTE",
        "PHOTO",
        "X-ABLABEL",
    };

    /// <summary>Whether a property says what a field of a contact holds.</summary>
    public static bool IsOfAField(VCardProperty property) => OfFields.Contains(property.Name);

    public static IReadOnlyList<VCardProperty> Parse(string lines) =>
        [.. lines.Split('\n').Select(VCardProperty.Parse).OfType<VCardProperty>()];

    /// <summary>Those that no field holds, with the labels of their groups.</summary>
    public static IEnumerable<VCardProperty> OfNoField(string lines)
    {
        var all = Parse(lines);
        var groups = all.Where(p => !IsOfAField(p)).Select(p => p.Group).Where(g => g.Length > 0).ToHashSet();
        return all.Where(p => !IsOfAField(p) || (p.Name == "X-ABLABEL" && groups.Contains(p.Group)));
    }

    /// <summary>Group, name and parameters, as they stand before the colon.</summary>
    public static string Head(VCardProperty property)
    {
        var head = new StringBuilder();
        if (property.Group.Length > 0)
            head.Append(property.Group).Append('.');
        // Apple's programs look for it as they write it.
        head.Append(property.Name == "X-ABLABEL" ? "X-ABLabel" : property.Name);
        foreach (var (name, value) in property.Parameters)
        {
            // Of a value that is written as text by now.
            if (name is "CHARSET" || (name == "ENCODING" && property.IsQuotedPrintable))
                continue;
            head.Append(';').Append(name.Length == 0 ? "TYPE" : name).Append('=').Append(Quoted(value, name));
        }

        return head.ToString();
    }

    public static string Join(IEnumerable<VCardProperty> properties)
    {
        var text = new StringBuilder();
        foreach (var property in properties.Take(Most))
        {
            var written = $"{Head(property)}:{property.Value}".ReplaceLineEndings("\\n");
            if (ContactCleaning.Line(written, int.MaxValue) is not { } line || text.Length + line.Length + 1 > Longest)
                continue;
            if (text.Length > 0)
                text.Append('\n');
            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>Those of these names, with the labels of their groups; null where there are none.</summary>
    public static string? Of(IReadOnlyList<VCardProperty> card, IEnumerable<string> names)
    {
        var wanted = names.ToHashSet(StringComparer.Ordinal);
        var lines = card.Where(p => wanted.Contains(p.Name) && !VCardReader.IsPicture(p)).ToList();
        if (lines.Count == 0)
            return null;
        var groups = lines.Select(p => p.Group).Where(g => g.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Join(lines.Concat(card.Where(p => p.Name == "X-ABLABEL" && groups.Contains(p.Group))).Distinct());
    }

    // RFC 6868 and RFC 6350, 3.3: what a bare parameter cannot hold. Types are a list, parted by commas.
    private static string Quoted(string value, string name)
    {
        var text = value
            .Replace("^", "^^", StringComparison.Ordinal)
            .Replace("\n", "^n", StringComparison.Ordinal)
            .Replace("\"", "^'", StringComparison.Ordinal);
        var isBare = text.AsSpan().IndexOfAny(":;") < 0 && (name is "TYPE" or "" || !text.Contains(','));
        return isBare ? text : $"\"{text}\"";
    }
}
