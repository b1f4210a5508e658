using System.Collections.Concurrent;
using NetworkCrm.Data;
using NetworkCrm.Data.Restoring;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Restoring;

/// <summary>An export being restored: it goes on when the page is closed or the phone sleeps.</summary>
public sealed class RestoreRun(int total) : IProgress<int>
{
    private int done;

    /// <summary>Rows in all.</summary>
    public int Total => total;

    public int Done => Volatile.Read(ref done);

    /// <summary>Ends with what was restored; fails as it did, and then nothing was.</summary>
    public Task<BookRestored> Finished { get; internal set; } = null!;

    public void Report(int value) => Volatile.Write(ref done, value);
}

/// <summary>The restorings that are going on, one at a time for each owner.</summary>
public sealed partial class RestoreRuns(
    CrmDatabase database,
    ImportFiles files,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<RestoreRuns> log
)
{
    private readonly ConcurrentDictionary<(long Owner, Guid Uid), RestoreRun> running = new();

    public RestoreRun? Find(long ownerId, Guid uid) => running.GetValueOrDefault((ownerId, uid));

    /// <summary>Starts it, or joins it where it runs already: a double click restores once.</summary>
    /// <param name="ownerId">Whose file it is, and whose book.</param>
    /// <param name="uid">The file.</param>
    /// <param name="total">Its rows.</param>
    public RestoreRun Start(long ownerId, Guid uid, int total)
    {
        lock (running)
        {
            if (Find(ownerId, uid) is { } already)
                return already;
            var run = new RestoreRun(total);
            running[(ownerId, uid)] = run;
            run.Finished = Task.Run(() => RunAsync(ownerId, uid, run, lifetime.ApplicationStopping));
            return run;
        }
    }

    private async Task<BookRestored> RunAsync(long ownerId, Guid uid, RestoreRun run, CancellationToken ct)
    {
        try
        {
            await using var file = files.OpenBook(ownerId, uid) ?? throw new GoneException();
            // An import that is being applied or undone has the book for itself.
            using var turn = await files.TurnAsync(ownerId, ct);
            var start = clock.GetTimestamp();
            var crm = new OwnerDatabase(database, new NamedOwner(ownerId), clock);
            await using var write = await crm.WriteAsync(ct);
            var restored = await new BookRestore(database, ownerId).RunAsync(write, file, run, ct);
            var milliseconds = (long)clock.GetElapsedTime(start).TotalMilliseconds;
            Restored(run.Total, milliseconds);
            files.RemoveBooks(ownerId);
            return restored;
        }
        catch (Exception e) when (e is not OperationCanceledException and not BookFileException)
        {
            Failed(e);
            throw;
        }
        finally
        {
            running.TryRemove((ownerId, uid), out _);
        }
    }

    [LoggerMessage(
        EventId = 511,
        Level = LogLevel.Information,
        Message = "Restored an export of {Rows} rows in {Milliseconds} ms"
    )]
    private partial void Restored(int rows, long milliseconds);

    [LoggerMessage(EventId = 512, Level = LogLevel.Error, Message = "Restoring an export failed; nothing is changed")]
    private partial void Failed(Exception e);
}
