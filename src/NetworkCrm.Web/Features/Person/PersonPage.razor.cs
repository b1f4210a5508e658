using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Ledger;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Person;

/// <summary>
/// One person: who, how to reach them, what to have in mind, how it stands between the two, what was; then whatever
/// else there is, folded.
/// </summary>
public sealed partial class PersonPage(
    ContactStore contacts,
    InteractionStore interactions,
    FollowUpStore followUpStore,
    PromiseStore promiseStore,
    LedgerStore ledgerStore,
    CustomFieldStore fieldStore,
    PersonStore rest,
    HintStore hints,
    Changes changes,
    UndoBar undo,
    NavigationManager navigation,
    IJSRuntime js,
    IDialogService dialogs,
    IStringLocalizer<ContactTexts> texts,
    IStringLocalizer<InteractionTexts> interactionTexts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private const int First = 5;
    private const int Part = 30;
    private readonly HashSet<PersonPart> open = [];
    private PersonView? person;
    private PersonMore more = new([], [], [], 0, null);
    private FieldValues fields = FieldValues.None;
    private IReadOnlyList<FollowUpCard> followUps = [];
    private PersonPromises promises = new([], [], default, default);
    private LedgerView ledger = new([], []);
    private List<TimelineEntry> timeline = [];
    private (PersonPart? Part, int Times) asked;
    private PersonPart? reveal;
    private int total;
    private int reloads;
    private bool withStage;
    private bool gone;

    [Parameter]
    public Guid Uid { get; set; }

    // What is next, and when; how many there are besides.
    private string NextStep =>
        $"{followUps[0].What}, {S.Relative(followUps[0].DueOn, person!.Today)}"
        + (followUps.Count > 1 ? $" +{followUps.Count - 1}" : "");

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnParametersSetAsync()
    {
        // Of another person the timeline begins anew, however far the last one was opened, and all is folded.
        if (person?.Uid != Uid)
        {
            timeline = [];
            open.Clear();
            asked = default;
        }

        return LoadAsync();
    }

    // What was asked for under "+" is brought into sight, with the focus in it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (reveal is not { } part)
            return;
        reveal = null;
        await js.TryAsync("networkcrm.reveal", $"[data-fold={part.ToString().ToLowerInvariant()}]");
    }

    private async Task LoadAsync()
    {
        try
        {
            person = await contacts.PersonAsync(Uid);
            followUps = await followUpStore.OfContactAsync(person.Id);
            promises = await promiseStore.OfContactAsync(person.Id);
            ledger = await ledgerStore.OfContactAsync(person.Id);
            fields = await fieldStore.OfContactAsync(person.Id);
            more = await rest.MoreAsync(person.Id);
            withStage = await hints.ShowsAsync(Hint.TieStage);
            var (entries, count) = await interactions.TimelineAsync(person.Id, 0, Math.Max(First, timeline.Count));
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

    private void Toggle(PersonPart part)
    {
        asked.Part = null;
        if (!open.Remove(part))
            open.Add(part);
    }

    private void Open(PersonPart part)
    {
        (asked, reveal) = ((part, asked.Times + 1), part);
        open.Add(part);
    }

    private Task LogAsync() => LogInteractionDialog.OpenAsync(dialogs, person!.Pick);

    private async Task MoveAsync(Circle? circle)
    {
        var (uid, was, name) = (Uid, person!.Details.Circle, person.Details.DisplayName);
        await contacts.SetCircleAsync(uid, circle);
        undo.Offer(
            name,
            texts["MovedTo", circle is { } to ? texts["Circle." + to] : texts["NoCircle"]],
            () => BackAsync(() => contacts.SetCircleAsync(uid, was))
        );
        await changes.NotifyAsync();
    }

    private async Task MarkAsync(Func<TieMarks, TieMarks> change)
    {
        await contacts.MarkAsync(Uid, change);
        await LoadAsync();
    }

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
        await changes.NotifyAsync();
    }
}
