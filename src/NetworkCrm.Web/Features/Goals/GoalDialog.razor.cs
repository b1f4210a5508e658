using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Goals;

/// <summary>Adds a goal or changes one.</summary>
public sealed partial class GoalDialog(GoalStore goals, Changes changes, IStringLocalizer<GoalTexts> texts, IStringLocalizer<SharedTexts> S)
{
    private readonly FormErrors errors = new();
    private GoalForm form = new();
    private bool saving;
    private int version;
    private string? problem;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The goal to change; null adds a new one.</summary>
    [Parameter]
    public GoalRow? Goal { get; set; }

    public static Task OpenAsync(IDialogService dialogs, GoalRow? goal = null) =>
        dialogs.ShowAsync<GoalDialog>(null, new DialogParameters<GoalDialog> { { d => d.Goal, goal } });

    protected override void OnInitialized()
    {
        if (Goal is null) return;
        (form, version) = (GoalForm.From(Goal.Details), Goal.Version);
    }

    private async Task SaveAsync()
    {
        if (saving || !errors.Take(await new GoalFormValidator(texts).ValidateAsync(form))) return;
        saving = true;
        try
        {
            if (Goal is null) await goals.SetAsync(form.Uid, form.Details());
            else await goals.EditAsync(Goal.Uid, version, form.Details());
            Dialog.Close();
            await changes.NotifyAsync();
        }
        catch (ChangedElsewhereException e)
        {
            (version, problem) = (e.Version, S["SavedElsewhere"]);
        }
        catch (GoneException)
        {
            problem = S["NotFoundText"];
        }
        finally
        {
            saving = false;
        }
    }
}
