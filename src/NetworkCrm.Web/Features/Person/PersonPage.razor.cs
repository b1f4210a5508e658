using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Ledger;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Person;

public sealed partial class PersonPage(
    ContactStore contacts,
    InteractionStore interactions,
    FollowUpStore followUpStore,
    PromiseStore promiseStore,
    LedgerStore ledgerStore,
    Changes changes,
    UndoBar undo,
    NavigationManager navigation,
    IDialogService dialogs,
    IStringLocalizer<ContactTexts> texts,
    IStringLocalizer<InteractionTexts> interactionTexts,
    IStringLocalizer<PromiseTexts> promiseTexts,
    IStringLocalizer<NudgeTexts> nudgeTexts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private const int Part = 30;
    private PersonView? person;
    private IReadOnlyList<FollowUpCard> followUps = [];
    private PersonPromises promises = new([], [], default, default);
    private LedgerView ledger = new([], []);
    private List<TimelineEntry> timeline = [];
    private int total;
    private int reloads;
    private bool gone;

    [Parameter]
    public Guid Uid { get; set; }

    private PersonPick Pick => person!.Pick;

    private CardPerson Card
    {
        get
        {
            var d = person!.Details;
            return new CardPerson(
                person.Id,
                person.Uid,
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

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnParametersSetAsync()
    {
        // Of another person the timeline begins anew, however far the last one was opened.
        if (person?.Uid != Uid)
            timeline = [];
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            person = await contacts.PersonAsync(Uid);
            followUps = await followUpStore.OfContactAsync(person.Id);
            promises = await promiseStore.OfContactAsync(person.Id);
            ledger = await ledgerStore.OfContactAsync(person.Id);
            var (entries, count) = await interactions.TimelineAsync(person.Id, 0, Math.Max(Part, timeline.Count));
            (timeline, total, gone) = ([.. entries], count, false);
        }
        catch (GoneException)
        {
            gone = true;
        }

        reloads++;
        await InvokeAsync(StateHasChanged);
    }

    private async Task MoreAsync()
    {
        var (entries, count) = await interactions.TimelineAsync(person!.Id, timeline.Count, Part);
        timeline.AddRange(entries);
        total = count;
    }

    private async Task MarkAsync(Func<TieMarks, TieMarks> change)
    {
        await contacts.MarkAsync(Uid, change);
        await LoadAsync();
    }

    private Task UnmuteAsync(NudgeRule rule) => SwitchAsync(rule, true);

    private async Task SwitchAsync(NudgeRule rule, bool on)
    {
        await contacts.MuteAsync(Uid, rule, !on);
        await LoadAsync();
    }

    private async Task RaiseAsync(NudgeRule rule)
    {
        await contacts.LowerAsync(Uid, rule, 0);
        await LoadAsync();
    }

    private async Task ArchiveAsync()
    {
        var (uid, archived) = (Uid, person!.State != ContactState.Archived);
        await contacts.ArchiveAsync(uid, archived);
        undo.Offer(
            null,
            texts[archived ? "Archived" : "Restored", person.Details.DisplayName],
            () => BackAsync(() => contacts.ArchiveAsync(uid, !archived))
        );
        await LoadAsync();
    }

    private async Task MarkDeceasedAsync()
    {
        var (uid, deceased) = (Uid, person!.State != ContactState.Deceased);
        await contacts.MarkDeceasedAsync(uid, deceased);
        undo.Offer(
            null,
            texts[deceased ? "Deceased" : "Restored", person.Details.DisplayName],
            () => BackAsync(() => contacts.MarkDeceasedAsync(uid, !deceased))
        );
        await LoadAsync();
    }

    private async Task TrashAsync()
    {
        if (person!.State == ContactState.Trashed)
            return;
        var uid = Uid;
        await contacts.TrashAsync(uid);
        undo.Offer(
            null,
            texts["Trashed", person.Details.DisplayName],
            () => BackAsync(() => contacts.RestoreAsync(uid))
        );
        await LoadAsync();
    }

    private Task RestoreAsync() => BackAsync(() => contacts.RestoreAsync(Uid));

    private Task EndSnoozeAsync() => BackAsync(() => contacts.SnoozeAsync(Uid, null));

    private async Task DeleteAsync(TimelineEntry entry)
    {
        var deleted = await interactions.DeleteAsync(entry.Id);
        var said = new List<string> { interactionTexts["Deleted"] };
        if (deleted.Plan.Count > 0)
            said.Add(interactionTexts.Plural("PlanWentToo", deleted.Plan.Count));
        if (deleted.Promises.Count > 0)
            said.Add(interactionTexts.Plural("PromisesStay", deleted.Promises.Count));
        undo.Offer(
            person?.Details.DisplayName,
            string.Join(' ', said),
            () => BackAsync(() => interactions.RestoreAsync(deleted))
        );
        await LoadAsync();
    }

    private async Task BackAsync(Func<Task> act)
    {
        await act();
        await LoadAsync();
    }

    private static IEnumerable<NudgeRule> MutedRules(ContactSnapshot snapshot) =>
        RuleCatalogue
            .All.Where(r => r.Scope == RuleScope.Contact && RuleSet.Has(snapshot.Muted, r.Rule))
            .Select(r => r.Rule);

    private static IEnumerable<NudgeRule> LoweredRulesOf(ContactSnapshot snapshot) =>
        RuleCatalogue.All.Select(r => r.Rule).Where(r => LoweredRules.Of(snapshot.Lowered, r) > 0);

    private static string WhatAndWhere(ContactDetails details)
    {
        var what = string.Join(", ", new[] { details.Title, details.Company }.OfType<string>());
        return string.Join(" · ", new[] { what, details.City }.Where(t => !string.IsNullOrEmpty(t)));
    }
}
