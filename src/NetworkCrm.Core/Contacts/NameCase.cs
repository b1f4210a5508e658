using System.Collections.Frozen;
using System.Globalization;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// How a name that was typed all in capitals or all in small letters might be written. An offer: the owner decides.
/// </summary>
public static class NameCase
{
    private static readonly FrozenSet<string> Small = new[]
    {
        "bin",
        "binti",
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "dos",
        "du",
        "ter",
        "ten",
        "of",
        "y",
        "e",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Roman = new[] { "II", "III", "IV", "VI", "VII", "VIII" }.ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// <c>MUHAMMAD RIZKY</c> gives <c>Muhammad Rizky</c>; null where the name is written as names are, is a company's,
    /// or its script has no capitals. Titles and degrees stay as they are.
    /// </summary>
    public static string? Suggest(string? display)
    {
        if (string.IsNullOrWhiteSpace(display) || display.Contains('@', StringComparison.Ordinal))
            return null;
        var name = PersonName.Parse(display);
        if (name.LooksLikeOrganization)
            return null;
        var (core, _) = PersonName.SplitSuffix(display);
        var (prefix, bare) = PersonName.SplitPrefix(core);
        var letters = bare.Where(char.IsLetter).ToList();
        var capitals = letters.TrueForAll(c => !char.IsLower(c)) && letters.Exists(char.IsUpper);
        var small = letters.TrueForAll(c => !char.IsUpper(c)) && letters.Exists(char.IsLower);
        // One word of three capitals is as likely a sign or an abbreviation.
        if (
            (!capitals && !small)
            || letters.Count < 2
            || (capitals && !bare.Contains(' ', StringComparison.Ordinal) && letters.Count <= 3)
        )
            return null;
        var written = string.Join(' ', bare.Split(' ').Select((word, i) => Word(word, i)));
        if (written == bare)
            return null;
        var at = display.IndexOf(bare, StringComparison.Ordinal);
        var front =
            prefix is not null && prefix.Length > 0 && at > 0 && HasNoCase(display[..at], small) ? Titles(display[..at])
            : at > 0 ? display[..at]
            : "";
        return at < 0 ? null : front + written + display[(at + bare.Length)..];
    }

    /// <summary>One part of such a name, whatever its length.</summary>
    public static string Tidy(string part) =>
        part.Any(char.IsLower) && part.Any(char.IsUpper)
            ? part
            : string.Join(' ', part.Split(' ').Select((word, i) => Word(word, i)));

    private static bool HasNoCase(string front, bool small) =>
        front.Where(char.IsLetter).All(c => small ? char.IsLower(c) : char.IsUpper(c))
        && SapaanText.Of(front) != Sapaan.None;

    // "BPK." and "ibu" are words like the name behind them; "dr." and "Dr." mean two things and stay.
    private static string Titles(string front) =>
        string.Join(
            ' ',
            front
                .Split(' ')
                .Select(word =>
                    SapaanText.Of(word) == Sapaan.None || word.TrimEnd('.').Length < 2 ? word : Capital(word)
                )
        );

    private static string Word(string word, int at)
    {
        if (at > 0 && Small.Contains(word))
            return word.ToLowerInvariant();
        if (Roman.Contains(word))
            return word.ToUpperInvariant();
        return string.Join('-', word.Split('-').Select(Part));
    }

    // "M.RIZKY" and "O'BRIEN" have two beginnings, "NUR'AINI" has one.
    private static string Part(string part)
    {
        var dot = part.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0 && dot < part.Length - 1)
            return Capital(part[..(dot + 1)]) + Part(part[(dot + 1)..]);
        return part.Length > 3 && part[1] is '\'' or '’' && part[0] is 'O' or 'o' or 'D' or 'd'
            ? Capital(part[..2]) + Capital(part[2..])
            : Capital(part);
    }

    private static string Capital(string part)
    {
        var first = part.AsSpan().IndexOfAnyExcept("('\"“‘") is var i && i > 0 ? i : 0;
        return part.Length == 0
            ? part
            : part[..first]
                + char.ToUpper(part[first], CultureInfo.InvariantCulture)
                + part[(first + 1)..].ToLowerInvariant();
    }
}
