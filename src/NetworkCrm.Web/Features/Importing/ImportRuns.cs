using System.Collections.Concurrent;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

public enum ImportWork
{
    Apply,
    Undo,
}

/// <summary>
/// An import being applied or undone. It goes on when the page is closed or the phone sleeps; whoever opens its page
/// sees it.
/// </summary>
public sealed class ImportRun(ImportWork work, int total) : IProgress<int>, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private int done;

    public ImportWork Work => work;

    /// <summary>Rows or contacts in all.</summary>
    public int Total => total;

    public int Done => Volatile.Read(ref done);

    public bool IsCancelling { get; private set; }

    /// <summary>An undoing that has begun goes through: what is out already does not come back.</summary>
    public bool CanCancel => work == ImportWork.Apply;

    /// <summary>Ends with the work; fails as it did. Cancelled: nothing was imported.</summary>
    public Task Finished { get; private set; } = Task.CompletedTask;

    public void Report(int value) => Volatile.Write(ref done, value);

    /// <summary>Takes back everything done so far.</summary>
    public void Cancel()
    {
        if (!CanCancel)
            return;
        try
        {
            stop.Cancel();
            IsCancelling = true;
        }
        catch (ObjectDisposedException)
        {
            // It was over a moment before the click.
        }
    }

    public void Dispose() => stop.Dispose();

    internal void Start(Func<CancellationToken, Task> run, Action ended, CancellationToken stopping) =>
        Finished = Task.Run(
            async () =>
            {
                using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, stopping);
                try
                {
                    await run(linked.Token);
                }
                finally
                {
                    ended();
                    Dispose();
                }
            },
            CancellationToken.None
        );
}

/// <summary>The imports being applied or undone at the moment, one at a time for each batch.</summary>
public sealed partial class ImportRuns(
    CrmDatabase database,
    ImportFiles files,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<ImportRuns> logger
)
{
    private readonly ConcurrentDictionary<(long Owner, Guid Uid), ImportRun> running = new();

    public ImportRun? Find(long ownerId, Guid uid) => running.GetValueOrDefault((ownerId, uid));

    /// <summary>Starts it, or joins it where it runs already: a double click applies once.</summary>
    public ImportRun Start(long ownerId, Guid uid, ImportWork work, int total)
    {
        lock (running)
        {
            if (Find(ownerId, uid) is { } already)
                return already;
            var run = new ImportRun(work, total);
            running[(ownerId, uid)] = run;
            var store = new ImportStore(new OwnerDatabase(database, new NamedOwner(ownerId), clock), files);
            run.Start(
                ct => RunAsync(store, uid, work, run, ct),
                () => running.TryRemove((ownerId, uid), out _),
                lifetime.ApplicationStopping
            );
            return run;
        }
    }

    private async Task RunAsync(ImportStore store, Guid uid, ImportWork work, ImportRun run, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        try
        {
            if (work == ImportWork.Apply)
                await store.ApplyAsync(uid, run, ct);
            else
                await store.UndoAsync(uid, run, ct);
            var milliseconds = (long)clock.GetElapsedTime(start).TotalMilliseconds;
            Ended(work, run.Total, milliseconds);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(e, work, run.Done);
            throw;
        }
    }

    [LoggerMessage(
        EventId = 501,
        Level = LogLevel.Information,
        Message = "Import {Work} of {Rows} rows took {Milliseconds} ms"
    )]
    private partial void Ended(ImportWork work, int rows, long milliseconds);

    [LoggerMessage(
        EventId = 502,
        Level = LogLevel.Error,
        Message = "Import {Work} failed after {Rows} rows; what is half done is taken back"
    )]
    private partial void Failed(Exception e, ImportWork work, int rows);
}
