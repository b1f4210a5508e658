using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Promises;

/// <summary>
/// What can be done about a promise wherever it is shown: each act says what it did and offers to take it back.
/// </summary>
public sealed class PromiseActs(
    PromiseStore promises,
    IDialogService dialogs,
    UndoBar undo,
    Changes changes,
    IStringLocalizer<PromiseTexts> texts,
    IStringLocalizer<SharedTexts> shared
)
{
    /// <param name="logged">The uid of the interaction that puts it into the ledger; null leaves the ledger
    /// alone.</param>
    public Task KeepAsync(PromiseCard card, Guid? logged) =>
        ActAsync(
            card,
            () => promises.KeepAsync(card.Id, logged),
            texts[
                logged is null ? "KeptSnack"
                : card.Details.By == PromisedBy.Me ? "KeptGaveSnack"
                : "KeptReceivedSnack"
            ],
            () => promises.ReopenAsync(card.Id, logged)
        );

    public Task BreakAsync(PromiseCard card) =>
        ActAsync(card, () => promises.BreakAsync(card.Id), texts["BrokenSnack"], () => promises.ReopenAsync(card.Id));

    public Task ReleaseAsync(PromiseCard card) =>
        ActAsync(
            card,
            () => promises.ReleaseAsync(card.Id),
            texts["ReleasedSnack"],
            () => promises.ReopenAsync(card.Id)
        );

    public Task MoveAsync(PromiseCard card, DateOnly day, DateOnly today) =>
        ActAsync(
            card,
            () => promises.MoveAsync(card.Id, day),
            texts["MovedSnack", shared.Relative(day, today)],
            () => promises.MoveAsync(card.Id, card.Details.DueOn)
        );

    public async Task MoveAsync(PromiseCard card, DateOnly today)
    {
        if (await PickDateDialog.AskAsync(dialogs, today) is { } day)
            await MoveAsync(card, day, today);
    }

    public Task RemoveAsync(PromiseCard card)
    {
        RemovedPromise? removed = null;
        return ActAsync(
            card,
            async () => removed = await promises.RemoveAsync(card.Id),
            texts["RemovedSnack"],
            () => removed is null ? Task.CompletedTask : promises.RestoreAsync(removed)
        );
    }

    public Task ReopenAsync(PromiseCard card) => BackAsync(() => promises.ReopenAsync(card.Id));

    public Task EditAsync(PromiseCard card) => PromiseDialog.EditAsync(dialogs, card);

    private async Task ActAsync(PromiseCard card, Func<Task> act, string message, Func<Task> back)
    {
        try
        {
            await act();
            undo.Offer(card.Person.Name, message, () => BackAsync(back));
        }
        catch (GoneException)
        {
            // Removed in another tab already: the list says how things stand.
        }

        await changes.NotifyAsync();
    }

    private async Task BackAsync(Func<Task> back)
    {
        try
        {
            await back();
        }
        catch (GoneException)
        {
            // Removed since: there is nothing left to take back.
        }

        await changes.NotifyAsync();
    }
}
