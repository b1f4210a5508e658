using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>A date as it was read from a cell.</summary>
/// <param name="Date">Null where there is none, or none that can be.</param>
/// <param name="IsAhead">It lies after today: a slip, not a birthday.</param>
/// <param name="Beside">What else the cell says, a place of birth mostly; null where nothing.</param>
internal readonly record struct DateReading(AnnualDate? Date, bool IsAhead = false, string? Beside = null);

/// <summary>
/// Reads dates as people and programs write them into cells, a weekday or a place before them included. A time of day
/// is cut off, never converted, so no date moves to its neighbour.
/// </summary>
internal static class DateText
{
    private const int Longest = 80;

    /// <summary>
    /// Reads <paramref name="text"/>; <paramref name="order"/> decides <c>03/04/1980</c>, and gives way where it is
    /// impossible. 1604 means no year; a year of two digits is the latest that is not ahead.
    /// </summary>
    /// <param name="today">The owner's today; null knows nothing that is ahead.</param>
    public static DateReading Read(string text, DateOrder order, DateOnly? today)
    {
        if (text.Length is < 3 or > Longest)
            return default;
        if (text.StartsWith("--", StringComparison.Ordinal))
            return new DateReading(Yearless(text));
        var tokens = DateTokens.Of(text);
        var (numbers, month) = (tokens.Numbers, tokens.Month);
        AnnualDate? date = (numbers.Count, month) switch
        {
            (1, null) => One(numbers[0], text),
            (1, { } m) => numbers[0].Length <= 2 ? Make(null, m, Number(numbers[0])!.Value) : null,
            (2, null) when numbers[0].Length == 4 => YearAndMonth(numbers[0], numbers[1]),
            (2, null) => numbers[1].Length > 2
                ? null
                : Pair(Number(numbers[0])!.Value, Number(numbers[1])!.Value, order),
            (2, { } m) => numbers[0].Length == 4
                ? Make(Number(numbers[0]), m, Number(numbers[1])!.Value)
                : Make(Year(numbers[1], m, Number(numbers[0])!.Value, today), m, Number(numbers[0])!.Value),
            (3, _) => Three(numbers, order, today),
            _ => null,
        };
        if (date is { Year: { } year } whole && today is { } now && (year > now.Year || whole.InYear(year) > now))
            return new DateReading(null, IsAhead: true);
        return date is null ? default : new DateReading(date, Beside: tokens.Beside);
    }

    /// <summary>The date alone.</summary>
    public static AnnualDate? Parse(string text, DateOrder order, DateOnly? today = null) =>
        Read(text, order, today).Date;

    /// <summary>The same, for days that need their year.</summary>
    public static DateOnly? ParseDay(string text, DateOrder order, DateOnly? today = null) =>
        Parse(text, order, today) is { Year: { } year, Day: { } day } date && year >= 1900
            ? new DateOnly(year, date.Month, day)
            : null;

    /// <summary>A date from three cells; the year may be missing, and may be ahead.</summary>
    public static DateReading From(string? year, string? month, string? day, DateOnly? today)
    {
        if (DateTokens.MonthOf(month) is not { } m || Number(day) is not { } d)
            return default;
        var y = year is null ? null : Year(year, m, d, today);
        if (Make(y, m, d) is not { } date)
            return default;
        return date.Year is { } of && today is { } now && date.InYear(of) > now
            ? new DateReading(null, IsAhead: true)
            : new DateReading(date);
    }

    /// <summary>The order a column of dates must be in, or null where no value tells.</summary>
    public static DateOrder? OrderOf(IEnumerable<string> values)
    {
        int dayFirst = 0,
            monthFirst = 0;
        foreach (var value in values)
        {
            if (value.Length is < 3 or > Longest)
                continue;
            var tokens = DateTokens.Of(value);
            if (tokens.Month is not null || tokens.Numbers.Count is < 2 or > 3 || tokens.Numbers[0].Length > 2)
                continue;
            var (a, b) = (Number(tokens.Numbers[0]), Number(tokens.Numbers[1]));
            if (a is > 12 and <= 31 && b is >= 1 and <= 12)
                dayFirst++;
            if (b is > 12 and <= 31 && a is >= 1 and <= 12)
                monthFirst++;
        }

        return dayFirst == monthFirst ? null
            : dayFirst > monthFirst ? DateOrder.DayFirst
            : DateOrder.MonthFirst;
    }

    private static AnnualDate? Yearless(string text)
    {
        var digits = TextFold.Digits(text);
        return digits.Length switch
        {
            4 => Make(null, Number(digits[..2])!.Value, Number(digits[2..])!.Value),
            // A vCard says "--12" of somebody of whom only the month is known; "---12" would be a day of any month.
            2 when text.Length == 4 && AnnualDate.IsValid(Number(digits)!.Value, null, null) => new AnnualDate(
                Number(digits)!.Value,
                null
            ),
            _ => null,
        };
    }

    // 1980-12, as a vCard says it of whom the day is not known.
    private static AnnualDate? YearAndMonth(string year, string month) =>
        Number(year) is >= 1600 and var y && Number(month) is { } m && AnnualDate.IsValid(m, null, y)
            ? new AnnualDate(m, null, y)
            : null;

    private static AnnualDate? One(string number, string text) =>
        number.Length switch
        {
            8 => Make(Number(number[..4]), Number(number[4..6])!.Value, Number(number[6..])!.Value)
                is { Year: >= 1600 and <= 2200 } date
                ? date
                : Make(Number(number[4..]), Number(number[2..4])!.Value, Number(number[..2])!.Value),
            5 when number == text => Serial(number),
            _ => null,
        };

    private static AnnualDate? Pair(int a, int b, DateOrder order)
    {
        var (month, day) = order == DateOrder.MonthFirst ? (a, b) : (b, a);
        return Make(null, month, day) ?? Make(null, day, month);
    }

    private static AnnualDate? Three(List<string> numbers, DateOrder order, DateOnly? today)
    {
        if (Number(numbers[0]) is not { } a || Number(numbers[1]) is not { } b || Number(numbers[2]) is not { } c)
            return null;
        if (numbers[0].Length == 4)
            return Make(a, b, c);
        if (a == 0 || b == 0)
            return null;
        var (month, day) = order == DateOrder.MonthFirst ? (a, b) : (b, a);
        return Make(Year(numbers[2], month, day, today), month, day)
            ?? Make(Year(numbers[2], day, month, today), day, month);
    }

    /// <summary>A spreadsheet's day number, 1910 to 2050.</summary>
    private static AnnualDate? Serial(string digits)
    {
        if (Number(digits) is not ({ } days and > 3653 and < 54_789))
            return null;
        var date = new DateOnly(1899, 12, 30).AddDays(days);
        return new AnnualDate(date.Month, date.Day, date.Year);
    }

    private static AnnualDate? Make(int? year, int month, int day)
    {
        if (year is 0 or 1604 or 1)
            year = null;
        return year is < 1000 ? null
            : AnnualDate.IsValid(month, day, year) ? new AnnualDate(month, day, year)
            : null;
    }

    private static int? Year(string text, int month, int day, DateOnly? today)
    {
        if (Number(text) is not { } year || text.Length > 2)
            return Number(text);
        if (today is not { } now)
            return year == 0 ? 2000
                : year > 30 ? 1900 + year
                : 2000 + year;
        var recent = (now.Year / 100 * 100) + year;
        var isAhead =
            recent > now.Year
            || (recent == now.Year && AnnualDate.IsValid(month, day, recent) && new DateOnly(recent, month, day) > now);
        return isAhead ? recent - 100 : recent;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
