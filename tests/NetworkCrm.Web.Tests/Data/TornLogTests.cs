using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Tests;

namespace NetworkCrm.Web.Tests.Data;

/// <summary>A book whose process was killed, and whose log was then cut short or damaged, opened again.</summary>
public sealed class TornLogTests : IDisposable
{
    private const int LogHeader = 32,
        Frame = 24 + 4096;

    private readonly DataDirectory directory = DataDirectory.Open(AppProcess.TempDirectory());

    public void Dispose() => Directory.Delete(directory.Root, recursive: true);

    [Fact]
    public async Task A_torn_log_of_what_was_in_the_database_already_takes_nothing_back()
    {
        using var crm = await TestCrm.OpenAsync();
        // SQLite carries the log over once it has a thousand pages; the next change would begin it anew.
        var written = await WriteUntilAsync(crm, pages: 1000);
        var log = Length(crm.Directory.Database + "-wal");
        foreach (var (cut, flip) in Damages(log))
        {
            Copy(crm, cut, flip);
            var told = await OpenAsync();
            Assert.Equal((cut, flip, written.Count), (cut, flip, await TagsAsync()));
            Assert.Contains("put aside", told, StringComparison.Ordinal);
            Assert.Single(Directory.GetFiles(directory.Root, "*.damaged-*"));
            // And the next start has nothing more to say.
            Assert.Null(await OpenAsync());
        }
    }

    [Fact]
    public async Task A_torn_log_of_what_was_not_yet_in_the_database_loses_what_came_after_the_tear_and_says_so()
    {
        using var crm = await TestCrm.OpenAsync();
        var written = await WriteUntilAsync(crm, pages: 60);
        var log = Length(crm.Directory.Database + "-wal");
        foreach (var (cut, flip) in Damages(log))
        {
            Copy(crm, cut, flip);
            var told = await OpenAsync();
            var at = cut ?? flip!.Value;
            Assert.Equal((cut, flip, written.Count(end => end <= at)), (cut, flip, await TagsAsync()));
            Assert.Contains("the last changes to the database are lost", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_log_that_a_kill_left_whole_is_read_to_its_end_without_a_word()
    {
        using var crm = await TestCrm.OpenAsync();
        var written = await WriteUntilAsync(crm, pages: 1000);
        // Begun anew: behind the new pages lie old ones, which belong to nothing.
        written.AddRange(Write(crm, written.Count, 5));
        Copy(crm, cut: null, flip: null);
        Assert.Null(await OpenAsync());
        Assert.Equal(written.Count, await TagsAsync());
    }

    [Fact]
    public async Task Where_nobody_can_say_what_is_missing_a_damaged_book_is_refused_and_left_as_it_is()
    {
        using var crm = await TestCrm.OpenAsync();
        await WriteUntilAsync(crm, pages: 1000);
        Copy(crm, cut: null, flip: null);
        // The index of the log is gone, and the database does not hold together.
        File.Delete(directory.Database + "-shm");
        var bytes = await File.ReadAllBytesAsync(directory.Database);
        Array.Fill(bytes, (byte)0xA5, 8 * 4096, bytes.Length - (8 * 4096));
        await File.WriteAllBytesAsync(directory.Database, bytes);
        var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(OpenAsync);
        Assert.Contains("left as they are", refused.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(directory.Database));
    }

    // At the ends of pages, within them and in the first bytes, which say what log it is.
    private static IEnumerable<(long? Cut, long? Flip)> Damages(long log)
    {
        long[] early = [0, 1, 31, 32, 33, 56, LogHeader + Frame];
        var spread = Enumerable.Range(1, 12).Select(i => (log * i / 13) + (i * 7));
        foreach (var at in early.Concat(spread))
            yield return (at, null);
        foreach (var at in new long[] { 0, 17, 26, 40, 60 }.Concat(spread))
            yield return (null, at);
    }

    /// <returns>How long the log was after each change.</returns>
    private static async Task<List<long>> WriteUntilAsync(TestCrm crm, int pages)
    {
        await crm.Contacts.AddAsync(Guid.NewGuid(), A.Contact());
        using (var emptied = crm.Database.Connect())
            Run(emptied, "PRAGMA wal_checkpoint(TRUNCATE)");
        var written = new List<long>();
        while (Length(crm.Directory.Database + "-wal") < LogHeader + (pages * Frame))
            written.AddRange(Write(crm, written.Count, 1));
        return written;
    }

    private static List<long> Write(TestCrm crm, int from, int count)
    {
        using var connection = crm.Database.Connect();
        var written = new List<long>();
        for (var i = from; i < from + count; i++)
        {
            // Of different lengths and in no order, so that pages are split here and there.
            var name =
                string.Create(CultureInfo.InvariantCulture, $"{(i * 7919L) % 1009:0000}-{i}-")
                + new string('x', 40 + (i * 31 % 200));
            Run(
                connection,
                $"INSERT INTO ContactTags(OwnerId, ContactId, Name, Folded) SELECT 1, Id, '{name}', '{name}' FROM "
                    + $"Contacts WHERE OwnerId = 1"
            );
            written.Add(Length(crm.Directory.Database + "-wal"));
        }

        return written;
    }

    // As a kill would leave it: what was written is there, and nothing is tidied up.
    private void Copy(TestCrm crm, long? cut, long? flip)
    {
        foreach (var old in Directory.GetFiles(directory.Root, "networkcrm.db*"))
            File.Delete(old);
        foreach (var end in new[] { "", "-wal", "-shm" })
            File.Copy(crm.Directory.Database + end, directory.Database + end);
        using var log = new FileStream(directory.Database + "-wal", FileMode.Open, FileAccess.ReadWrite);
        if (cut is { } length)
            log.SetLength(length);
        if (flip is not { } place)
            return;
        log.Position = place;
        var was = log.ReadByte();
        log.Position = place;
        log.WriteByte((byte)(was ^ 0x10));
    }

    private async Task<string?> OpenAsync()
    {
        using var database = new CrmDatabase(directory.Database);
        return await DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System);
    }

    private async Task<int> TagsAsync()
    {
        using var database = new CrmDatabase(directory.Database);
        using (var connection = database.Connect())
            Assert.Null(DatabaseBackup.Verify(connection));
        await using var db = database.Open(1);
        return await db.Contacts.Select(c => c.Tags.Count).SingleAsync();
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
