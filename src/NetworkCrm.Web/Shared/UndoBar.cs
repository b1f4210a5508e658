using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Shared;

/// <summary>Says what was done and offers to take it back for ten seconds, instead of asking first.</summary>
public sealed class UndoBar(ISnackbar snackbar, Mishaps mishaps, IStringLocalizer<SharedTexts> texts)
{
    /// <summary>Says it, unless it is being said already.</summary>
    public void Say(string message)
    {
        if (snackbar.ShownSnackbars.All(s => s.Message != message)) snackbar.Add(message, Severity.Normal, o => o.HideIcon = true);
    }

    /// <param name="message">What was done.</param>
    /// <param name="undo">Takes it back. The page may show something else by then, so it holds what it is about rather than asking the page.</param>
    public void Offer(string message, Func<Task> undo) => snackbar.Add(message, Severity.Normal, o =>
    {
        o.HideIcon = true;
        o.VisibleStateDuration = 10_000;
        o.Action = texts["Undo"];
        o.OnClick = _ => TryAsync(undo);
    });

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
