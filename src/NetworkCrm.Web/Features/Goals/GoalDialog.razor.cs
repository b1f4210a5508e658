using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Goals;

/// <summary>Adds a goal or changes one.</summary>
public sealed partial class GoalDialog(
    GoalStore goals,
    Changes changes,
    IStringLocalizer<GoalTexts> texts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private GoalForm form = new();
    private FormDraft<GoalForm>? draft;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The goal to change; null adds a new one.</summary>
    [Parameter]
    public GoalRow? Goal { get; set; }

    public static Task OpenAsync(IDialogService dialogs, GoalRow? goal = null) =>
        dialogs.ShowAsync<GoalDialog>(null, new DialogParameters<GoalDialog> { { d => d.Goal, goal } });

    private string DraftKey => $"goal:{Goal?.Uid:N}";

    protected override void OnInitialized()
    {
        if (Goal is null)
            return;
        (form, saving.Version) = (GoalForm.From(Goal.Details), Goal.Version);
    }

    private async Task SaveAsync()
    {
        if (saving.IsRunning || !errors.Take(await new GoalFormValidator(texts).ValidateAsync(form)))
            return;
        await saving.RunAsync(async () =>
        {
            if (Goal is null)
                await goals.SetAsync(form.Uid, form.Details());
            else
                await goals.EditAsync(Goal.Uid, saving.Version, form.Details());
            await draft!.EndAsync();
            Dialog.Close();
            await changes.NotifyAsync();
        });
    }
}
