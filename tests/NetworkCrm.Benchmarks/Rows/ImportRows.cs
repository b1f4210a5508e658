using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>
/// A file of cards read, compared with every contact, planned and applied, beside the bare inserts of the rows that
/// come of it.
/// </summary>
internal static class ImportRows
{
    private const int WarmUp = 5_000,
        Rounds = 5;

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        // A server that runs has its code and its model at hand; the bare side needs neither.
        using (var small = await books.EmptyAsync())
            await ImportAsync(small.Book, Cards(WarmUp));
        var file = Cards(books.Sizes.Large);
        List<double> ours = [],
            beside = [];
        var more = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            using var fresh = await books.EmptyAsync();
            var book = fresh.Book;
            using var watch = new PeakMemory();
            ours.Add(await TimeAsync(() => ImportAsync(book, file)));
            more = Math.Max(more, watch.MoreMegabytes());

            using var bare = await books.EmptyAsync();
            beside.Add(await TimeAsync(() => CopyAsync(book.Directory.Database, bare.Book)));
        }

        yield return new Row(
            $"import of {books.Sizes.Large} rows",
            Alternate.Median([.. ours]),
            "bare inserts of the same rows, same indexes",
            Alternate.Median([.. beside]),
            1.5
        );
        var waits = await OthersWaitAsync(books, file);
        yield return new Row(
            "another owner's log meanwhile, p99",
            Alternate.Quantile(waits, 0.99),
            "",
            null,
            LimitMs: 100
        );
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| the same, most memory above the start | {more:0} MB | | | | 64 MB | {(more <= 64 ? "holds" : "misses")} |"
            )
        );
    }

    private static async Task ImportAsync(Book book, byte[] file)
    {
        var store = new ImportStore(book.OwnerDatabase, new ImportFiles(book.Directory));
        using var stream = new MemoryStream(file, writable: false);
        await store.ApplyAsync(await store.PlanAsync(ImportSource.Open(stream, new ImportOptions()), "cards.csv"));
    }

    /// <summary>
    /// How long another owner waits, in milliseconds, who logs something twenty times a second while the file is
    /// planned and applied.
    /// </summary>
    private static async Task<double[]> OthersWaitAsync(Books books, byte[] file)
    {
        using var fresh = await books.EmptyAsync();
        var book = fresh.Book;
        await WebProcess.RunAsync(book.Directory.Root, Book.Password, "user", "add", "--email", "other@example.com");
        var theirs = new OwnerDatabase(book.Database, new NamedOwner(2), TimeProvider.System);
        await new ContactStore(theirs).AddAsync(
            Guid.CreateVersion7(),
            new ContactDetails { DisplayName = "Rina Wulandari" }
        );
        await using var db = await theirs.OpenAsync();
        var friend = await db.Contacts.Select(c => c.Id).SingleAsync();
        var importing = Task.Run(() => ImportAsync(book, file));
        var waits = new List<double>();
        while (!importing.IsCompleted)
        {
            waits.Add(
                await TimeAsync(() =>
                    new InteractionStore(theirs).LogAsync(Guid.CreateVersion7(), LogRows.Details(book, friend), [], [])
                )
            );
            await Task.Delay(50);
        }

        await importing;
        return [.. waits];
    }

    // As fast as this database can take them: no parameters, no values, one statement per table.
    private static async Task CopyAsync(string from, Book to)
    {
        using var connection = to.Database.Connect();
        foreach (
            var sql in new[]
            {
                $"ATTACH '{from}' AS a",
                "BEGIN IMMEDIATE",
                "INSERT INTO main.ImportBatches SELECT * FROM a.ImportBatches",
                "INSERT INTO main.Contacts SELECT * FROM a.Contacts",
                "INSERT INTO main.ContactMethods SELECT * FROM a.ContactMethods",
                "INSERT INTO main.ContactTags SELECT * FROM a.ContactTags",
                "INSERT INTO main.ContactWorlds SELECT * FROM a.ContactWorlds",
                "INSERT INTO main.Snapshots SELECT * FROM a.Snapshots",
                "INSERT INTO main.StagedRows SELECT * FROM a.StagedRows",
                "COMMIT",
                "DETACH a",
            }
        )
        {
            using var statement = new Statement(connection, sql);
            statement.Run();
        }

        await Task.CompletedTask;
    }

    private static byte[] Cards(int rows)
    {
        string[] given = ["Siti", "Budi", "Dewi", "Agus", "Rina", "Andi", "Ayu", "Joko"],
            family = ["Santoso", "Wijaya", "Siregar", "Nasution", "Halim", "Lubis", "Utami"];
        var text = new StringBuilder("Nama;Perusahaan;Jabatan;Telepon;Email;Kota\n");
        for (var i = 0; i < rows; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{given[i % given.Length]} {family[i % family.Length]} {i};PT Contoh "
                    + $"{i % 977};Manajer;0812-{i / 10_000:0000}-{i % 10_000:0000};orang{i}@contoh{i % 977}.example;Jakarta\n"
            );
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
