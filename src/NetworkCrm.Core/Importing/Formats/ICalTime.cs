using System.Globalization;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>When an event begins or ends, as the calendar writes it.</summary>
/// <param name="Local">The date and time on the clock of <paramref name="Zone"/>.</param>
/// <param name="IsDay">A day without a time.</param>
/// <param name="Zone">Null where the time is that of wherever one is.</param>
internal readonly record struct ICalTime(DateTime Local, bool IsDay, TimeZoneInfo? Zone)
{
    private static readonly string[] Formats =
    [
        "yyyyMMdd'T'HHmmss",
        "yyyyMMdd'T'HHmm",
        "yyyyMMdd",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd",
    ];

    /// <summary>Null where the property says no time.</summary>
    public static ICalTime? Of(ICalProperty? property, ICalZones zones)
    {
        if (property is null)
            return null;
        var text = property.Value.Trim();
        var isUtc = text.EndsWith('Z') || text.EndsWith('z');
        if (
            !DateTime.TryParseExact(
                text.TrimEnd('Z', 'z'),
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            ) || local.Year is < 1000 or > 9000
        )
            return null;
        var isDay =
            string.Equals(property["VALUE"], "DATE", StringComparison.OrdinalIgnoreCase)
            || !text.Contains('T', StringComparison.OrdinalIgnoreCase) && !text.Contains(':', StringComparison.Ordinal);
        return isDay
            ? new ICalTime(local.Date, true, null)
            : new ICalTime(local, false, isUtc ? TimeZoneInfo.Utc : zones.Find(property["TZID"]));
    }

    /// <summary>The same moment on the clock of <paramref name="zone"/>; a day is that day everywhere.</summary>
    public DateTime In(TimeZoneInfo zone) =>
        IsDay || Zone is null || Local.Year is < 1900 or > 2200
            ? Local
            : TimeZoneInfo.ConvertTimeFromUtc(Utc(Local, Zone), zone);

    /// <summary>The same for another time on the same clock.</summary>
    public ICalTime At(DateTime local) => this with { Local = local };

    /// <summary>A text that is the same for the same moment, whatever clock it is written by.</summary>
    public string Key =>
        IsDay ? Local.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
        : Zone is null ? Local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)
        : In(TimeZoneInfo.Utc).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // A time that a change of the clock leaves out is that an hour later.
    private static DateTime Utc(DateTime local, TimeZoneInfo zone)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(plain) ? plain.AddHours(1) : plain, zone);
    }
}
