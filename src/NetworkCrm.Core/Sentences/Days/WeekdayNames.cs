namespace NetworkCrm.Core.Sentences.Days;

/// <summary>
/// Days by their weekday: <c>Jumat</c>, <c>hari Minggu</c>, <c>Selasa minggu lalu</c>, <c>next Tue</c>. <c>Jumat
/// depan</c> is the Friday of next week, and may be meant as the coming one.
/// </summary>
internal static class WeekdayNames
{
    private static readonly Phrases<DayOfWeek> Names = new(
        (DayOfWeek.Monday, "senin|monday|mondays"),
        (DayOfWeek.Tuesday, "selasa|tuesday|tue|tues"),
        (DayOfWeek.Wednesday, "rabu|wednesday"),
        (DayOfWeek.Thursday, "kamis|thursday|thu|thurs|thur"),
        (DayOfWeek.Friday, "jumat|friday|fri"),
        (DayOfWeek.Saturday, "sabtu|saturday"),
        (DayOfWeek.Sunday, "minggu|ahad|sunday")
    );

    // These are words or names of their own, and days only where the word before says so.
    private static readonly Phrases<DayOfWeek> Short = new(
        (DayOfWeek.Monday, "mon"),
        (DayOfWeek.Wednesday, "wed"),
        (DayOfWeek.Saturday, "sat"),
        (DayOfWeek.Sunday, "sun")
    );

    private static readonly Phrases<Turn> After = new(
        (Turn.LastWeek, "minggu lalu|pekan lalu|minggu kemarin|last week"),
        (Turn.NextWeek, "minggu depan|pekan depan|next week"),
        (Turn.ThisWeek, "ini|minggu ini|this week"),
        (Turn.Last, "lalu|kemarin|yang lalu|tadi"),
        (Turn.Next, "depan|berikutnya"),
        (Turn.Coming, "besok|nanti")
    );

    private static readonly Phrases<Turn> Before = new(
        (Turn.Last, "last|past"),
        (Turn.Next, "next"),
        (Turn.ThisWeek, "this"),
        (Turn.Coming, "coming|this coming"),
        (Turn.Any, "hari|on")
    );

    // With these beside it "minggu" is a week.
    private static readonly HashSet<string> WeekBefore = ["akhir", "awal", "satu", "dua", "tiga", "empat"];
    private static readonly HashSet<string> WeekAfter =
    [
        "depan",
        "lalu",
        "ini",
        "lagi",
        "berikutnya",
        "pertama",
        "kedua",
        "ketiga",
        "yang",
        "kerja",
    ];

    private enum Turn
    {
        Any,
        Last,
        Next,
        ThisWeek,
        LastWeek,
        NextWeek,
        Coming,
    }

    public static DayPhrase? Read(IReadOnlyList<Token> tokens, int at, Clock clock)
    {
        if (tokens[at].Key == "malam" && Names.Match(tokens, at + 1, tokens.Count) is { Count: 1 } eve)
            return IsWeek(tokens, at + 1) ? null : Eve(eve.Value, clock);
        var (lead, turn) = Before.Match(tokens, at, tokens.Count);
        var name = at + lead;
        var (count, day) = Names.Match(tokens, name, tokens.Count);
        if (count == 0 && (lead > 0 || tokens[at].IsCapital))
            (count, day) = Short.Match(tokens, name, tokens.Count);
        if (count == 0 || lead == 0 && IsWeek(tokens, name))
            return null;
        // The chip is the day; the preposition before it is not.
        if (lead > 0 && tokens[at].Key == "on")
            return null;
        var length = lead + count;
        if (turn == Turn.Any && After.Match(tokens, at + length, tokens.Count) is { Count: > 0 } after)
            (length, turn) = (length + after.Count, after.Value);
        length += RelativeDays.PartAfter(tokens, at + length).Count;
        return Of(length, day, turn, clock);
    }

    private static DayPhrase Of(int count, DayOfWeek day, Turn turn, Clock clock)
    {
        var (last, coming) = (clock.Last(day), clock.Next(day));
        return turn switch
        {
            Turn.Last => DayPhrase.Behind(count, last),
            Turn.LastWeek => DayPhrase.Behind(count, clock.InWeek(day, -1)),
            Turn.NextWeek => DayPhrase.Ahead(count, clock.InWeek(day, 1)),
            Turn.Next => DayPhrase.Ahead(count, clock.InWeek(day, 1), Unless(coming, clock.InWeek(day, 1))),
            Turn.Coming => DayPhrase.Ahead(count, coming),
            Turn.ThisWeek => DayPhrase.Fixed(count, clock.InWeek(day, 0), clock.Today),
            _ => new DayPhrase(count, new DayRange(last), new DayRange(coming)),
        };
    }

    // "malam Minggu" is the evening before Sunday.
    private static DayPhrase Eve(DayOfWeek day, Clock clock)
    {
        var eve = (DayOfWeek)(((int)day + 6) % 7);
        return new DayPhrase(2, new DayRange(clock.Last(eve)), new DayRange(clock.Next(eve)));
    }

    private static bool IsWeek(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Key != "minggu")
            return false;
        if (at + 1 < tokens.Count && WeekAfter.Contains(tokens[at + 1].Key))
            return true;
        return at > 0 && (WeekBefore.Contains(tokens[at - 1].Key) || char.IsDigit(tokens[at - 1].Key.FirstOrDefault()));
    }

    private static DateOnly? Unless(DateOnly day, DateOnly same) => day == same ? null : day;
}
