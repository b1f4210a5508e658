using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Exporting;
using NetworkCrm.Demo;
using NetworkCrm.Web.Tests.Hostile;

namespace NetworkCrm.Web.Tests.Data.Exporting;

public sealed class BookExportTests
{
    private static readonly ExportWords Words = new("id", c => c.ToString(), "Isi");

    [Fact]
    public async Task Every_word_of_a_full_book_and_every_row_of_it_is_in_everything()
    {
        using var crm = await TestCrm.OpenAsync();
        await new FullBook(crm.Mine, crm.Directory, "Semangka 7", Guid.CreateVersion7()).WriteAsync();
        await using var db = crm.Database.Open(1);
        using var json = JsonDocument.Parse(Write(crm, 1, ExportFile.Json));
        var root = json.RootElement;
        Assert.Equal(BookSchema.Version, root.GetProperty("schema").GetInt32());
        Assert.Equal(await db.Contacts.CountAsync(), root.GetProperty("contacts").GetArrayLength());
        Assert.Equal(await db.Interactions.CountAsync(), root.GetProperty("interactions").GetArrayLength());
        Assert.Equal(await db.Exchanges.CountAsync(), Parts("interactions", "exchanges"));
        Assert.Equal(await db.LearnedFacts.CountAsync(), Parts("interactions", "facts"));
        Assert.Equal(await db.Participants.CountAsync(), Parts("interactions", "participants"));
        Assert.Equal(await db.ContactMethods.CountAsync(), Parts("contacts", "methods"));
        Assert.Equal(await db.ContactTags.CountAsync(), Parts("contacts", "tags"));
        Assert.Equal(await db.CustomValues.CountAsync(), Parts("contacts", "customValues"));
        Assert.Equal(await db.EventGuests.CountAsync(), Parts("events", "guests"));
        Assert.Equal(await db.GroupMembers.CountAsync(), Parts("groups", "members"));
        Assert.Equal(await db.GoalLinks.CountAsync(), Parts("goals", "links"));
        Assert.Equal(await db.OutcomeTraces.CountAsync(), Parts("outcomes", "traces"));
        Assert.NotEqual(0, Parts("contacts", "customValues"));
        Assert.Equal(await db.Promises.CountAsync(), root.GetProperty("promises").GetArrayLength());
        var contact = root.GetProperty("promises")[0].GetProperty("contact").GetGuid();
        Assert.True(await db.Contacts.AnyAsync(c => c.Uid == contact));
        int Parts(string of, string part) =>
            root.GetProperty(of)
                .EnumerateArray()
                .Sum(r => r.TryGetProperty(part, out var rows) ? rows.GetArrayLength() : 0);
    }

