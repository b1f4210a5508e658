namespace NetworkCrm.Core.Sentences.Days;

/// <summary>Days by their distance from today: <c>kemarin</c>, <c>tadi pagi</c>, <c>lusa</c>, <c>tomorrow</c>.</summary>
internal static class RelativeDays
{
    private static readonly Phrases<int> Behind = new(
        (-2, "kemarin lusa|kemarin dulu|kemaren lusa|the day before yesterday|day before yesterday"),
        (-1, "kemarin|semalam|semalem|tadi malam|yesterday|malam tadi|last night|kemarin malam"),
        (0, "tadi|pagi tadi|siang tadi|sore tadi|subuh tadi|barusan|baru aja|baru saja|just now|earlier today|earlier")
    );

    private static readonly Phrases<int> Ahead = new(
        (0, "nanti malam|nanti sore|nanti siang|tonight|later today"),
        (1, "besok|tomorrow"),
        (2, "lusa|besok lusa|the day after tomorrow|day after tomorrow")
    );

    private static readonly Phrases<int> Today = new((0, "hari ini|pagi ini|siang ini|sore ini|malam ini|today"));

    /// <summary>The parts of a day and the hour each begins with.</summary>
    private static readonly Phrases<int> Parts = new(
        (3, "subuh|dini hari"),
        (4, "pagi|morning"),
        (11, "siang|noon|afternoon"),
        (15, "sore"),
        (18, "malam|evening|night")
    );

    private static readonly Phrases<int> ThisPart = new(
        (4, "this morning"),
        (11, "this afternoon"),
        (18, "this evening")
    );

    public static DayPhrase? Read(IReadOnlyList<Token> tokens, int at, Clock clock)
    {
        if (ThisPart.Match(tokens, at, tokens.Count) is { Count: > 0 } part)
            return Of(part.Count, clock, part.Value);
        if (Behind.Match(tokens, at, tokens.Count) is { Count: > 0 } behind)
        {
            var (count, hour) = PartAfter(tokens, at + behind.Count);
            return behind.Value == 0 && hour > 0
                ? Of(behind.Count + count, clock, hour)
                : Phrase(behind.Count + count, clock.Plus(behind.Value), isBehind: true);
        }

        if (Ahead.Match(tokens, at, tokens.Count) is { Count: > 0 } ahead)
            return Phrase(
                ahead.Count + PartAfter(tokens, at + ahead.Count).Count,
                clock.Plus(ahead.Value),
                isBehind: false
            );
        return Today.Count(tokens, at, tokens.Count) is > 0 and var today
            ? DayPhrase.Fixed(today, clock.Today, clock.Today)
            : null;
    }

    /// <summary>How many words name the part of a day at <paramref name="at"/>, and the hour it begins with.</summary>
    public static (int Count, int Hour) PartAfter(IReadOnlyList<Token> tokens, int at) =>
        Parts.Match(tokens, at, tokens.Count);

    // Past midnight "tadi siang" is still the noon that was, not the one to come.
    private static DayPhrase Of(int count, Clock clock, int hour) =>
        DayPhrase.Behind(count, clock.At?.Hour < hour ? clock.Today.AddDays(-1) : clock.Today);

    private static DayPhrase? Phrase(int count, DateOnly? day, bool isBehind) =>
        day is not { } d ? null
        : isBehind ? DayPhrase.Behind(count, d)
        : DayPhrase.Ahead(count, d);
}
