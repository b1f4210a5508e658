using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>
/// Finishes imports that a killed process or a full disk left half done: before the first page is served, so that
/// nobody is shown half an import, and then whenever one is found that nobody is at.
/// </summary>
public sealed partial class ImportRecovery(
    CrmDatabase database,
    ImportFiles files,
    TimeProvider clock,
    ILogger<ImportRecovery> log
) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Finishes what is half done and that nobody is at.</summary>
    public static async Task RunAsync(CrmDatabase database, ImportFiles files, TimeProvider clock, CancellationToken ct)
    {
        List<long> owners;
        await using (var db = database.Open(0))
        {
            owners = await db
                .ImportBatches.IgnoreQueryFilters()
                .Where(b => b.State == ImportBatchState.Applying || b.State == ImportBatchState.Undoing)
                .Select(b => b.OwnerId)
                .Distinct()
                .ToListAsync(ct);
        }

        foreach (var owner in owners)
            if (!files.IsBusy(owner))
                await new ImportStore(
                    new OwnerDatabase(database, new NamedOwner(owner), clock),
                    files
                ).FinishBrokenOffAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The rest waits for the next start.
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await RunAsync(database, files, clock, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A disk that is full, or a file that takes no writes: pages say so, and reading goes on.
            LogFailed(e);
        }
    }

    [LoggerMessage(
        504,
        LogLevel.Error,
        "An import that was broken off could not be finished; it is tried again in a minute"
    )]
    private partial void LogFailed(Exception e);
}
