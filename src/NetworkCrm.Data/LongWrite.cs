namespace NetworkCrm.Data;

/// <summary>
/// A write of thousands of rows, done in parts. It keeps its turn while nobody else waits for one, since each commit
/// writes every page it touched, and an import in the order of a file touches pages all over the indexes; it gives the
/// turn up between two parts as soon as somebody does wait, or after so many rows.
/// </summary>
/// <param name="open">Waits for a turn to write.</param>
internal sealed class LongWrite(Func<Task<WriteScope>> open) : IAsyncDisposable
{
    // A commit of more would itself keep others waiting.
    private const int MostRows = 10_000;

    private WriteScope? write;
    private int rows;

    /// <summary>
    /// Called before each commit, and before the turn is given up: for what was prepared on its connection.
    /// </summary>
    public Action? Ending { get; set; }

    /// <summary>Does one part.</summary>
    /// <param name="count">How many rows the part is of: a part should take some forty milliseconds.</param>
    /// <param name="isLast">Everything is durable after it.</param>
    public async Task DoAsync(int count, Func<WriteScope, Task> part, bool isLast, CancellationToken ct)
    {
        write ??= await open();
        await part(write);
        rows += count;
        if (isLast || rows >= MostRows || write.IsWanted)
        {
            Ending?.Invoke();
            await write.CommitAsync(ct);
            await DisposeAsync();
            return;
        }

        await write.Db.SaveChangesAsync(ct);
        write.Db.ChangeTracker.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (write is { } open)
            await open.DisposeAsync();
        (write, rows) = (null, 0);
    }
}
