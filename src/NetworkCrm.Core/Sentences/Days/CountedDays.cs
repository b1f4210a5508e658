using System.Globalization;

namespace NetworkCrm.Core.Sentences.Days;

/// <summary>
/// Days counted from today: <c>3 hari lagi</c>, <c>seminggu yang lalu</c>, <c>in two weeks</c>, <c>3 days ago</c>.
/// </summary>
internal static class CountedDays
{
    private static readonly Phrases<int> Numbers = new(
        (1, "satu|one|a|an"),
        (2, "dua|two|a couple of|couple of"),
        (3, "tiga|three"),
        (4, "empat|four"),
        (5, "lima|five"),
        (6, "enam|six"),
        (7, "tujuh|seven"),
        (8, "delapan|eight"),
        (9, "sembilan|nine"),
        (10, "sepuluh|ten")
    );

    private static readonly Phrases<Unit> Units = new(
        (Unit.Day, "hari|day|days"),
        (Unit.Week, "minggu|pekan|week|weeks"),
        (Unit.Month, "bulan|month|months"),
        (Unit.Year, "tahun|year|years")
    );

    private static readonly Phrases<Unit> OneUnit = new(
        (Unit.Day, "sehari"),
        (Unit.Week, "seminggu|sepekan"),
        (Unit.Month, "sebulan"),
        (Unit.Year, "setahun")
    );

    private static readonly Phrases<int> Ends = new(
        (1, "lagi|kemudian|ke depan|mendatang|from now|from today|later"),
        (-1, "lalu|yang lalu|silam|yang silam|sebelumnya|ago|back")
    );

    private enum Unit
    {
        Day,
        Week,
        Month,
        Year,
    }

    public static DayPhrase? Read(IReadOnlyList<Token> tokens, int at, Clock clock)
    {
        var isIn = tokens[at].Key == "in";
        var i = isIn ? at + 1 : at;
        var (one, unit) = isIn ? default : OneUnit.Match(tokens, i, tokens.Count);
        var number = 1;
        if (one == 0)
        {
            var (digits, value) = Number(tokens, i);
            if (digits == 0)
                return null;
            (number, i) = (value, i + digits);
            (one, unit) = Units.Match(tokens, i, tokens.Count);
        }

        if (one == 0)
            return null;
        i += one;
        var (count, sign) = isIn ? (0, 1) : Ends.Match(tokens, i, tokens.Count);
        if (count == 0 && !isIn)
            return null;
        return Shift((long)number * sign, unit, clock) is not { } day ? null
            : sign < 0 ? DayPhrase.Behind(i + count - at, day)
            : DayPhrase.Ahead(i + count - at, day);
    }

    private static (int Count, int Value) Number(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return default;
        return int.TryParse(tokens[at].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (1, value)
            : Numbers.Match(tokens, at, tokens.Count);
    }

    private static DateOnly? Shift(long number, Unit unit, Clock clock) =>
        unit switch
        {
            Unit.Day => clock.Plus(number),
            Unit.Week => clock.Plus(number * 7),
            Unit.Month => clock.PlusMonths(number),
            _ => clock.PlusMonths(number * 12),
        };
}
