namespace NetworkCrm.Core.Sentences.Days;

/// <summary>
/// The days of a sentence, by their grammar in Indonesian and English. A rule reads one manner of naming a day; of those
/// that read something the one that reads most words counts.
/// </summary>
internal static class DayGrammar
{
    private static readonly Func<IReadOnlyList<Token>, int, Clock, DayPhrase?>[] Rules =
    [
        RelativeDays.Read,
        WeekdayNames.Read,
        CountedDays.Read,
        Periods.Read,
        CalendarDates.Read,
    ];

    // "tiap Sabtu" is a habit and no day.
    private static readonly HashSet<string> Habits = ["setiap", "every", "per", "each", "beberapa", "few"];

    // "Jumat, 13 November": the date says which.
    private static DayPhrase? WithDate(IReadOnlyList<Token> tokens, int at, Clock clock)
    {
        if (WeekdayNames.Read(tokens, at, clock) is not { } weekday)
            return null;
        var next = at + weekday.Count;
        if (next < tokens.Count && tokens[next].Mark == ',')
            next++;
        return next < tokens.Count && CalendarDates.Read(tokens, next, clock) is { } date
            ? date with
            {
                Count = next + date.Count - at,
            }
            : null;
    }

    private static readonly HashSet<string> Units = ["hari", "minggu", "pekan", "bulan", "tahun"];

    /// <summary>The day named at <paramref name="at"/>; null where none is, or none that exists.</summary>
    public static DayPhrase? Read(IReadOnlyList<Token> tokens, int at, Clock clock)
    {
        if (!tokens[at].IsWord || tokens[at].Sign != '\0' || at > 0 && Habits.Contains(tokens[at - 1].Key))
            return null;
        // Of a number that leads out of the calendar not even "minggu lalu" is left.
        if (at > 0 && Units.Contains(tokens[at].Key) && char.IsAsciiDigit(tokens[at - 1].Key.FirstOrDefault()))
            return null;
        DayPhrase? best = null;
        foreach (var rule in Rules)
            if (rule(tokens, at, clock) is { } read && read.Count > (best?.Count ?? 0))
                best = read;
        return WithDate(tokens, at, clock) ?? best;
    }
}
