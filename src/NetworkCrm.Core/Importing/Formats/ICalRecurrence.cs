using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// When a series took place within a span of days. Whatever a rule asks for, it is worked out in bounded time: at most
/// once a day, so many times, and after so many vain steps no further.
/// </summary>
internal static class ICalRecurrence
{
    public const int Most = 1_000;
    private const int MostSteps = 1_000,
        LongestRule = 1_000;

    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

    /// <summary>
    /// The occurrences that begin within the days, in order; where the rule cannot be read, or repeats within a day,
    /// the first one alone.
    /// </summary>
    public static IReadOnlyList<ICalTime> Of(ICalEvent series, DateOnly from, DateOnly until)
    {
        var left = series.LeftOut.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var found = new List<ICalTime>();
        foreach (var time in Ruled(series, from, until).Concat(series.Added).Append(series.Start))
        {
            var day = DateOnly.FromDateTime(time.Local);
            // A series may be told to leave out a day by its date alone.
            if (
                day >= from
                && day <= until
                && !left.Contains(time.Key)
                && !left.Contains(time.Local.ToString("yyyyMMdd", CultureInfo.InvariantCulture))
            )
                found.Add(time);
        }

        return [.. found.DistinctBy(t => t.Key).OrderBy(t => t.Local).Take(Most)];
    }

    private static List<ICalTime> Ruled(ICalEvent series, DateOnly from, DateOnly until)
    {
        var found = new List<ICalTime>();
        if (series.Rule is not { Length: > 0 and < LongestRule } rule || Plain(rule, series.Start) is not { } parts)
            return found;
        var start = Near(series.Start.Local, parts, from);
        try
        {
            var component = new CalendarEvent
            {
                Start = new CalDateTime(start, hasTime: true),
                RecurrenceRule = new RecurrenceRule(string.Join(';', parts.Select(p => $"{p.Key}={p.Value}"))),
            };
            foreach (
                var occurrence in component.GetOccurrences(
                    new CalDateTime(from.ToDateTime(TimeOnly.MinValue), hasTime: true),
                    new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostSteps }
                )
            )
            {
                var local = occurrence.Period.StartTime.Value;
                if (DateOnly.FromDateTime(local) > until || found.Count == Most)
                    break;
                found.Add(series.Start.At(local));
            }
        }
        catch (Exception e)
            when (e
                    is EvaluationLimitExceededException
                        or EvaluationOutOfRangeException
                        or ArgumentException
                        or FormatException
                        or InvalidOperationException
                        or OverflowException
            )
        {
            // What it gave so far stands.
        }

        return found;
    }

    /// <summary>
    /// The parts of a rule that say on which days; its end on the clock of the event. Null for none that could be
    /// followed.
    /// </summary>
    private static Dictionary<string, string>? Plain(string rule, ICalTime start)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in rule.ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=', 2) is [var name, { Length: > 0 } value])
                parts[name.Trim()] = value.Trim();
        // What time of the day it is, its beginning says.
        foreach (var within in new[] { "BYHOUR", "BYMINUTE", "BYSECOND" })
            parts.Remove(within);
        if (!parts.TryGetValue("FREQ", out var frequency) || !Frequencies.Contains(frequency))
            return null;
        if (parts.TryGetValue("UNTIL", out var until))
        {
            var read = ICalTime.Of(
                new ICalProperty("UNTIL", new Dictionary<string, string>(), until),
                new ICalZones(new Dictionary<string, ICalProperty[]>())
            );
            if (read is not { } end)
                return null;
            var last = end.IsDay ? end.Local.AddDays(1).AddSeconds(-1) : end.In(start.Zone ?? TimeZoneInfo.Utc);
            parts["UNTIL"] = last.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            parts.Remove("COUNT");
        }

        return parts;
    }

    // A daily series of centuries is not walked from its first day.
    private static DateTime Near(DateTime start, Dictionary<string, string> parts, DateOnly from)
    {
        var step =
            !parts.TryGetValue("INTERVAL", out var text) ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var interval) ? interval
            : 0;
        var days = parts["FREQ"] switch
        {
            "DAILY" => step,
            "WEEKLY" => step * 7L,
            _ => 0,
        };
        var away = from.DayNumber - DateOnly.FromDateTime(start).DayNumber - 7;
        return days is < 1 or > 10_000 || away < days || parts.ContainsKey("COUNT")
            ? start
            : start.AddDays(away / days * days);
    }
}
