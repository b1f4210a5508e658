using System.Globalization;

namespace NetworkCrm.Core.Exporting;

/// <summary>
/// A calendar (RFC 5545). Follow-ups are events as well: the calendars of phones show no tasks. Nothing blocks the
/// owner's time, and nothing rings.
/// </summary>
public sealed class CalendarWriter
{
    private readonly ContentLines lines;

    /// <param name="writer">Must write UTF-8, without a byte order mark.</param>
    /// <param name="name">What the calendar is called.</param>
    public CalendarWriter(TextWriter writer, string name)
    {
        lines = new ContentLines(writer);
        lines.Raw("BEGIN", "VCALENDAR");
        lines.Raw("VERSION", "2.0");
        lines.Raw("PRODID", "-//NetworkCrm//NetworkCrm//EN");
        lines.Raw("CALSCALE", "GREGORIAN");
        lines.Text("X-WR-CALNAME", name);
    }

    public void Write(CalendarEntry entry)
    {
        lines.Raw("BEGIN", "VEVENT");
        lines.Raw("UID", $"{entry.Uid:D}@networkcrm");
        lines.Raw("DTSTAMP", Instant(entry.MadeAt.UtcDateTime));
        Start(entry);
        lines.Text("SUMMARY", entry.Summary);
        lines.Text("DESCRIPTION", entry.Description);
        lines.Raw("TRANSP", "TRANSPARENT");
        lines.Raw("END", "VEVENT");
    }

    /// <summary>Must be the last.</summary>
    public void End() => lines.Raw("END", "VCALENDAR");

    // As an instant, so that the file needs no definitions of zones. How long it took nobody knows: no end.
    private void Start(CalendarEntry entry)
    {
        if (entry.At is not { } at)
        {
            lines.Raw("DTSTART;VALUE=DATE", Day(entry.On));
            lines.Raw("DTEND;VALUE=DATE", Day(entry.On.AddDays(1)));
            return;
        }

        var local = entry.On.ToDateTime(at);
        lines.Raw(
            "DTSTART",
            TimeZoneInfo.TryFindSystemTimeZoneById(entry.Zone, out var zone) && !zone.IsInvalidTime(local)
                ? Instant(TimeZoneInfo.ConvertTimeToUtc(local, zone))
                // A time of whatever place one is in, where the zone is not known.
                : local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)
        );
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
