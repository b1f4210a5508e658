using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>Logs an interaction or changes one: who, how, when, and what came of it.</summary>
public sealed partial class LogInteractionDialog(
    InteractionStore interactions,
    ContactStore contacts,
    PeopleQuery people,
    Drafts drafts,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<InteractionTexts> texts,
    IStringLocalizer<SharedTexts> S)
{
    private static readonly LogPreview Nothing = new([], [], [], []);
    private InteractionForm form = new();
    private readonly FormErrors errors = new();
    private readonly Saving saving = new(S);
    private LogPreview preview = Nothing;
    private DateOnly today;
    private PersonPicker? picker;
    private ElementReference happened;
    private ElementReference keepButton;
    private string untouched = "";
    private string? kept;
    private bool resumed;
    private bool isReady;
    private bool isClosed;
    private bool asking;
    private bool focus;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The interaction to change; null logs a new one.</summary>
    [Parameter]
    public long? InteractionId { get; set; }

    /// <summary>Who is already chosen.</summary>
    [Parameter]
    public PersonPick? Person { get; set; }

    /// <summary>The follow-up that this settles.</summary>
    [Parameter]
    public long? Settles { get; set; }

    // Escape is ours (app.js finds data-escape): a habit of the hand must not lose what was written.
    private static DialogOptions Options => new() { CloseOnEscapeKey = false };

    public static Task OpenAsync(IDialogService dialogs, PersonPick? person = null, long? settles = null) =>
        dialogs.ShowAsync<LogInteractionDialog>(null, new DialogParameters<LogInteractionDialog> { { d => d.Person, person }, { d => d.Settles, settles } }, Options);

    public static Task EditAsync(IDialogService dialogs, long interactionId) =>
        dialogs.ShowAsync<LogInteractionDialog>(null, new DialogParameters<LogInteractionDialog> { { d => d.InteractionId, interactionId } }, Options);

    // What belongs to somebody or settles something is a draft of its own.
    private string DraftKey => InteractionId is { } id ? $"interaction:{id}:{saving.Version}" : $"interaction:{Person?.Uid:N}:{Settles}";

    protected override async Task OnInitializedAsync()
    {
        today = await interactions.TodayAsync();
        await BeginAsync();
        if (saving.Problem is null && await drafts.FindAsync<InteractionDraft>(DraftKey) is { } draft) await TakeUpAsync(draft);
        isReady = true;
    }

    private async Task BeginAsync()
    {
        form.On = today;
        if (Settles is { } settles) form.Settles.Add(settles);
        if (Person is not null) form.People.Add(Person);
        if (InteractionId is { } id)
        {
            try
            {
                var found = await interactions.FindAsync(id);
                saving.Version = found.Version;
                form.Fill(found.Details, found.People);
            }
            catch (GoneException)
            {
                saving.Problem = S["NotFoundText"];
            }
        }

        await PreviewAsync();
        untouched = Written();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await KeepDraftAsync();
        if (!focus) return;
        focus = false;
        await (asking ? keepButton : happened).FocusAsync();
    }

    private async Task TakeUpAsync(InteractionDraft draft)
    {
        var there = new List<PersonPick>();
        foreach (var uid in draft.People)
            if (await people.FindAsync(uid) is { } person)
                there.Add(person);
        form.TakeUp(draft, there);
        await PreviewAsync();
        form.TakeUp(draft.Plan);
        (resumed, kept) = (true, Written());
    }

    // The browser is told only of what has changed since it was told last.
    private async Task KeepDraftAsync()
    {
        if (!isReady || isClosed || Written() is var written && written == (kept ?? untouched)) return;
        kept = written == untouched ? null : written;
        await (kept is null ? drafts.ForgetAsync(DraftKey) : drafts.KeepAsync(DraftKey, form.Draft()));
    }

    private async Task StartAnewAsync()
    {
        await drafts.ForgetAsync(DraftKey);
        (form, kept, resumed, focus) = (new(), null, false, true);
        await BeginAsync();
    }

    private async Task DiscardAsync()
    {
        isClosed = true;
        await drafts.ForgetAsync(DraftKey);
        Dialog.Cancel();
    }

    private string Written() => JsonSerializer.Serialize(new { Details = form.Details(), form.Facts, form.Promises, form.Settles, form.Plan, Name = picker?.Typed ?? "" });

    private void Escape()
    {
        if (asking) KeepWriting();
        else if (Written() == untouched) Dialog.Cancel();
        else asking = focus = true;
    }

    private void KeepWriting() => (asking, focus) = (false, true);

    private async Task AddAsync(PersonPick? person)
    {
        if (person is null || form.People.Any(p => p.Id == person.Id)) return;
        form.People.Add(person);
        await PreviewAsync();
    }

    private async Task AddNewAsync(string name)
    {
        var parsed = PersonName.Parse(name);
        if (parsed.Display.Length == 0) return;
        var uid = await contacts.AddAsync(Guid.CreateVersion7(), new ContactDetails { DisplayName = parsed.Display, Given = parsed.Given, Family = parsed.Family, Prefix = parsed.Prefix, Suffix = parsed.Suffix });
        await AddAsync(await people.FindAsync(uid));
    }

    private Task RemoveAsync(PersonPick person)
    {
        form.People.Remove(person);
        return PreviewAsync();
    }

    private Task MoveAsync(ChangeEventArgs e) =>
        MoveAsync(DateOnly.TryParseExact(e.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    private Task MoveAsync(DateOnly? day)
    {
        // A box that is left says its day again; what was changed of the plan is not for that to undo.
        if (day == form.On) return Task.CompletedTask;
        form.On = day;
        return PreviewAsync();
    }

    private void Add(ExchangeDirection direction) => form.Exchanges.Add(new ExchangeLine(new ExchangeEntry(direction, ""), isNew: true));

    private async Task PreviewAsync()
    {
        preview = form.People.Count == 0 || form.On is not { } on ? Nothing : await interactions.PreviewAsync([.. form.People.Select(p => p.Id)], on);
        form.Plan = [.. preview.Plan.Select(s => new PlanLine(s, form.Plan.Find(l => l.Step.StepId == s.StepId)))];
        form.Settles.RemoveWhere(id => id != Settles && preview.Open.All(o => o.Id != id));
    }

    private void Settle(long followUp, bool settle)
    {
        if (settle) form.Settles.Add(followUp);
        else form.Settles.Remove(followUp);
    }

    private async Task TakeBackAsync()
    {
        await interactions.TakeBackAsync(form.Uid, form.Settles);
        await changes.NotifyAsync();
    }

    private string LoggedWith(int followUps, int made)
    {
        string[] with = [.. followUps > 0 ? [texts.Plural("FollowUpCount", followUps)] : Array.Empty<string>(), .. made > 0 ? [texts.Plural("PromiseCount", made)] : Array.Empty<string>()];
        return with.Length == 0 ? texts["Logged"] : texts["LoggedWith", string.Join($" {S["And"]} ", with)];
    }

    private async Task SaveAsync()
    {
        if (saving.IsRunning || !errors.Take(await new InteractionFormValidator(texts, today).ValidateAsync(form))) return;
        await saving.RunAsync(async () =>
        {
            var plan = form.WantedPlan();
            var promises = form.MadePromises();
            if (InteractionId is { } id) await interactions.EditAsync(id, saving.Version, form.Details());
            else await interactions.LogAsync(form.Uid, form.Details(), form.Settles, plan, promises);
            isClosed = true;
            await drafts.ForgetAsync(DraftKey);
            Dialog.Close();
            if (InteractionId is null) undo.Offer(LoggedWith(plan.Count * preview.FirstMet.Count, promises.Count * form.People.Count), TakeBackAsync);
            else undo.Say(texts["Logged"]);
            await changes.NotifyAsync();
        });
    }
}
