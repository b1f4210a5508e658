using System.Diagnostics;
using System.Globalization;
using System.Text;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>A chat of years read, planned and applied: its days become what happened with one contact.</summary>
internal static class WhatsAppRows
{
    private const int Rounds = 5,
        WarmUp = 5_000;

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var lines = books.Sizes.Large * 2;
        var file = Chat(lines);
        using (var small = await books.EmptyAsync())
            await ImportAsync(small.Book, Chat(WarmUp), keepText: true);
        foreach (var keepText in new[] { false, true })
        {
            List<double> took = [];
            var more = 0.0;
            for (var round = 0; round < Rounds; round++)
            {
                using var fresh = await books.EmptyAsync();
                using var watch = new PeakMemory();
                var start = Stopwatch.GetTimestamp();
                await ImportAsync(fresh.Book, file, keepText);
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                more = Math.Max(more, watch.MoreMegabytes());
            }

            yield return new Row(
                $"a chat of {lines} lines{(keepText ? ", its text kept" : "")}",
                Alternate.Median([.. took]),
                "",
                null,
                LimitMs: 3_000
            );
            await Console.Out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| the same, most memory above the start | {more:0} MB | | | | 64 MB | {(more <= 64 ? "holds" : "misses")} |"
                )
            );
        }
    }

    private static async Task ImportAsync(Book book, byte[] file, bool keepText)
    {
        var store = new ImportStore(book.OwnerDatabase, new ImportFiles(book.Directory));
        const string name = "WhatsApp Chat with Rina Wulandari.txt";
        using var stream = new MemoryStream(file, writable: false);
        var reading = ImportSource.Open(stream, new ImportOptions(FileName: name, KeepText: keepText));
        await store.ApplyAsync(await store.PlanAsync(reading, name));
    }

    // Some eighty messages a day.
    private static byte[] Chat(int lines)
    {
        var text = new StringBuilder();
        var day = new DateOnly(2018, 1, 1);
        for (var i = 0; i < lines; i++)
        {
            if (i % 80 == 79)
                day = day.AddDays(1);
            var sender = i % 3 == 0 ? "Rina Wulandari" : "Budi Santoso";
            text.Append(
                    CultureInfo.InvariantCulture,
                    $"{day:dd\\/MM\\/yy} {8 + i % 80 / 6:00}.{i % 60:00} - {sender}: "
                )
                .Append(CultureInfo.InvariantCulture, $"pesan nomor {i}, nanti kita lanjut lagi ya\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
