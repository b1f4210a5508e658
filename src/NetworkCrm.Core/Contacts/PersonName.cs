using System.Collections.Frozen;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// A name as it was written and the parts that could be told. <see cref="Display"/> is never reordered or re-cased
/// (<c>dr.</c> is a physician, <c>Dr.</c> a doctorate).
/// A one-word name is whole: <see cref="Given"/> is that word and <see cref="Family"/> null. An organisation has
/// neither.
/// </summary>
public sealed record PersonName(string Display, string? Prefix, string? Given, string? Family, string? Suffix)
{
    private static readonly FrozenSet<string> Balinese = new[]
    {
        "Putu",
        "Wayan",
        "Gede",
        "Made",
        "Kadek",
        "Nengah",
        "Nyoman",
        "Komang",
        "Ketut",
        "Luh",
        "Gusti",
        "Dewa",
        "Ida",
        "Bagus",
        "Ayu",
        "Kade",
        "Gde",
        "Iluh",
        "Desak",
    }.ToFrozenSet();
    private static readonly FrozenSet<string> Particles = new[]
    {
        "bin",
        "binti",
        "bt",
        "bt.",
        "b.",
        "van",
        "von",
        "de",
        "der",
        "den",
        "da",
        "dos",
        "du",
        "la",
        "al",
        "el",
        "ter",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name is that of a company, shop, foundation or office.</summary>
    public bool LooksLikeOrganization { get; private init; }

    /// <summary>The name as written but for the degrees after it, as it is said: <c>Iwan Siregar, M.M.</c> is Iwan
    /// Siregar.</summary>
    public string WithoutDegrees =>
        Suffix is { } suffix && Display.EndsWith(suffix, StringComparison.Ordinal)
            ? Display[..^suffix.Length].TrimEnd(' ', ',')
            : Display;

    /// <summary>The form of address that the titles say; None where they say none.</summary>
    public Sapaan Sapaan => SapaanText.Of(Prefix);

    /// <summary>
    /// The name without titles and degrees, as written: what lists are sorted and initials are taken by.
    /// </summary>
    public static string Core(string display)
    {
        if (OrganizationName.Matches(display))
            return display;
        var core = SplitPrefix(SplitSuffix(display).Core).Name;
        var seen = 0;
        // A star or a smile before the name is decoration.
        while (seen < core.Length && !char.IsLetterOrDigit(core[seen]) && !char.IsSurrogate(core[seen]))
            seen++;
        return seen == core.Length ? core : core[seen..];
    }

    /// <summary>Whether every letter is Chinese, Japanese or Korean: such names begin with the family's.</summary>
    public static bool IsEastAsian(string text)
    {
        var any = false;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            if (
                c
                is not (
                    (>= '\u2E80' and <= '\u9FFF')
                    or (>= '\uAC00' and <= '\uD7AF')
                    or (>= '\uF900' and <= '\uFAFF')
                    or (>= '\uFF66' and <= '\uFF9D')
                )
            )
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>Splits a written name. Never throws; blank text gives an empty <see cref="Display"/>.</summary>
    public static PersonName Parse(string? written)
    {
        var display = IsTidy(written)
            ? written!
            : string.Join(' ', (written ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (display.Length == 0)
            return new PersonName("", null, null, null, null);
        if (OrganizationName.Matches(display))
            return new PersonName(display, null, null, null, null) { LooksLikeOrganization = true };
        var (core, suffix) = SplitSuffix(display);
        var comma = core.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && core.IndexOf(',', comma + 1) < 0)
        {
            var (front, first) = SplitPrefix(core[(comma + 2)..]);
            return new PersonName(display, front, first, core[..comma], suffix);
        }

        var (prefix, name) = SplitPrefix(core);
        var (given, family) = SplitName(name);
        return new PersonName(display, prefix, given, family, suffix);
    }

    /// <summary>
    /// Cuts the degrees off the end: <c>Budi Santoso, S.T., M.M.</c> gives <c>Budi Santoso</c> and <c>S.T., M.M.</c>.
    /// </summary>
    public static (string Core, string? Suffix) SplitSuffix(string text)
    {
        if (
            !text.Contains(',', StringComparison.Ordinal)
            && !NameTitles.IsTrailingDegree(text[(text.LastIndexOf(' ') + 1)..], nameHasLowerCase: true)
            && !text.EndsWith('.')
        )
            return (text, null);
        var segments = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
            return (text, null);
        var cut = Array.FindIndex(segments, 1, NameTitles.IsDegree);
        var degrees = cut < 0 ? [] : segments[cut..].ToList();
        var core = string.Join(", ", cut < 0 ? segments : segments[..cut]);
        if (core.Contains(',', StringComparison.Ordinal))
            return (core, Join(degrees));
        var words = core.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1)
        {
            var two =
                words.Count > 2
                && words[^2].EndsWith('.')
                && words[^2].Length <= 3
                && words[^1].Contains('.', StringComparison.Ordinal)
                && IsKnownPair(words[^2], words[^1]);
            if (!two && !NameTitles.IsTrailingDegree(words[^1], words[0].Any(char.IsLower)))
                break;
            degrees.Insert(0, two ? $"{words[^2]} {words[^1]}" : words[^1]);
            words.RemoveRange(words.Count - (two ? 2 : 1), two ? 2 : 1);
        }

        return (string.Join(' ', words), Join(degrees));
    }

    /// <summary>
    /// Cuts the titles off the front: <c>Dr. Ir. H. Bambang</c> gives <c>Dr. Ir. H.</c> and <c>Bambang</c>. At least
    /// one word stays.
    /// </summary>
    public static (string? Prefix, string Name) SplitPrefix(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? text : text[..space];
        if (!first.Contains('.', StringComparison.Ordinal) && !NameTitles.IsBefore(first))
            return (null, text);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var titles = new List<string>();
        while (words.Count > 0)
        {
            if (words.Count > 1 && NameTitles.IsBefore(words[0]))
            {
                titles.Add(words[0]);
                words.RemoveAt(0);
                continue;
            }

            var dot = words[0].IndexOf('.', StringComparison.Ordinal);
            if (dot <= 0 || words[0].Length - dot <= 3 || !NameTitles.IsBefore(words[0][..(dot + 1)]))
                break;
            titles.Add(words[0][..(dot + 1)]);
            words[0] = words[0][(dot + 1)..];
        }

        return (titles.Count == 0 ? null : string.Join(' ', titles), string.Join(' ', words));
    }

    private static (string? Given, string? Family) SplitName(string name)
    {
        // Emoji are decoration: shown, never a family name.
        var words = name.Split(' ').Where(HasLetter).ToList();
        if (words.Count <= 1)
            return (words.Count == 1 ? words[0] : name, null);
        if (IsWhole(words))
            return (string.Join(' ', words), null);
        if (words.Count == 2 && IsEastAsian(name))
            return (words[1], words[0]);
        var at = words.FindIndex(1, Particles.Contains);
        if (at < 1 || at == words.Count - 1)
            at = words.Count - 1;
        return (string.Join(' ', words[..at]), string.Join(' ', words[at..]));
    }

    private static bool IsTidy(string? text)
    {
        if (string.IsNullOrEmpty(text) || text[0] == ' ' || text[^1] == ' ')
            return false;
        return text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && !text.Contains("  ", StringComparison.Ordinal);
    }

    private static bool HasLetter(string word)
    {
        for (var i = 0; i < word.Length; i++)
            if (char.IsSurrogate(word[i]) ? char.IsLetterOrDigit(word, i) : char.IsLetterOrDigit(word[i]))
                return true;
        return false;
    }

    /// <summary>Balinese names carry birth order, not a family name; <c>Keluarga Wijaya</c> is a household.</summary>
    private static bool IsWhole(List<string> words) =>
        words[0] is "Keluarga" or "Kel."
        || (
            (words[0] is "I" or "Ni" or "Ida" or "Anak")
            && (words[0] == "Ida" || words[1] == "Agung" || Balinese.Contains(words[1]))
        );

    private static bool IsKnownPair(string first, string second) =>
        NameTitles.IsTrailingDegree(first + second, nameHasLowerCase: true);

    private static string? Join(List<string> degrees) => degrees.Count == 0 ? null : string.Join(", ", degrees);
}
