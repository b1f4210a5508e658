namespace NetworkCrm.Core.Nudges;

/// <summary>A piece of a sentence; facts are strong.</summary>
public readonly record struct SentencePart(string Text, bool Strong);

/// <summary>
/// Dates, counts and parts of sentences in Indonesian ("id", "id-ID") and English (anything else); independent of the
/// machine's cultures.
/// </summary>
public static class Wording
{
    private static readonly string[] MonthKeys = [.. Enumerable.Range(1, 12).Select(m => $"Month.{m}")];

    public static bool IsIndonesian(string language) => language.StartsWith("id", StringComparison.OrdinalIgnoreCase);

    /// <summary>12 Maret 2026, 12 March 2026.</summary>
    public static string Date(DateOnly day, string language) =>
        RuleTexts.Say(new Phrase("Date", ("day", day.Day), ("month", Month(day.Month)), ("year", day.Year)), language);

    /// <summary>The name of a month, 1 to 12.</summary>
    public static Phrase Month(int month) => new(MonthKeys[month - 1]);

    /// <summary>1 day, 12 days; 12 hari. Rounded to whole days, never below one unless it is 0.</summary>
    public static string Days(double days, string language)
    {
        var whole = days is > 0 and < 1 ? 1 : (long)Math.Round(days, MidpointRounding.AwayFromZero);
        return RuleTexts.Say(new Phrase(whole == 1 ? "Days.One" : "Days.Other", ("n", whole)), language);
    }

    /// <summary>today, in 3 days, 3 days ago; hari ini, 3 hari lagi, 3 hari lalu.</summary>
    /// <param name="days">How many days from today; negative is past.</param>
    /// <param name="language">"id" or "en".</param>
    public static string Away(int days, string language) =>
        RuleTexts.Say(
            days switch
            {
                0 => new Phrase("Away.Today"),
                > 0 => new Phrase("Away.In", ("n", days)),
                _ => new Phrase("Away.Ago", ("n", -days)),
            },
            language
        );

    /// <summary>every day, every 12 days; tiap hari, tiap 12 hari.</summary>
    public static string Every(double days, string language)
    {
        var whole = (long)Math.Round(days, MidpointRounding.AwayFromZero);
        return RuleTexts.Say(whole <= 1 ? new Phrase("Every.One") : new Phrase("Every.Other", ("n", whole)), language);
    }

    /// <summary>once, twice, 3 times; 1 kali, 2 kali.</summary>
    public static string Times(int count, string language) =>
        RuleTexts.Say(
            new Phrase(
                count switch
                {
                    1 => "Times.One",
                    2 => "Times.Two",
                    _ => "Times.Other",
                },
                ("n", count)
            ),
            language
        );

    /// <summary>a, a and b, a, b, and c; each may carry its own marks.</summary>
    public static string List(IReadOnlyList<string> items, string language)
    {
        var and = RuleTexts.Raw("And", language);
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            2 => $"{items[0]} {and} {items[1]}",
            _ => $"{string.Join(", ", items.Take(items.Count - 1))}, {and} {items[^1]}",
        };
    }

    /// <summary>Splits a text at its asterisks: what stands between two of them is strong.</summary>
    public static IReadOnlyList<SentencePart> Parts(string marked)
    {
        var pieces = marked.Split('*');
        var parts = new List<SentencePart>(pieces.Length);
        for (var i = 0; i < pieces.Length; i++)
            if (pieces[i].Length > 0)
                parts.Add(new SentencePart(pieces[i], i % 2 == 1));
        return parts;
    }
}
