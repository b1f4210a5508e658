using System.Collections.Frozen;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// The Indonesian form of address: read from the titles somebody is written with, never guessed from a name, and put
/// before a name once.
/// </summary>
public static class SapaanText
{
    private static readonly FrozenDictionary<string, Sapaan> Words = new Dictionary<string, Sapaan>
    {
        ["bapak"] = Sapaan.Pak,
        ["bpk"] = Sapaan.Pak,
        ["bp"] = Sapaan.Pak,
        ["pak"] = Sapaan.Pak,
        ["ibu"] = Sapaan.Bu,
        ["bu"] = Sapaan.Bu,
        ["mas"] = Sapaan.Mas,
        ["mbak"] = Sapaan.Mbak,
        ["mba"] = Sapaan.Mbak,
        ["kak"] = Sapaan.Kak,
        ["kakak"] = Sapaan.Kak,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // These say whether a man or a woman is meant, and how one is spoken to politely follows from that.
    private static readonly FrozenDictionary<string, Sapaan> Titles = new Dictionary<string, Sapaan>
    {
        ["h"] = Sapaan.Pak,
        ["kh"] = Sapaan.Pak,
        ["drs"] = Sapaan.Pak,
        ["tn"] = Sapaan.Pak,
        ["tuan"] = Sapaan.Pak,
        ["hj"] = Sapaan.Bu,
        ["hja"] = Sapaan.Bu,
        ["dra"] = Sapaan.Bu,
        ["ny"] = Sapaan.Bu,
        ["nyonya"] = Sapaan.Bu,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What the titles before a name say: <c>Bpk.</c> and <c>Dr. H.</c> are Pak, <c>Ibu</c> and <c>Hj.</c> are Bu; None
    /// where they say nothing. A word of address counts more than a title.
    /// </summary>
    public static Sapaan Of(string? titles)
    {
        if (string.IsNullOrEmpty(titles))
            return Sapaan.None;
        var tokens = titles.Split([' ', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return First(tokens, Words) ?? First(tokens, Titles) ?? Sapaan.None;
    }

    /// <summary>The same, read from a whole name.</summary>
    public static Sapaan OfName(string? name) => Of(PersonName.Parse(name).Prefix);

    /// <summary>
    /// How somebody is called to their face and in headings: <c>Pak Slamet</c>, and never <c>Pak Pak Slamet</c>.
    /// </summary>
    /// <param name="sapaan">None leaves <paramref name="name"/> as it is.</param>
    /// <param name="name">The name as written; its own word of address gives way.</param>
    public static string Address(Sapaan sapaan, string? name)
    {
        var called = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return sapaan == Sapaan.None ? called : $"{sapaan} {Bare(called)}".TrimEnd();
    }

    /// <summary>The name without the words of address before it; a name that is nothing else stays.</summary>
    private static string Bare(string name)
    {
        while (true)
        {
            var space = name.IndexOf(' ', StringComparison.Ordinal);
            var first = space < 0 ? name : name[..space];
            if (!Words.ContainsKey(first.TrimEnd('.')))
                return name;
            if (space < 0)
                return "";
            name = name[(space + 1)..];
        }
    }

    private static Sapaan? First(string[] tokens, FrozenDictionary<string, Sapaan> known)
    {
        foreach (var token in tokens)
            if (known.TryGetValue(token, out var sapaan))
                return sapaan;
        return null;
    }
}
