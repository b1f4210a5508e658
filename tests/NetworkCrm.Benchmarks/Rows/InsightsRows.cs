using NetworkCrm.Web.Features.Insights;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>All the plots, over a year.</summary>
internal static class InsightsRows
{
    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var (small, large) = (await books.SmallAsync(), await books.LargeAsync());
        var (ours, beside) = await Alternate.RunAsync(
            15,
            _ => new InsightsStore(large.OwnerDatabase).LoadAsync(InsightPeriod.Year),
            _ => new InsightsStore(small.OwnerDatabase).LoadAsync(InsightPeriod.Year),
            warmUp: 3
        );
        yield return new Row(
            $"Insights at {large.People}, p50",
            Alternate.Median(ours),
            $"Insights at {small.People}, p50",
            Alternate.Median(beside)
        );
    }
}
