namespace NetworkCrm.Tests;

/// <summary>The real clock, moved: timers and cookies go on as ever, only the date is another.</summary>
public sealed class OffsetClock : TimeProvider
{
    public TimeSpan Offset { get; set; }

    /// <summary>
    /// A morning of next June: the sample's day hangs on the calendar (a holiday adds wishes, from Friday on the
    /// review of the week asks), so a test that counts its rows says which day it means.
    /// </summary>
    public static OffsetClock NextJune(DayOfWeek day)
    {
        var now = System.GetUtcNow();
        var on = new DateTimeOffset(now.Year + 1, 6, 8, 2, 0, 0, TimeSpan.Zero);
        while (on.DayOfWeek != day)
        {
            on = on.AddDays(1);
        }
        return new OffsetClock { Offset = on - now };
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
}
