using System.Diagnostics;
using NetworkCrm.Web.Features.Duplicates;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>The search of the whole book for people who are in it twice.</summary>
internal static class DuplicatesRows
{
    private const int Times = 5;

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        foreach (var book in new[] { await books.SmallAsync(), await books.LargeAsync() })
        {
            var store = new DuplicateStore(book.OwnerDatabase);
            var took = new double[Times];
            var found = 0;
            var before = GC.GetTotalMemory(true);
            long most = 0;
            for (var i = -1; i < Times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                found = (await store.ScanAsync(new Watched(() => most = Math.Max(most, GC.GetTotalMemory(false)))))
                    .Pairs
                    .Count;
                if (i >= 0)
                    took[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                most = Math.Max(most, GC.GetTotalMemory(false));
            }

            yield return new Row(
                $"duplicates of {book.People} people: {found} pairs, {(most - before) / 1_000_000} MB",
                Alternate.Median(took),
                "",
                null,
                LimitMs: book.People >= 100_000 ? 10_000 : null
            );
        }
    }

    private sealed class Watched(Action look) : IProgress<int>
    {
        public void Report(int value) => look();
    }
}
