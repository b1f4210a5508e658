using System.Diagnostics;
using NetworkCrm.Demo;
using NetworkCrm.Web.Features.Duplicates;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>The search of the whole book for people who are in it twice.</summary>
internal static class DuplicatesRows
{
    private const int Times = 5;

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        foreach (var people in new[] { books.Sizes.Small, books.Sizes.Large })
        {
            // What was logged is not looked at, so a book with next to none is made sooner.
            using var borrowed = await books.EmptyAsync();
            var book = borrowed.Book;
            await new DemoNetwork(book.Database, TimeProvider.System).AddAsync(1, people, 1_000, seed: 1);
            var store = new DuplicateStore(book.OwnerDatabase);
            var took = new double[Times];
            var found = 0;
            for (var i = -1; i < Times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                found = (await store.ScanAsync()).Pairs.Count;
                if (i >= 0)
                    took[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            yield return new Row(
                $"duplicates of {people} people: {found} pairs",
                Alternate.Median(took),
                "",
                null,
                LimitMs: people >= 100_000 ? 10_000 : null
            );
        }
    }
}
