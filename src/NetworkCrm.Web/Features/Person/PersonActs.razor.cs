using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Messages;
using NetworkCrm.Web.Features.Touches;
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
    MessageDrafts drafts,
    Changes changes,
    UndoBar undo,
    IDialogService dialogs,
    IStringLocalizer<ContactTexts> texts,
    IStringLocalizer<NudgeTexts> nudgeTexts,
    IStringLocalizer<TemplateTexts> templateTexts,
    IStringLocalizer<DuplicateTexts> duplicateTexts,
    IStringLocalizer<SharedTexts> S
)
{
    private const int InSight = 3;
    private readonly Guid place = Guid.NewGuid();
    private readonly string id = "acts-" + Guid.NewGuid().ToString("N");
    private ElementReference opener;
    private bool more,
        drafting;
    private MessageOccasion occasion = MessageOccasion.Hello;

    // As on every card of theirs, so that one occasion has one draft.
    private CardPerson? card;

    // As the owner changed the draft, for this message alone.
    private string? changed;

    [Parameter, EditorRequired]
    public PersonView Person { get; set; } = null!;

    private IEnumerable<PersonAct> Acts
    {
        get
        {
            var ways = Ways;
            foreach (var way in ways.Where(w => InFront(w, ways)))
                yield return Of(way);
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
            foreach (var way in ways.Where(w => !InFront(w, ways)))
                yield return Of(way);
            if (TakesText)
                yield return new PersonAct(
                    "draft",
                    templateTexts["ShowDraft"],
                    "edit",
                    Do: () =>
                    {
                        drafting = !drafting;
                        return Task.CompletedTask;
                    }
                );
        }
    }

    /// <summary>How they can be reached; nobody who has died is.</summary>
    private IReadOnlyList<ReachWay> Ways =>
        card is null || Person.State == ContactState.Deceased
            ? []
            : [.. ReachWays.Of(card, Written), .. ReachWays.ByNumber(card, Written)];

    private bool TakesText => Ways.Any(w => w.App is ReachApp.WhatsApp or ReachApp.Mail);

    private Channel FirstChannel => card?.Phone is null ? Channel.Email : Channel.WhatsApp;

    protected override async Task OnParametersSetAsync()
    {
        await drafts.ReadAsync();
        card = await drafts.CardAsync(Person.Id);
    }

    // A message and a call; a second way to write, and chats elsewhere, come after what is done here.
    private static bool InFront(ReachWay way, IReadOnlyList<ReachWay> ways) =>
        way.App is ReachApp.WhatsApp or ReachApp.Call
        || (way.App == ReachApp.Mail && ways.All(w => w.App != ReachApp.WhatsApp));

    private PersonAct Of(ReachWay way) =>
        way.App switch
        {
            ReachApp.WhatsApp => new("whatsapp", nudgeTexts["WhatsApp"], "chat", way.Href, way.Channel),
            ReachApp.Mail => new("mail", nudgeTexts["Mail"], "mail", way.Href, way.Channel),
            ReachApp.Call => new("call", nudgeTexts["Call"], "phone", way.Href, way.Channel),
            // The names of the chats are the same in every language.
            var chat => new(chat.ToString(), chat.ToString(), "chat", way.Href, way.Channel),
        };

    private WrittenText Written(Channel channel)
    {
        var draft = drafts.Write(new MessageAbout(occasion), card!, Person.OwnerLanguage, channel);
        return changed is null ? draft : draft with { Body = changed };
    }

    // Another occasion is another draft: what was changed of the one before went with it.
    private void Choose(MessageOccasion chosen) => (occasion, changed) = (chosen, null);

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
