using Microsoft.Data.Sqlite;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Tests.Data;

public sealed class FileStateTests
{
    [Fact]
    public async Task A_write_that_finds_no_room_is_remembered_until_one_goes_through()
    {
        using var crm = await TestCrm.OpenAsync();
        var turns = 0;
        crm.Database.State.Changed += () => turns++;
        await Assert.ThrowsAnyAsync<Exception>(() => FillAsync(crm, pages: 1));
        Assert.Equal(FileTrouble.Full, crm.Database.State.Trouble);
        // A write that changed nothing proves nothing.
        await using (var write = await crm.Database.WriteAsync(0))
            await write.CommitAsync();
        Assert.Equal(FileTrouble.Full, crm.Database.State.Trouble);
        await crm.Database.TryWritingAsync();
        Assert.Equal((FileTrouble.None, 2), (crm.Database.State.Trouble, turns));
    }

    [Theory]
    [InlineData(8, 8, FileTrouble.ReadOnly)]
    [InlineData(13, 13, FileTrouble.Full)]
    [InlineData(10, 778, FileTrouble.ReadOnly)]
    [InlineData(11, 11, FileTrouble.Damaged)]
    [InlineData(11, 267, FileTrouble.Damaged)]
    [InlineData(26, 26, FileTrouble.Damaged)]
    [InlineData(5, 5, FileTrouble.None)]
    [InlineData(19, 787, FileTrouble.None)]
    public void What_sqlite_answers_says_how_the_file_fares(int code, int extended, FileTrouble trouble)
    {
        var state = new FileState();
        state.Saw(new InvalidOperationException("outer", new SqliteException("inner", code, extended)));
        Assert.Equal(trouble, state.Trouble);
    }

    [Fact]
    public async Task Damage_met_while_reading_stops_every_write_and_leaves_the_file_as_it_is()
    {
        using var crm = await TestCrm.OpenAsync();
        Damage(crm.Directory.Database);
        Assert.False(crm.Database.Check());
        var before = await File.ReadAllBytesAsync(crm.Directory.Database);
        var refused = await Assert.ThrowsAsync<SqliteException>(() => crm.Database.WriteAsync(1));
        Assert.Equal(11, refused.SqliteErrorCode);
        Assert.Equal(FileTrouble.Damaged, crm.Database.State.Trouble);
        Assert.Equal(before, await File.ReadAllBytesAsync(crm.Directory.Database));
    }

    [Fact]
    public async Task A_sound_file_passes_its_check()
    {
        using var crm = await TestCrm.OpenAsync();
        Assert.True(crm.Database.Check());
        Assert.Equal(FileTrouble.None, crm.Database.State.Trouble);
    }

    // As many pages as there are already, so that the next one finds no room; the limit is the connection's own and
    // ends with it.
    private static async Task FillAsync(TestCrm crm, int pages)
    {
        await using var write = await crm.Database.WriteAsync(0);
        using var count = new Statement(write.Connection, "PRAGMA page_count");
        count.Step();
        using var limit = new Statement(write.Connection, $"PRAGMA max_page_count = {count.Int64(0) + pages}");
        limit.Run();
        try
        {
            using var fill = new Statement(write.Connection, "CREATE TABLE Filled AS SELECT zeroblob(100000) AS B");
            fill.Run();
            await write.CommitAsync();
        }
        finally
        {
            using var free = new Statement(write.Connection, "PRAGMA max_page_count = 1073741823");
            free.Run();
        }
    }

    private static void Damage(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Position = 3 * 4096;
        file.Write(Enumerable.Repeat((byte)0xA5, 64 * 1024).ToArray());
    }
}
