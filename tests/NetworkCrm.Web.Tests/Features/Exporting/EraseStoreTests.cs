using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data.Erasing;
using NetworkCrm.Web.Features.Exporting;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Tests.Hostile;

namespace NetworkCrm.Web.Tests.Features.Exporting;

public sealed class EraseStoreTests
{
    [Fact]
    public async Task Everything_of_the_owner_goes_rows_and_files_and_nothing_of_anybody_else()
    {
        using var crm = await TestCrm.OpenAsync();
        await new FullBook(crm.Theirs, crm.Directory, "Tetangga", Guid.CreateVersion7()).WriteAsync();
        var theirs = BookErasure.Count(crm.Database, 2);
        var theirFiles = Directory.GetFiles(crm.Directory.Uploads);
        await new FullBook(crm.Mine, crm.Directory, "Semangka 7", Guid.CreateVersion7()).WriteAsync();
        var before = await new EraseStore(crm.Mine, crm.Database, new ImportFiles(crm.Directory)).CountAsync();
        Assert.Equal(theirs.Keys.Order(StringComparer.Ordinal), before.Keys.Order(StringComparer.Ordinal));
        Assert.NotEqual(theirFiles.Length, Directory.GetFiles(crm.Directory.Uploads).Length);

        var store = new EraseStore(crm.Mine, crm.Database, new ImportFiles(crm.Directory));
        Assert.Equal(before.Values.Sum(), await store.EraseAsync());

        Assert.Empty(await store.CountAsync());
        Assert.Equal(theirs, BookErasure.Count(crm.Database, 2));
        Assert.Equal(theirFiles, Directory.GetFiles(crm.Directory.Uploads));
        Assert.True(crm.Database.Check());
        // The account and its settings stay, and the book takes new people.
        await using var db = crm.Database.Open(1);
        Assert.Equal(1, await db.Owners.CountAsync());
        await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"));
        Assert.Single(await crm.People.PickAsync("rina"));
    }

    [Fact]
    public async Task What_was_erased_is_not_found_and_not_in_the_file_any_more()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Zwartsnoet Bijzonder"));
        await new EraseStore(crm.Mine, crm.Database, new ImportFiles(crm.Directory)).EraseAsync();
        Assert.Empty(await crm.People.PickAsync("zwartsnoet"));
        await using (var db = crm.Database.Open(0))
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.DoesNotContain(
            "Zwartsnoet",
            System.Text.Encoding.UTF8.GetString(await ReadAsync(crm.Directory.Database)),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task While_an_import_runs_nothing_is_erased()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"));
        using var turn = crm.Directory.LockImports(1);
        Assert.Null(await new EraseStore(crm.Mine, crm.Database, new ImportFiles(crm.Directory)).EraseAsync());
        Assert.Single(await crm.People.PickAsync("rina"));
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
