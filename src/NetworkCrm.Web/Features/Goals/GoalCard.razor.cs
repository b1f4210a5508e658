using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Goals;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Goals;

/// <summary>One goal: who and what is linked to it, what to ask, and what came of it.</summary>
public sealed partial class GoalCard(
    GoalStore goals,
    Changes changes,
    UndoBar undo,
    IDialogService dialogs,
    IStringLocalizer<GoalTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    [Parameter, EditorRequired]
    public GoalRow Goal { get; set; } = null!;

    /// <summary>The events there are to choose from.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<EventPick> Events { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    private IReadOnlyList<EventPick> Unlinked => [.. Events.Where(e => Goal.Events.All(l => l.Id != e.Id))];

    private Task LinkPersonAsync(PersonPick? person) =>
        person is null ? Task.CompletedTask : ActAsync(() => goals.LinkContactAsync(Goal.Uid, person.Id));

    private Task LinkEventAsync(ChangeEventArgs e) =>
        long.TryParse(e.Value as string, CultureInfo.InvariantCulture, out var id)
            ? ActAsync(() => goals.LinkEventAsync(Goal.Uid, id))
            : Task.CompletedTask;

    private async Task TurnAsync(GoalState state)
    {
        var uid = Goal.Uid;
        await ActAsync(() => goals.TurnAsync(uid, state));
        undo.Offer(
            null,
            texts["Turned" + state, Goal.Details.What],
            () => ActAsync(() => goals.TurnAsync(uid, GoalState.Open))
        );
    }

    private Task DeleteAsync() =>
        IgnoreIfGone.RunAsync(async () =>
        {
            var deleted = await goals.DeleteAsync(Goal.Uid);
            undo.Offer(Goal.Details.What, texts["Deleted"], () => ActAsync(() => goals.RestoreAsync(deleted)));
            await changes.NotifyAsync();
        });

    private async Task ActAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (GoneException)
        {
            undo.Say(S["NotFoundText"]);
        }

        await changes.NotifyAsync();
    }
}
