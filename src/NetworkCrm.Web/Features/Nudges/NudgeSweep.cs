using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>
/// Each minute asks whose morning has come, and sweeps for them. Several processes may do so on one database: one gets
/// each owner.
/// </summary>
public sealed partial class NudgeSweep(CrmDatabase database, TimeProvider clock, ILogger<NudgeSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Sweeps for every owner whose morning has come; one that fails is tried again later and keeps no other from
    /// theirs.
    /// </summary>
    public async Task SweepDueAsync(CancellationToken ct)
    {
        var sweep = new OwnerSweep(database, clock);
        foreach (var owner in sweep.Due())
        {
            try
            {
                if (await sweep.ClaimAndRunAsync(owner, ct) is not { } done)
                    continue;
                LogSwept(owner, done.Reviewed, done.Erased, done.AdoptedPrior);
                database.Optimize();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e, owner);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            do
            {
                try
                {
                    await SweepDueAsync(stoppingToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    LogUnread(e);
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was committed stays; the rest is still due at the next start.
        }
    }

    [LoggerMessage(
        301,
        LogLevel.Information,
        "Swept for owner {OwnerId}: {Reviewed} contacts looked at, {Erased} erased from the trash, prior adopted: {AdoptedPrior}"
    )]
    private partial void LogSwept(long ownerId, int reviewed, int erased, bool adoptedPrior);

    [LoggerMessage(302, LogLevel.Error, "The sweep for owner {OwnerId} failed; it is tried again")]
    private partial void LogFailed(Exception e, long ownerId);

    [LoggerMessage(
        303,
        LogLevel.Error,
        "The sweep could not read whose morning has come; it is tried again in a minute"
    )]
    private partial void LogUnread(Exception e);
}
