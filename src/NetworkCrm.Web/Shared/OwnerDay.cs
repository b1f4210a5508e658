namespace NetworkCrm.Web.Shared;

/// <summary>
/// Watches the owner's date for one open page: past midnight, or after a change of zone in another tab, the page reads
/// its part again.
/// </summary>
public sealed partial class OwnerDay(OwnerDatabase crm, Changes changes, ILogger<OwnerDay> log) : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private ITimer? timer;
    private DateOnly? seen;

    /// <param name="dispatch">Runs on the page's own thread.</param>
    public void Watch(Func<Func<Task>, Task> dispatch) =>
        timer ??= crm.Clock.CreateTimer(_ => _ = dispatch(LookAsync), null, TimeSpan.Zero, Every);

    public void Dispose() => timer?.Dispose();

    private async Task LookAsync()
    {
        try
        {
            var today = (await crm.OwnerAsync()).Today;
            var isAnother = seen is { } before && before != today;
            seen = today;
            if (isAnother)
                await changes.NotifyAsync();
        }
        catch (SignedOutException)
        {
            // The next act says so.
        }
        catch (Exception e)
        {
            NotRead(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An open page could not look what day it is")]
    private partial void NotRead(Exception e);
}
