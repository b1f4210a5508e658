using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>The act that a nudge of its rule suggests first, in one tap.</summary>
public sealed partial class RuleAct(
    ContactStore contacts,
    FollowUpStore followUps,
    IDialogService dialogs,
    UndoBar undo,
    Changes changes,
    IStringLocalizer<NudgeTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts,
    IStringLocalizer<FollowUpTexts> followUpTexts
)
{
    private bool helping,
        moving;

    [Parameter, EditorRequired]
    public NudgeCard Card { get; set; } = null!;

    private Circle Outward =>
        Card.Facts.Circle is { } circle and < Circle.Acquaintance ? circle + 1 : Circle.Acquaintance;

    // The second click of a double click would meet the next circle outward.
    private async Task OutwardAsync(MouseEventArgs click)
    {
        if (moving || click.Detail > 1)
            return;
        moving = true;
        try
        {
            var (uid, name, to) = (Card.Person.Uid, Card.Person.Name, Outward);
            var before = (await contacts.PersonAsync(uid)).Details.Circle;
            await contacts.SetCircleAsync(uid, to);
            undo.Offer(
                null,
                texts["OutwardSnack", name, contactTexts["Circle." + to]],
                async () =>
                {
                    await contacts.SetCircleAsync(uid, before);
                    await changes.NotifyAsync();
                }
            );
        }
        catch (GoneException)
        {
            // Gone since: the list says how things stand.
        }

        await changes.NotifyAsync();
        moving = false;
    }

    private async Task NoteLinkAsync()
    {
        try
        {
            await EditContactDialog.OpenAsync(dialogs, await contacts.PersonAsync(Card.Person.Uid));
        }
        catch (GoneException)
        {
            await changes.NotifyAsync();
        }
    }

    private async Task PurposeAsync()
    {
        var meeting = (await followUps.OfContactAsync(Card.Person.Id))
            .Where(f => f is { State: FollowUpState.Open, Details: { Kind: FollowUpKind.Meeting, Purpose: null } })
            .MinBy(f => f.Details.DueOn);
        if (meeting is not null)
            await FollowUpDialog.EditAsync(dialogs, meeting);
        else
            await changes.NotifyAsync();
    }
}
