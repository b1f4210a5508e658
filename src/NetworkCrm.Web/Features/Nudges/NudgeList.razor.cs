using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Touches;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>Nudge cards that act.</summary>
public sealed partial class NudgeList(
    NudgeStore nudges,
    ContactStore contacts,
    InteractionStore interactions,
    IDialogService dialogs,
    UndoBar undo,
    Changes changes,
    IStringLocalizer<NudgeTexts> texts
)
{
    [Parameter, EditorRequired]
    public IReadOnlyList<NudgeCard> Cards { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>As <see cref="PersonRow"/> has them.</summary>
    [Parameter]
    public bool Bare { get; set; }

    [Parameter]
    public RenderFragment? Also { get; set; }

    [Parameter]
    public RenderFragment? AlsoRows { get; set; }

    // "Done" says that they were in touch, and no more: whoever has more to say logs it.
    private async Task DoneAsync((NudgeCard Card, Guid Logged) done)
    {
        var (card, uid) = done;
        var ways = ReachWays.Of(card.Person, _ => new WrittenText(""), card.Facts.LastUnansweredBy);
        var details = new InteractionDetails
        {
            ContactIds = [card.Person.Id],
            On = Today,
            Channel = ways.Count > 0 ? ways[0].Channel : Channel.Other,
            CountsAsContact = true,
            StartedBy = Initiator.Me,
        };
        // The second of two taps.
        if (!await interactions.LogAsync(uid, details, [], []))
            return;
        await ActAsync(
            () => Task.CompletedTask,
            texts["DoneSnack", card.Person.Name],
            () => interactions.TakeBackAsync(uid, [])
        );
    }

    private Task LogAsync(NudgeCard card) =>
        LogInteractionDialog.OpenAsync(
            dialogs,
            new PersonPick(card.Person.Id, card.Person.Uid, card.Person.Name, card.Person.Company)
        );

    private Task DismissAsync(NudgeCard card) =>
        ActAsync(
            () => nudges.DismissAsync(card.Id),
            $"{card.Person.Name}: {texts["NotNowSnack"]}",
            () => nudges.ReopenAsync(card.Id)
        );

    private Task SnoozeAsync((NudgeCard Card, DateOnly Until) snooze) =>
        ActAsync(
            () => contacts.SnoozeAsync(snooze.Card.Person.Uid, snooze.Until),
            texts["SnoozedSnack", snooze.Card.Person.Name, snooze.Until.Short(Today)],
            () => contacts.SnoozeAsync(snooze.Card.Person.Uid, null)
        );

    private Task MuteAsync(NudgeCard card) =>
        ActAsync(
            () => contacts.MuteAsync(card.Person.Uid, card.Rule, true),
            texts["MutedSnack", RuleTexts.NameOf(card.Rule, Texts.Language), card.Person.Name],
            () => contacts.MuteAsync(card.Person.Uid, card.Rule, false)
        );

    private Task NotUsefulAsync(NudgeCard card) =>
        ActAsync(
            () => nudges.NotUsefulAsync(card.Id),
            texts["NotUsefulSnack", RuleTexts.NameOf(card.Rule, Texts.Language), card.Person.Name],
            () => nudges.ReopenAsync(card.Id)
        );

    private async Task SnoozeDateAsync(NudgeCard card)
    {
        if (await PickDateDialog.AskAsync(dialogs, Today) is { } until)
            await SnoozeAsync((card, until));
    }

    private async Task ActAsync(Func<Task> act, string message, Func<Task> back)
    {
        await act();
        undo.Offer(
            null,
            message,
            async () =>
            {
                await back();
                await changes.NotifyAsync();
            }
        );
        await changes.NotifyAsync();
    }
}
