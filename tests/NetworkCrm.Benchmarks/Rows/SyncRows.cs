using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using NetworkCrm.Web.Features.AddressBook;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>A phone that syncs with the program over HTTP: for the first time, and when nothing has changed.</summary>
internal static class SyncRows
{
    private const string Contacts = "/dav/books/contacts/";

    private const int CardsAtOnce = 100,
        Times = 50;

    private static readonly XNamespace Dav = "DAV:";
    private static readonly XNamespace Card = "urn:ietf:params:xml:ns:carddav";

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var book = await books.SmallAsync();
        var uid = Guid.CreateVersion7();
        var phones = new PhoneStore(book.OwnerDatabase);
        var password = (await phones.AddAsync(uid, "Galaxy"))!;
        using (var server = WebProcess.Serve(book.Directory.Root))
        using (var client = new HttpClient { BaseAddress = server.Address })
        {
            await WebProcess.FirstAsync(client, "/sign-in");
            var said = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Book.Email}:{password}"));
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", said);
            var start = Stopwatch.GetTimestamp();
            var (token, cards) = await SyncAsync(client, "");
            foreach (var lot in cards.Chunk(CardsAtOnce))
                await ReadAsync(client, lot);
            yield return new Row(
                $"first sync of a phone, {cards.Count} cards, {CardsAtOnce} at once",
                Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                "",
                null,
                LimitMs: 10_000
            );
            var times = new double[Times];
            for (var i = 0; i < Times; i++)
            {
                start = Stopwatch.GetTimestamp();
                await SyncAsync(client, token);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            yield return new Row(
                $"sync with nothing new at {cards.Count}, p50",
                Alternate.Median(times),
                "",
                null,
                LimitMs: 50
            );
        }

        await phones.RemoveAsync(uid);
    }

    private static async Task<(string Token, IReadOnlyList<string> Cards)> SyncAsync(HttpClient client, string token)
    {
        var body = new XElement(
            Dav + "sync-collection",
            new XElement(Dav + "sync-token", token),
            new XElement(Dav + "sync-level", 1),
            new XElement(Dav + "prop", new XElement(Dav + "getetag"))
        );
        var answer = await AskAsync(client, body);
        return (
            answer.Element(Dav + "sync-token")!.Value,
            [.. answer.Elements(Dav + "response").Select(r => r.Element(Dav + "href")!.Value)]
        );
    }

    private static Task<XElement> ReadAsync(HttpClient client, IEnumerable<string> cards)
    {
        var wanted = new XElement(Dav + "prop", new XElement(Dav + "getetag"), new XElement(Card + "address-data"));
        var body = new XElement(
            Card + "addressbook-multiget",
            wanted,
            cards.Select(href => new XElement(Dav + "href", href))
        );
        return AskAsync(client, body);
    }

    private static async Task<XElement> AskAsync(HttpClient client, XElement body)
    {
        using var request = new HttpRequestMessage(new HttpMethod("REPORT"), Contacts);
        request.Content = new StringContent(body.ToString(), Encoding.UTF8, "application/xml");
        request.Headers.Add("Depth", "1");
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return XElement.Load(await answer.Content.ReadAsStreamAsync());
    }
}
