namespace NetworkCrm.Core.Sentences.Days;

/// <summary>A day, or the first to last of some days together with the one they count as.</summary>
public readonly record struct DayRange(DateOnly On, DateOnly First, DateOnly Last)
{
    public DayRange(DateOnly day)
        : this(day, day, day) { }

    public bool IsOneDay => First == Last;
}

/// <summary>
/// Words that name a day: which one is meant follows from whether something took place or is planned. One that can only
/// lie behind has no <see cref="Coming"/>, one that can only lie ahead no <see cref="Past"/>.
/// </summary>
/// <param name="Count">How many words.</param>
/// <param name="Other">What else they may mean.</param>
internal readonly record struct DayPhrase(int Count, DayRange? Past, DayRange? Coming, DayRange? Other = null)
{
    public static DayPhrase Behind(int count, DateOnly day, DateOnly? other = null) =>
        new(count, new DayRange(day), null, other is { } o ? new DayRange(o) : null);

    public static DayPhrase Ahead(int count, DateOnly day, DateOnly? other = null) =>
        new(count, null, new DayRange(day), other is { } o ? new DayRange(o) : null);

    /// <summary>A day that is named exactly: behind, ahead, or today, which is both.</summary>
    public static DayPhrase Fixed(int count, DateOnly day, DateOnly today) =>
        new(count, day <= today ? new DayRange(day) : null, day >= today ? new DayRange(day) : null);
}
