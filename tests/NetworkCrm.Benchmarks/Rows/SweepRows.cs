using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>A morning with 500 people due, in a small and in a large book.</summary>
internal static class SweepRows
{
    private const int Due = 500;

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var (small, large) = (await books.SmallAsync(), await books.LargeAsync());
        var (ours, beside) = await Alternate.RunAsync(
            15,
            _ => SweepAsync(large),
            _ => SweepAsync(small),
            async _ =>
            {
                await MakeDueAsync(small);
                await MakeDueAsync(large);
            }
        );
        yield return new Row(
            $"sweep, {Due} due of {large.People}",
            Alternate.Median(ours),
            $"sweep, {Due} due of {small.People}",
            Alternate.Median(beside),
            1.2
        );
    }

    private static async Task SweepAsync(Book book)
    {
        var result = await new OwnerSweep(book.Database, TimeProvider.System).RunAsync(1);
        if (result.Reviewed != Due)
            throw new InvalidOperationException($"{result.Reviewed} were due, not {Due}.");
    }

    private static async Task MakeDueAsync(Book book)
    {
        await using var write = await book.Database.WriteAsync(1);
        using var mark = new Statement(write.Connection, "UPDATE Snapshots SET NextReviewOn = ? WHERE ContactId = ?");
        for (var i = 1; i <= Due; i++)
            mark.Bind(book.Today).Bind(i * (book.People / Due)).Run();
        await write.CommitAsync();
    }
}
