using NetworkCrm.Web.Features.Today;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>All that Today shows, read once.</summary>
internal static class TodayRows
{
    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var (small, large) = (await books.SmallAsync(), await books.LargeAsync());
        var (ours, beside) = await Alternate.RunAsync(
            200,
            _ => new TodayStore(large.OwnerDatabase).LoadAsync(),
            _ => new TodayStore(small.OwnerDatabase).LoadAsync(),
            warmUp: 30
        );
        yield return new Row(
            $"Today at {large.People}, p50",
            Alternate.Median(ours),
            $"Today at {small.People}, p50",
            Alternate.Median(beside),
            1.2,
            5
        );
    }
}
