using System.Diagnostics;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>From starting the program to Today, signed in, whole.</summary>
internal static class StartRows
{
    public static async IAsyncEnumerable<Row> MeasureAsync(Books books, string? published)
    {
        var book = await books.LargeAsync();
        string cookie;
        using (var server = WebProcess.Serve(book.Directory.Root, published))
            cookie = await server.SignInAsync();
        var times = new double[5];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var server = WebProcess.Serve(book.Directory.Root, published);
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
            {
                BaseAddress = server.Address,
            };
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            await WebProcess.FirstAsync(client, "/");
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        yield return new Row(
            $"cold start to Today at {book.People}, {(published is null ? "as built" : "as published")}, median of {times.Length}",
            Alternate.Median(times),
            "",
            null,
            LimitMs: 2000
        );
    }
}
