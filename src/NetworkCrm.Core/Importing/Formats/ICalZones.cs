using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.TimeZones;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// The zones that a calendar names: by the names of IANA or of Windows, with a path before them, or described in the
/// file itself. An empty or unknown name is the time of wherever one is.
/// </summary>
/// <param name="described">What the file says of its own zones.</param>
internal sealed partial class ICalZones(IReadOnlyDictionary<string, ICalProperty[]> described)
{
    private readonly Dictionary<string, TimeZoneInfo?> _found = new(StringComparer.Ordinal);

    public TimeZoneInfo? Find(string? id)
    {
        var name = id?.Trim() ?? "";
        if (name.Length is 0 or > 200)
            return null;
        if (!_found.TryGetValue(name, out var zone))
            _found[name] = zone =
                Named(name)
                ?? (described.TryGetValue(name, out var lines) ? Described(name, lines) : null)
                ?? Offset(name);
        return zone;
    }

    private static TimeZoneInfo? Named(string name)
    {
        // "/softwarestudio.org/Tzfile/America/Chicago": the last two steps, or one.
        var steps = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var last = Math.Min(3, steps.Length); last > 0; last--)
            if (Known(string.Join('/', steps[^last..])) is { } zone)
                return zone;
        return null;
    }

    private static TimeZoneInfo? Known(string name)
    {
        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var iana))
            name = iana;
        // An id without a step in it may be anything: of those only what the database of IANA has.
        return
            TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(name)
            && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : null;
    }

    private static TimeZoneInfo? Described(string name, ICalProperty[] lines)
    {
        var place = Array.Find(lines, l => l.Name is "X-LIC-LOCATION" or "LOCATION")?.Value.Trim();
        if (place is not null && Named(place) is { } zone)
            return zone;
        // Without a place all that is known for certain is how far it is from Greenwich in winter.
        return Array.Find(lines, l => l.Name == "TZOFFSETTO") is { } offset && Span(offset.Value) is { } span
            ? TimeZoneInfo.CreateCustomTimeZone(name, span, name, name)
            : null;
    }

    private static TimeZoneInfo? Offset(string name) =>
        Stated().Match(name) is { Success: true } match && Span(match.Groups["offset"].Value) is { } span
            ? TimeZoneInfo.CreateCustomTimeZone(name, span, name, name)
            : null;

    private static TimeSpan? Span(string text)
    {
        var digits = text.Trim().Replace(":", "", StringComparison.Ordinal).TrimStart('+', '-');
        if (
            digits.Length is < 1 or > 6
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        )
            return null;
        digits = digits.Length <= 2 ? digits.PadLeft(2, '0') + "00" : digits.PadLeft(4, '0');
        var minutes =
            int.Parse(digits[..2], CultureInfo.InvariantCulture) * 60
            + int.Parse(digits[2..4], CultureInfo.InvariantCulture);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(text.TrimStart().StartsWith('-') ? -minutes : minutes);
    }

    [GeneratedRegex(
        @"(UTC|GMT)\s*(?<offset>[+-]\d{1,2}(:?\d{2})?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Stated();
}
