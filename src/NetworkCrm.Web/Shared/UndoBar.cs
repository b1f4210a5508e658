using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Shared;

/// <summary>Says what was done and offers to take it back for ten seconds, instead of asking first.</summary>
public sealed class UndoBar(ISnackbar snackbar, UserErrors mishaps, IStringLocalizer<SharedTexts> texts)
{
    /// <summary>How long a bar stays, in milliseconds, from its first trace to its last.</summary>
    public const int StaysFor = 10_000;

    // Left alone, a bar takes three seconds more to come and go.
    private const int Fades = 150;

    /// <summary>Says it, unless it is being said already.</summary>
    public void Say(string message)
    {
        if (snackbar.ShownSnackbars.All(s => s.Message != message))
            Show(message, undo: null);
    }

    /// <param name="about">The name of whoever or whatever it is about; null only where the message says it or there is
    /// nobody.</param>
    /// <param name="message">What was done.</param>
    /// <param name="undo">Takes it back. The page may show something else by then, so it holds what it is about rather
    /// than asking the page.</param>
    public void Offer(string? about, string message, Func<Task> undo) =>
        Show(about is null ? message : $"{about}: {message}", undo);

    // One at a time: a second one would stand over the first, and nobody knows which of them an Undo belongs to.
    private void Show(string message, Func<Task>? undo)
    {
        snackbar.Clear();
        snackbar.Add(
            message,
            Severity.Normal,
            o =>
            {
                o.HideIcon = true;
                // With an action the bar would stay until it is touched.
                o.RequireInteraction = false;
                (o.ShowTransitionDuration, o.HideTransitionDuration) = (Fades, Fades);
                o.VisibleStateDuration = (undo is null ? StaysFor / 2 : StaysFor) - (2 * Fades);
                if (undo is null)
                    return;
                o.Action = texts["Undo"];
                o.OnClick = _ => TryAsync(undo);
            }
        );
    }

    // Nobody waits for the bar: what fails here would be lost.
    private async Task TryAsync(Func<Task> undo)
    {
        try
        {
            await undo();
        }
        catch (Exception e)
        {
            Say(mishaps.Say(e));
        }
    }
}
