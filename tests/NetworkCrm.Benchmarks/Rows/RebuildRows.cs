using NetworkCrm.Data.Nudging;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>Every snapshot from the whole history, beside reading the same rows and doing nothing with them.</summary>
internal static class RebuildRows
{
    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var book = await books.LargeAsync();
        var rebuild = new SnapshotRebuild(book.Database);
        var (ours, scan) = await Alternate.RunAsync(
            7,
            _ => rebuild.RunAsync(1, book.Today),
            _ => ScanAsync(book),
            warmUp: 2
        );
        yield return new Row(
            "rebuild, all true already",
            Alternate.Median(ours),
            "bare ordered scan of the same rows",
            Alternate.Median(scan),
            3
        );

        (ours, scan) = await Alternate.RunAsync(
            5,
            _ => rebuild.RunAsync(1, book.Today),
            _ => ScanAsync(book),
            _ => ForgetAsync(book),
            warmUp: 1
        );
        await rebuild.RunAsync(1, book.Today);
        yield return new Row(
            "rebuild, every snapshot missing",
            Alternate.Median(ours),
            "bare ordered scan of the same rows",
            Alternate.Median(scan),
            3
        );
    }

    private static async Task ScanAsync(Book book)
    {
        using var connection = book.Database.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """SELECT ContactId, "On" FROM Participants WHERE OwnerId = 1 ORDER BY ContactId, "On" """;
        var sum = 0L;
        await using var reader = command.ExecuteReader();
        while (reader.Read())
            sum += reader.GetInt64(0) + reader.GetInt64(1);
        GC.KeepAlive(sum);
    }

    private static async Task ForgetAsync(Book book)
    {
        using var connection = book.Database.Connect();
        foreach (var sql in new[] { "DELETE FROM Snapshots WHERE OwnerId = 1", "PRAGMA wal_checkpoint(TRUNCATE)" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
