using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>The first page of People: read by the store, and as it comes over the wire.</summary>
internal static class PeopleRows
{
    private const int Page = 50;

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var (small, large) = (await books.SmallAsync(), await books.LargeAsync());
        var (ours, beside) = await Alternate.RunAsync(200, _ => FirstAsync(large), _ => FirstAsync(small), warmUp: 30);
        yield return new Row(
            $"first page of People at {large.People}, p50",
            Alternate.Median(ours),
            $"at {small.People}, p50",
            Alternate.Median(beside),
            1.2,
            10
        );

        using var server = WebProcess.Serve(large.Directory.Root);
        var cookie = await server.SignInAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        var bytes = await client.GetByteArrayAsync(new Uri("/people", UriKind.Relative));
        await Console.Out.WriteLineAsync(
            $"| first page of People on the wire | {bytes.Length / 1024.0:0.0} KB | | | | 60 KB | "
                + $"{(bytes.Length <= 60 * 1024 ? "holds" : "misses")} |"
        );
    }

    private static Task<PeoplePart> FirstAsync(Book book) =>
        new PeopleQuery(book.OwnerDatabase).ListAsync(new PeopleFilter(), 0, Page);
}
