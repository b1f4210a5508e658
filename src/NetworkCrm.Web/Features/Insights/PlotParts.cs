namespace NetworkCrm.Web.Features.Insights;

/// <summary>One bar, or one part of a bar.</summary>
/// <param name="Share">Of the whole width, 0-1.</param>
/// <param name="Value">The figure as it is read.</param>
/// <param name="Tone">One of the colour tokens of app.css.</param>
/// <param name="Href">The people behind it.</param>
public sealed record PlotPart(string Label, double Share, string Value, string Tone, string? Href = null)
{
    /// <summary>Parts of one whole, those of nothing left out.</summary>
    public static IReadOnlyList<PlotPart> OfWhole(params (string Label, int Count, string Tone, string? Href)[] parts)
    {
        var whole = parts.Sum(p => p.Count);
        return
        [
            .. parts
                .Where(p => p.Count > 0)
                .Select(p => new PlotPart(
                    p.Label,
                    (double)p.Count / whole,
                    p.Count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture),
                    p.Tone,
                    p.Href
                )),
        ];
    }

    /// <summary>Parts that count times and not people, and say so.</summary>
    public static IReadOnlyList<PlotPart> OfTimes(
        Func<int, string> times,
        params (string Label, int Count, string Tone, string? Href)[] parts
    )
    {
        var counted = parts.Where(p => p.Count > 0).ToList();
        return [.. OfWhole(parts).Zip(counted, (part, p) => part with { Value = times(p.Count) })];
    }

    /// <summary>Bars against the longest of them.</summary>
    public static IReadOnlyList<PlotPart> AgainstLongest(
        IEnumerable<(string Label, int Count, string Value, string? Href)> bars,
        string tone
    )
    {
        var rows = bars.ToList();
        var longest = Math.Max(1, rows.Select(r => r.Count).DefaultIfEmpty().Max());
        return [.. rows.Select(r => new PlotPart(r.Label, (double)r.Count / longest, r.Value, tone, r.Href))];
    }

    internal static string N(double value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
