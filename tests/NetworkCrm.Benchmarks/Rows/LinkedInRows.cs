using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>LinkedIn's archive, connections and messages, read, planned and applied.</summary>
internal static class LinkedInRows
{
    private const int Rounds = 5,
        WarmUp = 1_000,
        People = 500;

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var messages = books.Sizes.Large / 5;
        var file = Archive(messages);
        using (var small = await books.EmptyAsync())
            await ImportAsync(small.Book, Archive(WarmUp));
        List<double> took = [];
        for (var round = 0; round < Rounds; round++)
        {
            using var fresh = await books.EmptyAsync();
            var start = Stopwatch.GetTimestamp();
            await ImportAsync(fresh.Book, file);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        yield return new Row(
            $"a LinkedIn archive of {messages} messages",
            Alternate.Median([.. took]),
            "",
            null,
            LimitMs: 3_000
        );
    }

    private static async Task ImportAsync(Book book, byte[] file)
    {
        var store = new ImportStore(book.OwnerDatabase, new ImportFiles(book.Directory));
        using var stream = new MemoryStream(file, writable: false);
        var reading = ImportSource.Open(stream, new ImportOptions(FileName: "LinkedIn.zip"));
        await store.ApplyAsync(await store.PlanAsync(reading, "LinkedIn.zip"));
    }

    // A handful of messages a day with each, newest first.
    private static byte[] Archive(int messages)
    {
        var connections = new StringBuilder("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        for (var i = 0; i < People; i++)
            connections.Append(
                CultureInfo.InvariantCulture,
                $"Orang,Ke {i},https://www.linkedin.com/in/orang-{i},,PT Maju {i % 50},Manajer,12 Mar 2024\n"
            );
        var text = new StringBuilder(
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
        );
        const string me = "https://www.linkedin.com/in/budi-santoso";
        for (var i = 0; i < messages; i++)
        {
            var who = i / 5 % People;
            var at = new DateTime(2025, 12, 31, 20, 0, 0).AddHours(-i / 5 * 3).AddMinutes(-i % 5);
            var (name, page) = ($"Orang Ke {who}", $"https://www.linkedin.com/in/orang-{who}");
            var (from, to) =
                i % 3 == 0 ? ($"Budi Santoso,{me}", $"{name},{page}") : ($"{name},{page}", $"Budi Santoso,{me}");
            text.Append(
                CultureInfo.InvariantCulture,
                $"c{who},,{from},{to},{at:yyyy-MM-dd HH:mm:ss} UTC,,\"pesan {i}, nanti lagi\",INBOX\n"
            );
        }

        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "Connections.csv", connections);
            Add(zip, "messages.csv", text);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, StringBuilder text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
