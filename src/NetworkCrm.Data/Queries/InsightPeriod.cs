namespace NetworkCrm.Data.Queries;

/// <summary>How far back the plots look; it lives in the URL.</summary>
public enum InsightPeriod
{
    Quarter,
    Year,
    All,
}

public static class InsightPeriods
{
    // Whole weeks, so that thirteen columns of a week each are the quarter.
    private const int QuarterDays = 91;

    private static readonly Dictionary<InsightPeriod, string> Names = new()
    {
        [InsightPeriod.Quarter] = "90",
        [InsightPeriod.Year] = "365",
        [InsightPeriod.All] = "all",
    };

    public static string Key(this InsightPeriod period) => Names[period];

    /// <summary>As the URL says; the quarter where it says nothing or something else.</summary>
    public static InsightPeriod Read(string? key) => Names.FirstOrDefault(n => n.Value == key).Key;

    /// <summary>The first day of the period.</summary>
    public static DateOnly From(this InsightPeriod period, DateOnly today) =>
        period switch
        {
            InsightPeriod.Quarter => today.AddDays(1 - QuarterDays),
            InsightPeriod.Year => new DateOnly(today.Year, today.Month, 1).AddMonths(-11),
            _ => DateOnly.MinValue,
        };
}
