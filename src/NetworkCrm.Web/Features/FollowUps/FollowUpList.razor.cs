using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

/// <summary>Follow-up cards that act: Today, the daily list and a person's page all show them.</summary>
public sealed partial class FollowUpList(
    FollowUpStore followUps,
    IDialogService dialogs,
    UndoBar undo,
    Changes changes,
    IStringLocalizer<FollowUpTexts> texts,
    IStringLocalizer<SharedTexts> shared
)
{
    [Parameter, EditorRequired]
    public IReadOnlyList<FollowUpCard> Cards { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public string OwnerLanguage { get; set; } = "id";

    /// <summary>As <see cref="PersonRow"/> has them.</summary>
    [Parameter]
    public bool Bare { get; set; }

    [Parameter]
    public RenderFragment? Also { get; set; }

    [Parameter]
    public RenderFragment? AlsoRows { get; set; }

    private Task DoneAsync(FollowUpCard card) =>
        ActAsync(
            card,
            () => followUps.DoneAsync(card.Id),
            texts["DoneSnack", card.What],
            () => followUps.ReopenAsync(card.Id)
        );

    private Task SkipAsync(FollowUpCard card) =>
        ActAsync(card, () => followUps.SkipAsync(card.Id), texts["SkippedSnack"], () => followUps.ReopenAsync(card.Id));

    private Task RemoveAsync(FollowUpCard card) =>
        ActAsync(
            card,
            () => followUps.RemoveAsync(card.Id),
            texts["RemovedSnack"],
            () => followUps.ReopenAsync(card.Id)
        );

    private Task SnoozeAsync((FollowUpCard Card, DateOnly Until) move) =>
        ActAsync(
            move.Card,
            () => followUps.SnoozeAsync(move.Card.Id, move.Until),
            texts["MovedSnack", shared.Relative(move.Until, Today)],
            () => followUps.SnoozeAsync(move.Card.Id, move.Card.DueOn)
        );

    private async Task ReopenAsync(FollowUpCard card)
    {
        await followUps.ReopenAsync(card.Id);
        await changes.NotifyAsync();
    }

    private Task LogAsync(FollowUpCard card) =>
        LogInteractionDialog.OpenAsync(
            dialogs,
            new PersonPick(card.Person.Id, card.Person.Uid, card.Person.Name, card.Person.Company),
            settles: card.Id
        );

    private Task EditAsync(FollowUpCard card) => FollowUpDialog.EditAsync(dialogs, card);

    private async Task ActAsync(FollowUpCard card, Func<Task> act, string message, Func<Task> back)
    {
        try
        {
            await act();
            undo.Offer(
                card.Person.Name,
                message,
                async () =>
                {
                    await back();
                    await changes.NotifyAsync();
                }
            );
        }
        catch (GoneException)
        {
            // Done in another tab already: the list below says how things stand.
        }

        await changes.NotifyAsync();
    }
}
