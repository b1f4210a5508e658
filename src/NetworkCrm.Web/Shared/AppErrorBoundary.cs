using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// Keeps what failed from taking the whole circuit along. An act that met with a mishap is told in the bar and what
/// stands inside is read anew, so that it shows how things are;
/// what keeps failing, and what is broken indeed, shows <see cref="ErrorBoundaryBase.ErrorContent"/>.
/// </summary>
public sealed class AppErrorBoundary(UserErrors mishaps, UndoBar bar, TimeProvider clock) : ErrorBoundary
{
    private const int MostInARow = 3;

    private static readonly TimeSpan Row = TimeSpan.FromSeconds(5);

    private readonly Queue<DateTimeOffset> recovered = new();

    /// <summary>
    /// Whether also what is broken is told in the bar: around dialogs and menus, which have no place of their own for
    /// it.
    /// </summary>
    [Parameter]
    public bool Always { get; set; }

    protected override async Task OnErrorAsync(Exception exception)
    {
        // Who is signed out is led to the door by the content.
        var said =
            exception is SignedOutException ? null
            : Always ? mishaps.Say(exception)
            : mishaps.Of(exception);
        if (said is null || !MayRecover())
        {
            await base.OnErrorAsync(exception);
            return;
        }

        bar.Say(said);
        // The error is set once this returns.
        await Task.Yield();
        Recover();
    }

    // What fails while it is read would fail for ever.
    private bool MayRecover()
    {
        var now = clock.GetUtcNow();
        while (recovered.TryPeek(out var first) && now - first > Row)
            recovered.Dequeue();
        if (recovered.Count >= MostInARow)
            return false;
        recovered.Enqueue(now);
        return true;
    }
}
