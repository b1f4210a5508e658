using System.Globalization;

namespace NetworkCrm.Core.Nudges;

/// <summary>A piece of a sentence; facts are strong.</summary>
public readonly record struct SentencePart(string Text, bool Strong);

/// <summary>
/// Dates, counts and parts of sentences in Indonesian ("id", "id-ID") and English (anything else); independent of the
/// machine's cultures.
/// </summary>
public static class Wording
{
    private static readonly string[] Bulan =
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];

    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    public static bool IsIndonesian(string language) => language.StartsWith("id", StringComparison.OrdinalIgnoreCase);

    /// <summary>12 Maret 2026, 12 March 2026.</summary>
    public static string Date(DateOnly day, string language) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{day.Day} {(IsIndonesian(language) ? Bulan : Months)[day.Month - 1]} {day.Year}"
        );

    /// <summary>1 day, 12 days; 12 hari. Rounded to whole days, never below one unless it is 0.</summary>
    public static string Days(double days, string language)
    {
        var whole = days is > 0 and < 1 ? 1 : (long)Math.Round(days, MidpointRounding.AwayFromZero);
        var unit =
            IsIndonesian(language) ? "hari"
            : whole == 1 ? "day"
            : "days";
        return string.Create(CultureInfo.InvariantCulture, $"{whole} {unit}");
    }

    /// <summary>today, in 3 days, 3 days ago; hari ini, 3 hari lagi, 3 hari lalu.</summary>
    public static string Away(DateOnly day, DateOnly today, string language) =>
        (today.DaysUntil(day), IsIndonesian(language)) switch
        {
            (0, true) => "hari ini",
            (0, _) => "today",
            (var days and > 0, true) => $"{Days(days, language)} lagi",
            (var days and > 0, _) => $"in {Days(days, language)}",
            (var days, true) => $"{Days(-days, language)} lalu",
            (var days, _) => $"{Days(-days, language)} ago",
        };

    /// <summary>every day, every 12 days; tiap hari, tiap 12 hari.</summary>
    public static string Every(double days, string language)
    {
        var each = IsIndonesian(language) ? "tiap" : "every";
        var unit = IsIndonesian(language) ? "hari" : "day";
        return Math.Round(days, MidpointRounding.AwayFromZero) <= 1
            ? $"{each} {unit}"
            : $"{each} {Days(days, language)}";
    }

    /// <summary>once, twice, 3 times; 1 kali, 2 kali.</summary>
    public static string Times(int count, string language) =>
        (IsIndonesian(language), count) switch
        {
            (true, _) => string.Create(CultureInfo.InvariantCulture, $"{count} kali"),
            (_, 1) => "once",
            (_, 2) => "twice",
            _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
        };

    /// <summary>a, a and b, a, b, and c; each may carry its own marks.</summary>
    public static string List(IReadOnlyList<string> items, string language)
    {
        var and = IsIndonesian(language) ? "dan" : "and";
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