    [Fact]
    public async Task Nothing_of_another_owner_leaves_and_nothing_that_opens_a_door()
    {
        using var crm = await TestCrm.OpenAsync();
        await new FullBook(crm.Theirs, crm.Directory, "Rahasia Tetangga", Guid.CreateVersion7()).WriteAsync();
        await new FullBook(crm.Mine, crm.Directory, "Semangka", Guid.CreateVersion7()).WriteAsync();
        await using (var write = await crm.Database.WriteAsync(0))
        {
            await write.Db.Users.ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, "pintu-rahasia"));
            await write.CommitAsync();
        }

        foreach (var file in Enum.GetValues<ExportFile>().Where(f => f != ExportFile.Zip))
        {
            var text = Encoding.UTF8.GetString(Write(crm, 1, file));
            Assert.DoesNotContain("Tetangga", text, StringComparison.Ordinal);
            Assert.DoesNotContain("pintu-rahasia", text, StringComparison.Ordinal);
            Assert.Contains("Semangka", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_said_in_confidence_leaves_in_everything_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        var details = new Core.Contacts.ContactDetails
        {
            DisplayName = "Rina",
            Notes = "bisik-bisik",
            NotesPrivate = true,
        };
        await crm.Contacts.AddAsync(Guid.CreateVersion7(), details);
        var rina = (await crm.People.PickAsync(null))[0].Id;
        await crm.Interactions.LogAsync(
            Guid.CreateVersion7(),
            new Core.Interactions.InteractionDetails
            {
                ContactIds = [rina],
                On = crm.Today,
                Channel = Core.Interactions.Channel.Call,
                What = "curhat panjang",
                Private = true,
            },
            [],
            []
        );
        foreach (var file in new[] { ExportFile.Csv, ExportFile.Vcf, ExportFile.Vcf4, ExportFile.Ics })
        {
            var text = Encoding.UTF8.GetString(Write(crm, 1, file));
            Assert.Contains("Rina", text, StringComparison.Ordinal);
            Assert.DoesNotContain("bisik-bisik", text, StringComparison.Ordinal);
            Assert.DoesNotContain("curhat", text, StringComparison.Ordinal);
        }

        var all = Encoding.UTF8.GetString(Write(crm, 1, ExportFile.Json));
        Assert.Contains("bisik-bisik", all, StringComparison.Ordinal);
        Assert.Contains("curhat panjang", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_in_the_trash_leaves_in_everything_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = Guid.CreateVersion7();
        await crm.Contacts.AddAsync(uid, new Core.Contacts.ContactDetails { DisplayName = "Buangan" });
        await crm.Contacts.TrashAsync(uid);
        Assert.DoesNotContain(
            "Buangan",
            Encoding.UTF8.GetString(Write(crm, 1, ExportFile.Vcf)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Buangan",
            Encoding.UTF8.GetString(Write(crm, 1, ExportFile.Csv)),
            StringComparison.Ordinal
        );
        Assert.Contains("Buangan", Encoding.UTF8.GetString(Write(crm, 1, ExportFile.Json)), StringComparison.Ordinal);
        using var export = new BookExport(crm.Database, 1, Words, TestCrm.Start);
        Assert.Null(export.WriteCard(new MemoryStream(), uid));
    }

    [Fact]
    public async Task All_files_are_of_one_moment_and_a_writer_need_not_wait()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.Contacts.AddAsync(
            Guid.CreateVersion7(),
            new Core.Contacts.ContactDetails { DisplayName = "Pertama" }
        );
        using var export = new BookExport(crm.Database, 1, Words, TestCrm.Start);
        Assert.Contains("Pertama", Text(export, ExportFile.Csv), StringComparison.Ordinal);
        await crm.Contacts.AddAsync(Guid.CreateVersion7(), new Core.Contacts.ContactDetails { DisplayName = "Kedua" });
        foreach (var file in new[] { ExportFile.Csv, ExportFile.Vcf, ExportFile.Json })
            Assert.DoesNotContain("Kedua", Text(export, file), StringComparison.Ordinal);
        Assert.Contains("Kedua", Encoding.UTF8.GetString(Write(crm, 1, ExportFile.Csv)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_holds_every_file_and_says_what_is_what()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 20, 60, seed: 1);
        using var zip = new ZipArchive(new MemoryStream(Write(crm, 1, ExportFile.Zip)));
        Assert.Equal(
            ["README.txt", "everything.json", "contacts.csv", "contacts.vcf", "calendar.ics"],
            zip.Entries.Select(e => e.FullName)
        );
        Assert.All(zip.Entries, e => Assert.True(e.Length > 0, e.FullName));
        using var reader = new StreamReader(zip.GetEntry("README.txt")!.Open());
        Assert.Equal("Isi", await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData(ExportFile.Csv)]
    [InlineData(ExportFile.Vcf)]
    [InlineData(ExportFile.Vcf4)]
    public async Task The_import_reads_a_whole_book_back(ExportFile file)
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 200, 300, seed: 3);
        await using var db = crm.Database.Open(1);
        var sent = await db.WholeContacts.AsNoTracking().OrderBy(c => c.Id).ToListAsync();
        var back = ImportSource
            .Open(new MemoryStream(Write(crm, 1, file)), new ImportOptions(Today: crm.Today))
            .Rows()
            .Select(r => r.Contact!)
            .ToList();
        Assert.Equal(200, back.Count);
        foreach (var (had, got) in sent.Zip(back))
        {
            var details = had.Details();
            Assert.Equal(
                (had.DisplayName, had.Company, had.Title, had.City, had.Birthday),
                (got.DisplayName, got.Company, got.Title, got.City, got.Birthday)
            );
            Assert.Equal(details.Phones.Select(p => p.E164), got.Phones.Select(p => p.E164));
            Assert.Equal(details.Emails, got.Emails);
            Assert.Equal(details.Tags, got.Tags);
            Assert.Equal(had.NotesPrivate ? null : had.Notes, got.Notes);
        }
    }

    private static byte[] Write(TestCrm crm, long owner, ExportFile file)
    {
        using var export = new BookExport(crm.Database, owner, Words, TestCrm.Start);
        using var to = new MemoryStream();
        export.Write(to, file, TestContext.Current.CancellationToken);
        return to.ToArray();
    }

    private static string Text(BookExport export, ExportFile file)
    {
        using var to = new MemoryStream();
        export.Write(to, file, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(to.ToArray());
    }
}
