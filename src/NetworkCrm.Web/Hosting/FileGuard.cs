using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Hosting;

/// <summary>
/// Looks after the data file: reads all of it for damage soon after the start and once a day, and while it takes no
/// writes tries again and again, so that it is known when it does.
/// </summary>
public sealed partial class FileGuard(CrmDatabase database, TimeProvider clock, ILogger<FileGuard> log)
    : BackgroundService
{
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        database.State.Changed += Tell;
        try
        {
            await Task.Delay(AfterTheStart, stoppingToken);
            DateTimeOffset? checkedAt = null;
            using var timer = new PeriodicTimer(Beat);
            do
            {
                if (checkedAt is null || (clock.GetUtcNow() - checkedAt.Value).Duration() >= Day)
                {
                    await Task.Run(database.Check, stoppingToken);
                    checkedAt = clock.GetUtcNow();
                }

                if (database.State.Trouble is FileTrouble.Full or FileTrouble.ReadOnly)
                    await TryAgainAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Looked after again at the next start.
        }
        finally
        {
            database.State.Changed -= Tell;
        }
    }

    private async Task TryAgainAsync(CancellationToken ct)
    {
        try
        {
            await database.TryWritingAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Not yet: every page goes on saying so.
        }
    }

    private void Tell()
    {
        switch (database.State.Trouble)
        {
            case FileTrouble.None:
                LogWritable();
                break;
            case FileTrouble.Damaged:
                LogDamaged();
                break;
            default:
                LogUnwritable(database.State.Trouble);
                break;
        }
    }

    [LoggerMessage(401, LogLevel.Critical, "The data file is damaged. Nothing more is written to it; restore a backup")]
    private partial void LogDamaged();

    [LoggerMessage(402, LogLevel.Error, "The data file takes no writes: {Trouble}. Reading goes on")]
    private partial void LogUnwritable(FileTrouble trouble);

    [LoggerMessage(403, LogLevel.Information, "The data file takes writes again")]
    private partial void LogWritable();
}
