namespace NetworkCrm.Core.FollowUps;

/// <summary>A weekday by its place in the month: the third Monday, the last Friday.</summary>
/// <param name="Nth">1 to 4, or <see cref="Last"/>.</param>
public readonly record struct NthWeekday(int Nth, DayOfWeek Day)
{
    /// <summary>The last of the month, be it the fourth or the fifth.</summary>
    public const int Last = 5;

    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public bool IsValid => Nth is >= 1 and <= Last && Day is >= DayOfWeek.Sunday and <= DayOfWeek.Saturday;

    /// <summary>The place that a date has: the 29th to 31st are the last of their weekday.</summary>
    public static NthWeekday Of(DateOnly date) => new(Math.Min(((date.Day - 1) / 7) + 1, Last), date.DayOfWeek);

    /// <summary>The date in one month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    public DateOnly In(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var day = 1 + ((((int)Day - (int)first.DayOfWeek) + 7) % 7) + ((Nth - 1) * 7);
        var length = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, day > length ? day - 7 : day);
    }

    /// <summary>Reads the text form, <c>3mon</c>; null for anything else.</summary>
    public static NthWeekday? TryParse(string text)
    {
        if (text.Length != 4)
            return null;
        var read = new NthWeekday(text[0] - '0', (DayOfWeek)Array.IndexOf(Names, text[1..]));
        return read.IsValid ? read : null;
    }

    public override string ToString() => $"{(char)('0' + Nth)}{Names[(int)Day]}";
}
