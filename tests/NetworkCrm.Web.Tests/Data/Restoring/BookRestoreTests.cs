using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Exporting;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Restoring;
using NetworkCrm.Demo;
using NetworkCrm.Web.Tests.Hostile;

namespace NetworkCrm.Web.Tests.Data.Restoring;

public sealed class BookRestoreTests
{
    private static readonly ExportWords Spoken = new("id", c => c.ToString(), "Isi");

    [Fact]
    public async Task A_full_book_comes_back_as_it_left()
    {
        using var crm = await TestCrm.OpenAsync();
        await new FullBook(crm.Mine, crm.Directory, "Semangka 7", Guid.CreateVersion7()).WriteAsync();
        await new OwnerSweep(crm.Database, crm.Clock).RunAsync(1);
        var left = Export(crm, 1);
        var restored = await RestoreAsync(crm, left);
        Assert.True(restored.Settings);
        var waiting = JsonNode.Parse(left)!["importBatches"]!.AsArray().Count(b => (string)b!["state"]! == "Planned");
        Assert.NotEqual(0, waiting);
        Assert.Equal(Trashed(left) + waiting, restored.Left);
        AssertSame(left, Export(crm, 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_network_of_three_years_comes_back_with_the_same_snapshots_byte_for_byte(int seed)
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddIfEmptyAsync(1, 120, 1500, seed, CancellationToken.None);
        await SweepAsync(crm, 1);
        var left = Export(crm, 1);
        await RestoreAsync(crm, left);
        Assert.True((await new SnapshotRebuild(crm.Database).VerifyAsync(2, crm.Today)).IsTrue);
        await SweepAsync(crm, 2);
        AssertSame(left, Export(crm, 2));
        // The day on which each was last judged is an input: both are judged today.
        Assert.Equal(await JudgedTodayAsync(crm, 1), await JudgedTodayAsync(crm, 2));
    }

    [Fact]
    public async Task Restoring_twice_changes_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddIfEmptyAsync(1, 40, 300, 1, CancellationToken.None);
        var left = Export(crm, 1);
        await RestoreAsync(crm, left);
        var once = Export(crm, 2);
        var again = await RestoreAsync(crm, left);
        Assert.Equal((0, 0), (again.Added.Values.Sum(), again.Left - Trashed(left)));
        Assert.False(again.Settings);
        AssertSame(once, Export(crm, 2));
    }

    [Fact]
    public async Task What_is_there_stays_as_it_is_and_what_is_missing_comes_beside_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, budi) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await crm.Contacts.AddAsync(rina, new ContactDetails { DisplayName = "Rina" });
        await crm.Contacts.AddAsync(budi, new ContactDetails { DisplayName = "Budi" });
        var left = Export(crm, 1);
        var theirs = new Web.Features.Contacts.ContactStore(crm.Theirs);
        await theirs.AddAsync(rina, new ContactDetails { DisplayName = "Rina Wijaya" });
        var restored = await RestoreAsync(crm, left);
        Assert.Equal((1, 1), (restored.Contacts, restored.Known));
        await using var db = crm.Database.Open(2);
        Assert.Equal(
            ["Budi", "Rina Wijaya"],
            await db.Contacts.OrderBy(c => c.DisplayName).Select(c => c.DisplayName).ToListAsync()
        );
    }

    [Fact]
    public async Task Whoever_came_back_is_found_by_their_tags_and_the_words_of_their_relations()
    {
        using var crm = await TestCrm.OpenAsync();
        await new FullBook(crm.Mine, crm.Directory, "Semangka", Guid.CreateVersion7()).WriteAsync();
        var before = await FoundAsync(1);
        await RestoreAsync(crm, Export(crm, 1));
        var after = await FoundAsync(2);
        Assert.NotEmpty(before);
        Assert.Equal(before, after);

        // One that is derived anew says nothing twice that one just typed does.
        static string Words(Contact c) => string.Join('/', c.SearchText.Split('\n').Distinct());

        async Task<List<string>> FoundAsync(long owner)
        {
            await using var db = crm.Database.Open(owner);
            return
            [
                .. (await db.Contacts.OrderBy(c => c.Uid).ToListAsync()).Select(c =>
                    $"{c.Uid} {Words(c)} {c.SortName} {c.BirthdayKey} {c.LastContactOn}"
                ),
            ];
        }
    }

    [Theory]
    [InlineData("", BookFileFault.NotABook, "")]
    [InlineData("[]", BookFileFault.NotABook, "")]
    [InlineData("{\"format\":\"monica\"}", BookFileFault.NotABook, "")]
    [InlineData("PK\u0003\u0004 and nothing else", BookFileFault.NotABook, "")]
    [InlineData("{\"format\":\"networkcrm\",\"schema\":999}", BookFileFault.Newer, "")]
    [InlineData(
        "{\"format\":\"networkcrm\",\"schema\":1,\"contacts\":[{\"uid\":\"0198",
        BookFileFault.Broken,
        "contacts[0]"
    )]
    [InlineData("{\"format\":\"networkcrm\",\"schema\":1,\"contacts\":[]", BookFileFault.Broken, "1")]
    [InlineData("{\"format\":\"networkcrm\",\"schema\":1,\"contacts\":[17]}", BookFileFault.BadRow, "contacts[1]")]
    [InlineData(
        "{\"format\":\"networkcrm\",\"schema\":1,\"contacts\":[{\"city\":\"Solo\"}]}",
        BookFileFault.BadRow,
        "contacts[1]"
    )]
    [InlineData(
        "{\"format\":\"networkcrm\",\"schema\":1,\"goals\":[{\"uid\":\"no\"}]}",
        BookFileFault.BadRow,
        "goals[1]"
    )]
    [InlineData(
        "{\"format\":\"networkcrm\",\"schema\":1,\"owner\":{\"name\":\"A\",\"language\":\"id\",\"zone\":\"Nowhere\"}}",
        BookFileFault.BadRow,
        "owner"
    )]
    public async Task A_file_that_cannot_be_restored_says_why_and_where(string text, BookFileFault fault, string where)
    {
        using var crm = await TestCrm.OpenAsync();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var e = Assert.Throws<BookFileException>(() => new BookRestore(crm.Database, 2).Check(file));
        Assert.Equal((fault, where), (e.Fault, e.Where));
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_far_too_much_is_not_read_to_its_end()
    {
        using var crm = await TestCrm.OpenAsync();
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = zip.CreateEntry("everything.json", CompressionLevel.SmallestSize).Open())
        {
            await entry.WriteAsync("{\"format\":\"networkcrm\",\"schema\":1,"u8.ToArray());
            var blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 64; i++)
                await entry.WriteAsync(blanks);
            await entry.WriteAsync("\"contacts\":[]}"u8.ToArray());
        }

        var e = Assert.Throws<BookFileException>(() => new BookRestore(crm.Database, 2).Check(file));
        Assert.Equal(BookFileFault.Broken, e.Fault);
    }

    [Theory]
    [InlineData("contacts", "circle", "\"Sahabat\"")]
    [InlineData("contacts", "birthday", "\"2026-02-31\"")]
    [InlineData("contacts", "cadenceDays", "-7")]
    [InlineData("contacts", "cadenceDays", "99999999999999999999")]
    [InlineData("contacts", "displayName", "[]")]
    [InlineData("contacts", "methods", "{}")]
    [InlineData("interactions", "on", "\"kemarin\"")]
    [InlineData("interactions", "pitched", "\"ya\"")]
    [InlineData("interactions", "exchanges", "[{\"direction\":\"Sideways\"}]")]
    public async Task A_field_that_cannot_be_what_it_says_stops_all_of_it(string list, string field, string value)
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddIfEmptyAsync(1, 5, 20, 1, CancellationToken.None);
        var json = JsonNode.Parse(Export(crm, 1))!;
        json[list]![1]![field] = JsonNode.Parse(value);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString()));
        var e = Assert.Throws<BookFileException>(() => new BookRestore(crm.Database, 2).Check(file));
        Assert.Equal(BookFileFault.BadRow, e.Fault);
        Assert.StartsWith(list + "[2]", e.Where, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BookFileException>(() => RestoreAsync(crm, json.ToJsonString()));
        await using var db = crm.Database.Open(2);
        Assert.Equal(0, await db.Contacts.CountAsync());
    }

    [Fact]
    public async Task What_hangs_on_somebody_who_is_not_there_stays_out_and_is_counted()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddIfEmptyAsync(1, 30, 200, 1, CancellationToken.None);
        var json = JsonNode.Parse(Export(crm, 1))!;
        var followUps = json["followUps"]!.AsArray().Count;
        Assert.NotEqual(0, followUps);
        json["contacts"]!.AsArray().Clear();
        var restored = await RestoreAsync(crm, json.ToJsonString());
        Assert.Equal(0, restored.Added.GetValueOrDefault("followUps"));
        Assert.True(restored.Left >= followUps);
    }

    private static int Trashed(string text) => JsonNode.Parse(text)!["trash"]!.AsArray().Count;

    private static string Export(TestCrm crm, long owner)
    {
        using var export = new BookExport(crm.Database, owner, Spoken, crm.Clock.GetUtcNow());
        using var to = new MemoryStream();
        export.Write(to, ExportFile.Json);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private static async Task<BookRestored> RestoreAsync(TestCrm crm, string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await using var write = await crm.Theirs.WriteAsync();
        return await new BookRestore(crm.Database, 2).RunAsync(write, file);
    }

    private static async Task SweepAsync(TestCrm crm, long owner)
    {
        var sweep = new OwnerSweep(crm.Database, crm.Clock);
        await sweep.RunAsync(owner);
        await sweep.RunAsync(owner);
    }

    // In the order of the uids: numbers of rows are another matter, and the trash does not come back.
    private static void AssertSame(string expected, string actual)
    {
        var (left, came) = (Sorted(expected), Sorted(actual));
        foreach (var (name, list) in left)
            Assert.Equal(list!.ToJsonString(), came[name]?.ToJsonString());

        static JsonObject Sorted(string text)
        {
            var root = JsonNode.Parse(text)!.AsObject();
            root.Remove("exportedAt");
            root.Remove("trash");
            // One that waits to be applied does not come back: its file is in no export.
            foreach (
                var batch in root["importBatches"]!.AsArray().Where(b => (string)b!["state"]! == "Planned").ToList()
            )
                root["importBatches"]!.AsArray().Remove(batch);
            foreach (var name in root.Where(p => p.Value is JsonArray).Select(p => p.Key).ToList())
                root[name] = new JsonArray([
                    .. root[name]!
                        .AsArray()
                        .Select(r => r!.DeepClone())
                        .OrderBy(r => r.ToJsonString(), StringComparer.Ordinal),
                ]);
            return root;
        }
    }

    private static async Task<Dictionary<Guid, string>> JudgedTodayAsync(TestCrm crm, long owner)
    {
        await using (var write = await (owner == 1 ? crm.Mine : crm.Theirs).WriteAsync())
        {
            write.Touch(await write.Db.Contacts.Select(c => c.Id).ToListAsync(), acted: false);
            await write.CommitAsync();
        }

        await using var db = crm.Database.Open(owner);
        var uids = await db.Contacts.ToDictionaryAsync(c => c.Id, c => c.Uid);
        var bytes = new byte[SnapshotBytes.Length];
        var all = new Dictionary<Guid, string>();
        foreach (var snapshot in await db.Snapshots.AsNoTracking().ToListAsync())
        {
            var uid = uids[snapshot.ContactId];
            // Whose it is and which row it is of are the two that differ.
            (snapshot.OwnerId, snapshot.ContactId) = (0, 0);
            SnapshotBytes.WriteTo(bytes, snapshot);
            all[uid] = Convert.ToHexString(bytes);
        }

        return all;
    }
}
