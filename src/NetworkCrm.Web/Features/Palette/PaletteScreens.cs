using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Palette;

/// <summary>The screens and acts that the palette knows, and which of them are meant by what is typed.</summary>
internal static class PaletteScreens
{
    private static readonly (string Name, string Icon, string Href)[] Screens =
    [
        ("Today", "today", "/"),
        ("People", "people", "people"),
        ("FollowUps", "follow-ups", "follow-ups"),
        ("Events", "events", "events"),
        ("Insights", "insights", "insights"),
        ("Network", "insights", "insights/network"),
        ("Sort", "people", "sort"),
        ("Duplicates", "people", "duplicates"),
        ("Circles", "people", "review/circles"),
        ("Review", "today", "review"),
        ("Groups", "people", "groups"),
        ("Goals", "follow-ups", "goals"),
        ("Outcomes", "insights", "outcomes"),
        ("Learn", "learn", "learn"),
        ("Import", "import", "import"),
        ("Settings", "settings", "settings"),
        ("Templates", "chat", "settings/templates"),
        ("Data", "go", "settings/data"),
        ("Trash", "x", "trash"),
    ];

    public static IEnumerable<PaletteItem> All(IStringLocalizer<PaletteTexts> texts) =>
        Screens.Select(s => new PaletteItem("screen:" + s.Name, texts["Screen." + s.Name], s.Icon, s.Href)
        {
            Note = Words(texts, "Screen." + s.Name),
        });

    /// <summary>
    /// Those that have every word typed as the beginning of one of theirs, in their label or in the words they are
    /// known by; those whose label begins with it come first.
    /// </summary>
    public static IReadOnlyList<PaletteItem> Matching(IEnumerable<PaletteItem> items, string typed)
    {
        var words = Split(typed);
        if (words.Length == 0)
            return [];
        return
        [
            .. items
                .Where(i => Array.TrueForAll(words, w => Split($"{i.Label} {i.Note}").Any(t => Begins(t, w))))
                .OrderByDescending(i => Begins(TextFold.Fold(i.Label), TextFold.Fold(typed))),
        ];
    }

    /// <summary>Other words that a screen or an act is known by.</summary>
    public static string Words(IStringLocalizer<PaletteTexts> texts, string name) => texts[name + ".Words"];

    private static string[] Split(string text) =>
        TextFold.Fold(text).Split([' ', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Begins(string text, string with) => text.StartsWith(with, StringComparison.Ordinal);
}
