namespace NetworkCrm.Core.Sentences.Days;

/// <summary>
/// Weeks, months and years: <c>minggu depan</c>, <c>akhir bulan</c>, <c>weekend</c>. They count as their first day; this
/// week and this month, where something is due in them, as their last.
/// </summary>
internal static class Periods
{
    private static readonly Phrases<(Unit Unit, int Turn)> Whole = new(
        ((Unit.Week, 1), "minggu depan|pekan depan|minggu berikutnya|next week"),
        ((Unit.Week, 0), "minggu ini|pekan ini|this week"),
        ((Unit.Week, -1), "minggu lalu|pekan lalu|minggu kemarin|last week"),
        ((Unit.Month, 1), "bulan depan|next month"),
        ((Unit.Month, 0), "bulan ini|this month"),
        ((Unit.Month, -1), "bulan lalu|bulan kemarin|last month"),
        ((Unit.Year, 1), "tahun depan|next year"),
        ((Unit.Year, 0), "tahun ini|this year"),
        ((Unit.Year, -1), "tahun lalu|tahun kemarin|last year")
    );

    private static readonly Phrases<(Unit Unit, Part Part)> Parts = new(
        (
            (Unit.Month, Part.End),
            "akhir bulan|end of month|end of the month|the end of the month|the end of month|month end|eom"
        ),
        ((Unit.Month, Part.Start), "awal bulan|beginning of the month|start of the month|early month"),
        ((Unit.Month, Part.Middle), "tengah bulan|pertengahan bulan|mid month|middle of the month"),
        ((Unit.Year, Part.End), "akhir tahun|end of year|end of the year|the end of the year"),
        ((Unit.Year, Part.Start), "awal tahun|beginning of the year|start of the year"),
        ((Unit.Week, Part.End), "akhir pekan|akhir minggu|weekend|the weekend|wiken|wikend|end of the week|end of week")
    );

    private static readonly Phrases<(Unit Unit, Part Part, int Turn)> PartsOf = new(
        ((Unit.Month, Part.End, 1), "end of next month|the end of next month"),
        ((Unit.Month, Part.Start, 1), "beginning of next month|start of next month|early next month"),
        ((Unit.Month, Part.End, -1), "end of last month"),
        ((Unit.Week, Part.End, 1), "next weekend"),
        ((Unit.Week, Part.End, 0), "this weekend"),
        ((Unit.Week, Part.End, -1), "last weekend")
    );

    private static readonly Phrases<int> Turns = new((1, "depan"), (0, "ini"), (-1, "lalu|kemarin"));

    private enum Unit
    {
        Week,
        Month,
        Year,
    }

    private enum Part
    {
        Start,
        Middle,
        End,
    }

    public static DayPhrase? Read(IReadOnlyList<Token> tokens, int at, Clock clock)
    {
        if (PartsOf.Match(tokens, at, tokens.Count) is { Count: > 0 } of)
            return OfPart(of.Count, of.Value.Unit, of.Value.Part, of.Value.Turn, clock);
        if (Parts.Match(tokens, at, tokens.Count) is { Count: > 0 } part)
        {
            // "Startup Weekend" is a name.
            if (at > 1 && tokens[at].IsCapital && tokens[at - 1].IsCapital)
                return null;
            var (count, turn) = Turns.Match(tokens, at + part.Count, tokens.Count);
            return OfPart(part.Count + count, part.Value.Unit, part.Value.Part, count == 0 ? null : turn, clock);
        }

        return Whole.Match(tokens, at, tokens.Count) is { Count: > 0 } whole
            ? OfWhole(whole.Count, whole.Value.Unit, whole.Value.Turn, clock)
            : null;
    }

    private static DayPhrase OfWhole(int count, Unit unit, int turn, Clock clock)
    {
        var (first, last) = Bounds(unit, turn, clock);
        return turn switch
        {
            > 0 => new DayPhrase(count, null, new DayRange(first, first, last)),
            < 0 => new DayPhrase(count, new DayRange(first, first, last), null),
            _ => new DayPhrase(count, new DayRange(first, first, last), new DayRange(last, first, last)),
        };
    }

    private static DayPhrase OfPart(int count, Unit unit, Part part, int? turn, Clock clock)
    {
        var days = Enumerable.Range(-1, 3).Select(t => PartOf(unit, part, t, clock)).ToList();
        if (turn is { } t)
            return new DayPhrase(
                count,
                days[t + 1].First <= clock.Today ? days[t + 1] : null,
                days[t + 1].Last >= clock.Today ? days[t + 1] : null
            );
        return new DayPhrase(count, days.FindLast(d => d.First <= clock.Today), days.Find(d => d.Last >= clock.Today));
    }

    private static DayRange PartOf(Unit unit, Part part, int turn, Clock clock)
    {
        var (first, last) = Bounds(unit, turn, clock);
        if (unit == Unit.Week)
        {
            var saturday = clock.InWeek(DayOfWeek.Saturday, turn);
            // Where weeks begin on Sunday the weekend runs into the next.
            return new DayRange(saturday, saturday, saturday.AddDays(1));
        }

        return new DayRange(
            part switch
            {
                Part.Start => first,
                Part.Middle => first.AddDays(14),
                _ => last,
            }
        );
    }

    private static (DateOnly First, DateOnly Last) Bounds(Unit unit, int turn, Clock clock)
    {
        if (unit == Unit.Week)
            return (clock.Monday.AddDays(turn * 7), clock.Monday.AddDays((turn * 7) + 6));
        var first =
            unit == Unit.Month
                ? new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(turn)
                : new DateOnly(clock.Today.Year + turn, 1, 1);
        return (first, (unit == Unit.Month ? first.AddMonths(1) : first.AddYears(1)).AddDays(-1));
    }
}
