namespace NetworkCrm.Core.Sentences.Days;

/// <summary>The day on which a sentence is read, and where weeks begin.</summary>
/// <param name="At">The time of day; null is not known, and taken to be late.</param>
internal readonly record struct Clock(DateOnly Today, TimeOnly? At, DayOfWeek WeekStart)
{
    // A year that nobody means leads out of the calendar.
    private const int Furthest = 200 * 366;

    public DateOnly Monday => WeekOf(Today);

    public DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek - (int)WeekStart + 7) % 7));

    /// <summary>The weekday in the week that begins so many weeks from this one.</summary>
    public DateOnly InWeek(DayOfWeek day, int weeks) =>
        Monday.AddDays((weeks * 7) + (((int)day - (int)WeekStart + 7) % 7));

    /// <summary>The last such weekday before today.</summary>
    public DateOnly Last(DayOfWeek day) => Today.AddDays(-((((int)Today.DayOfWeek - (int)day + 6) % 7) + 1));

    /// <summary>The first such weekday after today.</summary>
    public DateOnly Next(DayOfWeek day) => Today.AddDays((((int)day - (int)Today.DayOfWeek + 6) % 7) + 1);

    /// <summary>Null where it lies further off than anybody means.</summary>
    public DateOnly? Plus(long days) =>
        Math.Abs(days) > Furthest || days + Today.DayNumber is < 0 or > 3_652_058 ? null : Today.AddDays((int)days);

    public DateOnly? PlusMonths(long months) => Math.Abs(months) > Furthest / 31 ? null : Today.AddMonths((int)months);
}
