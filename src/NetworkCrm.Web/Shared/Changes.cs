namespace NetworkCrm.Web.Shared;

/// <summary>
/// Tells the page in view that something was saved elsewhere on the screen, so that it reads its own part again.
/// </summary>
public sealed class Changes
{
    public event Func<Task>? Saved;

    public async Task NotifyAsync()
    {
        foreach (var reload in Saved?.GetInvocationList().Cast<Func<Task>>() ?? [])
            await reload();
    }
}
