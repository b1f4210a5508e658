using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Person;

/// <summary>One thing to do about a person: a way to them, or something of this page.</summary>
/// <param name="Href">Where it leads; null where it is done here.</param>
/// <param name="Way">The way that a tap on it is taken for.</param>
internal sealed record PersonAct(
    string Name,
    string Label,
    string Icon,
    string? Href = null,
    Channel? Way = null,
    Func<Task>? Do = null
);

/// <summary>The acts under a person's name: the three that are nearest in sight, the rest under "more".</summary>
public sealed partial class PersonActs(
    ContactStore contacts,
    Changes changes,
    UndoBar undo,
    IDialogService dialogs,
    IStringLocalizer<ContactTexts> texts,
    IStringLocalizer<NudgeTexts> nudgeTexts,
    IStringLocalizer<SharedTexts> S
)
{
    private const int InSight = 3;
    private readonly Guid place = Guid.NewGuid();
    private readonly string id = "acts-" + Guid.NewGuid().ToString("N");
    private ElementReference opener;
    private bool more;

    [Parameter, EditorRequired]
    public PersonView Person { get; set; } = null!;

    private IEnumerable<PersonAct> Acts
    {
        get
        {
            var card = Card;
            var message = Reach.Greeting(card, Person.OwnerLanguage);
            var isAlive = Person.State != ContactState.Deceased;
            var mail =
                isAlive && card.Email is { } email
                    ? new PersonAct("mail", nudgeTexts["Mail"], "mail", Reach.Mail(email, message), Channel.Email)
                    : null;
            if (isAlive && card.Phone is { } phone)
                yield return new PersonAct(
                    "whatsapp",
                    nudgeTexts["WhatsApp"],
                    "chat",
                    Reach.WhatsApp(phone, message),
                    Channel.WhatsApp
                );
            else if (mail is not null)
                yield return mail;
            if (isAlive && card.Phone is { } number && Reach.Call(number) is { } call)
                yield return new PersonAct("call", nudgeTexts["Call"], "phone", call, Channel.Call);
            yield return new PersonAct(
                "log",
                S["Log"],
                "plus",
                Do: () => LogInteractionDialog.OpenAsync(dialogs, Person.Pick)
            );
            yield return new PersonAct(
                "follow-up",
                texts["FollowUp"],
                "follow-ups",
                Do: () => FollowUpDialog.PlanAsync(dialogs, Person.Pick)
            );
            yield return new PersonAct(
                "edit",
                S["Edit"],
                "edit",
                Do: () => EditContactDialog.OpenAsync(dialogs, Person)
            );
            if (card.Phone is not null && mail is not null)
                yield return mail;
        }
    }

    private CardPerson Card
    {
        get
        {
            var d = Person.Details;
            return new CardPerson(
                Person.Id,
                Person.Uid,
                d.DisplayName,
                d.Given,
                d.Nickname,
                d.Sapaan,
                d.Language,
                d.Title,
                d.Company,
                d.City,
                PhoneNumber.ForMessages(d.Phones),
                d.Emails.Count > 0 ? d.Emails[0] : null,
                d.Links.Count > 0 ? d.Links[0] : null
            );
        }
    }

    // What opens a dialog stays where it is: the focus comes back to it.
    private static Task DoAsync(PersonAct act) => act.Do?.Invoke() ?? Task.CompletedTask;

    private Task KeyAsync(KeyboardEventArgs e) => e.Key == "Escape" && more ? CloseAsync() : Task.CompletedTask;

    private async Task CloseAsync()
    {
        more = false;
        await opener.FocusAsync();
    }

    private Task ArchiveAsync()
    {
        var (uid, archived) = (Person.Uid, Person.State != ContactState.Archived);
        return ActAsync(
            archived ? "Archived" : "Restored",
            () => contacts.ArchiveAsync(uid, archived),
            () => contacts.ArchiveAsync(uid, !archived)
        );
    }

    private Task MarkDeceasedAsync()
    {
        var (uid, deceased) = (Person.Uid, Person.State != ContactState.Deceased);
        return ActAsync(
            deceased ? "Deceased" : "Restored",
            () => contacts.MarkDeceasedAsync(uid, deceased),
            () => contacts.MarkDeceasedAsync(uid, !deceased)
        );
    }

    private Task TrashAsync()
    {
        var uid = Person.Uid;
        return ActAsync("Trashed", () => contacts.TrashAsync(uid), () => contacts.RestoreAsync(uid));
    }

    private async Task ActAsync(string said, Func<Task> act, Func<Task> back)
    {
        await CloseAsync();
        await act();
        undo.Offer(
            null,
            texts[said, Person.Details.DisplayName],
            async () =>
            {
                await back();
                await changes.NotifyAsync();
            }
        );
        await changes.NotifyAsync();
    }
}
