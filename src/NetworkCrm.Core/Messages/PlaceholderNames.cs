using System.Collections.Frozen;

namespace NetworkCrm.Core.Messages;

/// <summary>How placeholders are written: <c>{name}</c> or <c>{nama}</c>, each in a text of either language.</summary>
public static class PlaceholderNames
{
    private static readonly (Placeholder Of, string English, string Indonesian)[] Names =
    [
        (Placeholder.Name, "name", "nama"),
        (Placeholder.Me, "me", "saya"),
        (Placeholder.Company, "company", "perusahaan"),
        (Placeholder.Place, "place", "tempat"),
        (Placeholder.Told, "told", "cerita"),
        (Placeholder.Day, "day", "hari"),
        (Placeholder.Promise, "promise", "janji"),
        (Placeholder.ToWhom, "whom", "kepada"),
        (Placeholder.Group, "group", "grup"),
        (Placeholder.Date, "date", "tanggal"),
        (Placeholder.Where, "where", "lokasi"),
    ];

    private static readonly FrozenDictionary<string, Placeholder> ByName = Names
        .SelectMany(n => new[] { (Name: n.English, n.Of), (Name: n.Indonesian, n.Of) })
        .ToFrozenDictionary(n => n.Name, n => n.Of, StringComparer.OrdinalIgnoreCase);

    /// <summary>With its braces, in "id" or else English.</summary>
    public static string Written(Placeholder of, string language)
    {
        var names = Array.Find(Names, n => n.Of == of);
        return $"{{{(IsIndonesian(language) ? names.Indonesian : names.English)}}}";
    }

    /// <summary>What stands between the braces; null for what is no placeholder.</summary>
    public static Placeholder? Find(string name) => ByName.TryGetValue(name.Trim(), out var of) ? of : null;

    private static bool IsIndonesian(string language) => language.StartsWith("id", StringComparison.OrdinalIgnoreCase);
}
