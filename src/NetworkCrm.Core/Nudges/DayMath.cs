namespace NetworkCrm.Core.Nudges;

internal static class DayMath
{
    /// <summary>Adds days and stops at either end of the calendar instead of throwing.</summary>
    public static DateOnly Plus(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    /// <summary>
    /// Whole days from <paramref name="day"/> to <paramref name="later"/>; negative where it lies ahead.
    /// </summary>
    public static int DaysUntil(this DateOnly day, DateOnly later) => later.DayNumber - day.DayNumber;

    /// <summary>How many days ago it was; 0 for what is not known or lies ahead.</summary>
    public static int Ago(DateOnly? day, DateOnly today) => Math.Max(0, day?.DaysUntil(today) ?? 0);

    public static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;

    /// <summary><paramref name="day"/> where it lies after <paramref name="after"/>, else null.</summary>
    public static DateOnly? IfAfter(DateOnly? day, DateOnly after) => day > after ? day : null;
}
