using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Owners;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Today;

/// <summary>
/// Walks a newcomer through the two gestures everything else serves: log, and follow up (advice learn-the-craft).
/// </summary>
public sealed partial class FirstStepsBox(
    HintStore hints,
    UndoBar undo,
    Changes changes,
    IDialogService dialogs,
    IStringLocalizer<TodayTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    private bool hidden;

    [Parameter, EditorRequired]
    public IReadOnlyList<FirstStepTaken> Steps { get; set; } = [];

    private FirstStep Next => Steps.First(s => !s.Taken).Step;

    private async Task HideAsync()
    {
        await hints.SwitchAsync(Hint.FirstSteps, on: false);
        hidden = true;
        undo.Offer(
            null,
            texts["StepsHidden"],
            async () =>
            {
                await hints.SwitchAsync(Hint.FirstSteps, on: true);
                hidden = false;
                await changes.NotifyAsync();
            }
        );
        await changes.NotifyAsync();
    }
}
