using System.Collections.Frozen;
using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>Reads dates as people and programs write them into cells. A time of day is cut off, never converted, so no date moves to its neighbour.</summary>
internal static class DateText
{
    private static readonly FrozenDictionary<string, int> Months = MonthNames();

    /// <summary>Reads <paramref name="text"/>; <paramref name="order"/> decides <c>03/04/1980</c>, and gives way where it is impossible. 1604 means no year.</summary>
    public static AnnualDate? Parse(string text, DateOrder order)
    {
        if (text.Length is < 3 or > 40) return null;
        if (text.StartsWith("--", StringComparison.Ordinal)) return Yearless(text);
        var parts = Parts(text);
        if (parts.Count == 1 && parts[0].Length == 8) parts = [parts[0][..4], parts[0][4..6], parts[0][6..]];
        if (parts.Count == 1 && parts[0].Length == 5 && parts[0] == text) return Serial(parts[0]);
        return parts.Count switch
        {
            2 => FromTwo(parts),
            3 => FromThree(parts, order),
            _ => null,
        };
    }

    /// <summary>The same, for days that need their year.</summary>
    public static DateOnly? ParseDay(string text, DateOrder order) =>
        Parse(text, order) is { Year: { } year } date && year >= 1900 ? new DateOnly(year, date.Month, date.Day) : null;

    /// <summary>A date from three cells; the year may be missing.</summary>
    public static AnnualDate? From(string? year, string? month, string? day)
    {
        var m = Number(month) ?? (month is null ? null : Months.TryGetValue(TextFold.Fold(month), out var named) ? named : null);
        return m is { } mm && Number(day) is { } dd ? Make(Number(year), mm, dd) : null;
    }

    /// <summary>The order a column of dates must be in, or null where no value tells.</summary>
    public static DateOrder? OrderOf(IEnumerable<string> values)
    {
        int dayFirst = 0, monthFirst = 0;
        foreach (var value in values)
        {
            var parts = Parts(value);
            if (parts.Count != 3 || Number(parts[0]) is not { } a || Number(parts[1]) is not { } b || parts[0].Length > 2) continue;
            if (a is > 12 and <= 31 && b is >= 1 and <= 12) dayFirst++;
            if (b is > 12 and <= 31 && a is >= 1 and <= 12) monthFirst++;
        }

        return dayFirst == monthFirst ? null : dayFirst > monthFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    private static List<string> Parts(string text)
    {
        var time = text.IndexOf(':', StringComparison.Ordinal);
        var head = time < 0 ? text : text[..time];
        if (time > 0) head = head[..Math.Max(0, head.LastIndexOfAny([' ', 'T']))];
        return [.. head.Split([' ', '/', '-', '.', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static AnnualDate? Yearless(string text)
    {
        var digits = TextFold.Digits(text);
        return digits.Length == 4 ? Make(null, Number(digits[..2])!.Value, Number(digits[2..])!.Value) : null;
    }

    private static AnnualDate? FromTwo(List<string> parts)
    {
        if (Month(parts[0]) is { } first && Number(parts[1]) is { } day) return Make(null, first, day);
        return Month(parts[1]) is { } second && Number(parts[0]) is { } before ? Make(null, second, before) : null;
    }

    private static AnnualDate? FromThree(List<string> parts, DateOrder order)
    {
        if (Month(parts[1]) is { } middle && Number(parts[0]) is { } d1)
            return parts[0].Length == 4 ? Make(d1, middle, Number(parts[2]) ?? 0) : Make(Year(parts[2]), middle, d1);
        if (Month(parts[0]) is { } leading && Number(parts[1]) is { } d2) return Make(Year(parts[2]), leading, d2);
        if (Number(parts[0]) is not { } a || Number(parts[1]) is not { } b || Number(parts[2]) is not { } c) return null;
        if (parts[0].Length == 4) return Make(a, b, c);
        if (a == 0 || b == 0) return null;
        var year = Year(parts[2]);
        var (month, day) = order == DateOrder.MonthFirst ? (a, b) : (b, a);
        return Make(year, month, day) ?? Make(year, day, month);
    }

    /// <summary>A spreadsheet's day number, 1910 to 2050.</summary>
    private static AnnualDate? Serial(string digits)
    {
        if (Number(digits) is not ({ } days and > 3653 and < 54_789)) return null;
        var date = new DateOnly(1899, 12, 30).AddDays(days);
        return new AnnualDate(date.Month, date.Day, date.Year);
    }

    private static AnnualDate? Make(int? year, int month, int day)
    {
        if (year is 0 or 1604 or 1) year = null;
        return AnnualDate.IsValid(month, day, year) ? new AnnualDate(month, day, year) : null;
    }

    private static int? Year(string text) => Number(text) switch
    {
        { } y when text.Length <= 2 => y == 0 ? 2000 : y > 30 ? 1900 + y : 2000 + y,
        { } y => y,
        _ => null,
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Month(string text) => char.IsLetter(text[0]) && Months.TryGetValue(TextFold.Fold(text), out var month) ? month : null;

    private static FrozenDictionary<string, int> MonthNames()
    {
        string[] names =
        [
            "january januari jan januar enero janvier gennaio janeiro", "february februari feb pebruari peb februar febrero fevrier febbraio fevereiro", "march maret mar marz marzo mars marco mrt maart", "april apr abril avril aprile",
            "may mei mai mayo maggio maio", "june juni jun junio juin giugno junho", "july juli jul julio juillet luglio julho", "august agustus agu agt ags aug agst agosto aout", "september sep sept septiembre septembre settembre setembro",
            "october oktober okt oct octubre octobre ottobre outubro", "november nov nop nopember noviembre novembre novembro", "december desember des dec dez dezember diciembre decembre dicembre dezembro",
        ];
        return names.SelectMany((line, i) => line.Split(' ').Select(name => (name, month: i + 1))).ToFrozenDictionary(p => p.name, p => p.month);
    }
}
