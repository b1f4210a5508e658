using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>
/// Once an hour forgets the files that were uploaded and not applied within a day, and their rows: also those of an
/// owner who does not come back.
/// </summary>
public sealed partial class UploadSweep(
    CrmDatabase database,
    ImportFiles files,
    TimeProvider clock,
    ILogger<UploadSweep> log
) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);

    public async Task SweepAsync(CancellationToken ct)
    {
        files.RemoveOld(clock.GetUtcNow());
        foreach (var owner in await OwnersAsync(ct))
            await new ImportStore(new OwnerDatabase(database, new NamedOwner(owner), clock), files).ForgetOldAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            do
            {
                try
                {
                    await SweepAsync(stoppingToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    LogFailed(e);
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The rest waits for the next start.
        }
    }

    private async Task<List<long>> OwnersAsync(CancellationToken ct)
    {
        await using var db = database.Open(0);
        return await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.Users.Select(u => u.Id),
            ct
        );
    }

    [LoggerMessage(503, LogLevel.Error, "Old uploads could not be swept; it is tried again in an hour")]
    private partial void LogFailed(Exception e);
}
