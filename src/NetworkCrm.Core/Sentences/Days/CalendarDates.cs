using System.Globalization;

namespace NetworkCrm.Core.Sentences.Days;

/// <summary>
/// Days by their date: <c>tgl 12</c>, <c>3 Desember</c>, <c>Nov 3</c>, <c>the 25th</c>, <c>12/3</c> (the day first),
/// <c>2026-11-12</c>. A date that does not exist is not read, not even in part.
/// </summary>
internal static class CalendarDates
{
    // Days; figures of ours.
    private const int Soon = 60;
    private const int LongAgo = 180;

    private static readonly Phrases<int> Months = new(
        (1, "januari|january|jan"),
        (2, "februari|february|feb|pebruari"),
        (3, "maret|march|mar"),
        (4, "april|apr"),
        (5, "mei|may"),
        (6, "juni|june|jun"),
        (7, "juli|july|jul"),
        (8, "agustus|august|agu|agt|ags|aug"),
        (9, "september|sep|sept"),
        (10, "oktober|october|okt|oct"),
        (11, "november|nopember|nov|nop"),
        (12, "desember|december|des|dec")
    );

    private static readonly Phrases<bool> Turns = new((true, "kemarin|lalu|yang lalu"), (false, "besok|nanti|depan"));

    private static readonly Phrases<int> MonthTurns = new(
        (-1, "bulan lalu|bulan kemarin|of last month"),
        (0, "bulan ini|of this month"),
        (1, "bulan depan|of next month")
    );

    private static readonly HashSet<string> Lead = ["tanggal", "the"];

    // "12/3 inch" is a size.
    private static readonly HashSet<string> Units =
    [
        "inch",
        "in",
        "cm",
        "mm",
        "m",
        "kg",
        "gr",
        "pcs",
        "cup",
        "liter",
        "l",
        "persen",
        "juta",
        "jt",
        "ribu",
        "rb",
        "bagian",
    ];

    public static DayPhrase? Read(IReadOnlyList<Token> tokens, int at, Clock clock)
    {
        return Date(tokens, at, clock) is { } date ? Turned(tokens, at, date) : null;
    }

    private static DayPhrase? Date(IReadOnlyList<Token> tokens, int at, Clock clock)
    {
        if (Digits(tokens, at, clock) is { } digits)
            return digits;
        var lead = Lead.Contains(tokens[at].Key) ? 1 : 0;
        var (day, isOrdinal) = DayNumber(tokens, at + lead);
        if (day > 0)
        {
            var next = at + lead + 1;
            if (next < tokens.Count && tokens[next].Key == "of")
                next++;
            if (MonthAt(tokens, next) is { } month)
                return WithMonth(tokens, at, next + 1, day, month, clock);
            return lead > 0 && (tokens[at].Key == "tanggal" || isOrdinal)
                ? OfMonth(tokens, at, lead + 1, day, clock)
                : null;
        }

        if (MonthAt(tokens, at) is not { } first || DayNumber(tokens, at + 1) is not { Day: > 0 } second)
            return null;
        return WithMonth(tokens, at, at + 2, second.Day, first, clock);
    }

    private static DayPhrase? WithMonth(IReadOnlyList<Token> tokens, int at, int next, int day, int month, Clock clock)
    {
        var year = next < tokens.Count && tokens[next].Key.Length == 4 ? Number(tokens[next].Key) : null;
        return year is { } y ? Exact(next + 1 - at, y, month, day, clock) : Nearest(next - at, month, day, clock);
    }

    private static DayPhrase? Digits(IReadOnlyList<Token> tokens, int at, Clock clock)
    {
        var text = tokens[at].Key;
        if (text.Length is < 3 or > 10 || !char.IsAsciiDigit(text[0]))
            return null;
        var separator = text.FirstOrDefault(c => c is '/' or '-' or '.');
        if (separator == '\0')
            return null;
        var numbers = text.Split(separator).Select(Number).ToList();
        if (numbers.Contains(null) || at + 1 < tokens.Count && Units.Contains(tokens[at + 1].Key))
            return null;
        if (numbers.Count == 2 && separator == '/')
            return Nearest(1, numbers[1]!.Value, numbers[0]!.Value, clock);
        if (numbers.Count != 3)
            return null;
        return text.IndexOf(separator, StringComparison.Ordinal) == 4
            ? Exact(1, numbers[0]!.Value, numbers[1]!.Value, numbers[2]!.Value, clock)
            : Exact(1, Century(numbers[2]!.Value), numbers[1]!.Value, numbers[0]!.Value, clock);
    }

    private static DayPhrase? Exact(int count, int year, int month, int day, Clock clock) =>
        year is >= 1900 and <= 2200 && Exists(year, month, day)
            ? DayPhrase.Fixed(count, new DateOnly(year, month, day), clock.Today)
            : null;

    // The last one there was and the next one there is: 29 February is up to eight years off.
    private static DayPhrase? Nearest(int count, int month, int day, Clock clock)
    {
        if (!Exists(2000, month, day))
            return null;
        var years = Enumerable
            .Range(clock.Today.Year - 8, 17)
            .Where(y => Exists(y, month, day))
            .Select(y => new DateOnly(y, month, day))
            .ToList();
        var (past, coming) = (years.FindLast(d => d <= clock.Today), years.Find(d => d >= clock.Today));
        // In November "25 Dec" is the one to come, though it could be last year's.
        return coming.DayNumber - clock.Today.DayNumber <= Soon && clock.Today.DayNumber - past.DayNumber > LongAgo
            ? DayPhrase.Ahead(count, coming, past)
            : new DayPhrase(count, new DayRange(past), new DayRange(coming));
    }

    // "5 November kemarin" can only lie behind.
    private static DayPhrase Turned(IReadOnlyList<Token> tokens, int at, DayPhrase date)
    {
        var (count, isBehind) = Turns.Match(tokens, at + date.Count, tokens.Count);
        if (count == 0)
            return date;
        return isBehind
            ? date with
            {
                Count = date.Count + count,
                Coming = null,
            }
            : date with
            {
                Count = date.Count + count,
                Past = null,
            };
    }

    private static DayPhrase? OfMonth(IReadOnlyList<Token> tokens, int at, int count, int day, Clock clock)
    {
        if (MonthTurns.Match(tokens, at + count, tokens.Count) is { Count: > 0 } turn)
        {
            var month = clock.Today.AddMonths(turn.Value);
            return Exact(count + turn.Count, month.Year, month.Month, day, clock);
        }

        var months = Enumerable
            .Range(-2, 5)
            .Select(m => new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(m))
            .Where(m => Exists(m.Year, m.Month, day))
            .Select(m => m.AddDays(day - 1))
            .ToList();
        return new DayPhrase(
            count,
            new DayRange(months.FindLast(d => d <= clock.Today)),
            new DayRange(months.Find(d => d >= clock.Today))
        );
    }

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Century(int year) => year < 100 ? 2000 + year : year;

    private static (int Day, bool IsOrdinal) DayNumber(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Key.Length is 0 or > 4)
            return default;
        var key = tokens[at].Key;
        var isOrdinal = key.Length > 2 && key[^2..] is "st" or "nd" or "rd" or "th" && char.IsAsciiDigit(key[^3]);
        return Number(isOrdinal ? key[..^2] : key) is >= 1 and <= 31 and var day ? (day, isOrdinal) : default;
    }

    private static int? MonthAt(IReadOnlyList<Token> tokens, int at) =>
        Months.Match(tokens, at, tokens.Count) is { Count: > 0 } month ? month.Value : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
