namespace NetworkCrm.Core.Owners;

/// <summary>Turns instants into an owner's dates and back.</summary>
public static class LocalDate
{
    /// <summary>The zone, or UTC where this machine does not know it.</summary>
    public static TimeZoneInfo Zone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    public static DateOnly Today(TimeProvider clock, string zone) => On(clock.GetUtcNow(), zone);

    public static DateTime Local(DateTimeOffset instant, string zone) =>
        TimeZoneInfo.ConvertTime(instant, Zone(zone)).DateTime;

    public static DateOnly On(DateTimeOffset instant, string zone) => DateOnly.FromDateTime(Local(instant, zone));

    /// <summary>
    /// The instant of a local date and time; one skipped by a clock change moves to just after it, one that comes twice
    /// is the second.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, string zone)
    {
        var info = Zone(zone);
        var local = day.ToDateTime(time);
        while (info.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new DateTimeOffset(local, info.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>
    /// The first instant after <paramref name="now"/> at which it is <paramref name="time"/> there: once on each local
    /// date.
    /// </summary>
    public static DateTimeOffset Next(DateTimeOffset now, TimeOnly time, string zone)
    {
        var day = On(now, zone);
        var next = At(day, time, zone);
        return next > now ? next : At(day.AddDays(1), time, zone);
    }
}
