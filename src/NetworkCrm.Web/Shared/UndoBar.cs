using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Shared;

/// <summary>Says what was done and offers to take it back for ten seconds, instead of asking first.</summary>
public sealed class UndoBar(ISnackbar snackbar, IStringLocalizer<SharedTexts> texts)
{
    /// <summary>Says it, unless it is being said already.</summary>
    public void Say(string message)
    {
        if (snackbar.ShownSnackbars.All(s => s.Message != message)) snackbar.Add(message, Severity.Normal, o => o.HideIcon = true);
    }

    public void Offer(string message, Func<Task> undo) => snackbar.Add(message, Severity.Normal, o =>
    {
        o.HideIcon = true;
        o.VisibleStateDuration = 10_000;
        o.Action = texts["Undo"];
        o.OnClick = _ => undo();
    });
}
