using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
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
    SentenceReader sentences,
    IJSRuntime js,
    Drafts drafts,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<InteractionTexts> texts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private static readonly LogPreview Nothing = new([], [], [], []);
    private InteractionForm form = new();
    private readonly FormErrors errors = new();
    private readonly DraftOf<InteractionDraft> draft = new(drafts);
    private LogPreview preview = Nothing;
    private DateOnly today;
    private DateOnly? opened;
    private PersonPicker? picker;
    private SentenceBox? box;
    private ElementReference more;
    private int readings;
    private IReadOnlyList<PersonPick> named = [];
    private bool resumed;
    private bool isReady;
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

    /// <summary>What was typed elsewhere, as the beginning of what happened.</summary>
    [Parameter]
    public string? Sentence { get; set; }

    public static Task OpenAsync(
        IDialogService dialogs,
        PersonPick? person = null,
        long? settles = null,
        string? sentence = null
    ) =>
        dialogs.ShowAsync<LogInteractionDialog>(
            null,
            new DialogParameters<LogInteractionDialog>
            {
                { d => d.Person, person },
                { d => d.Settles, settles },
                { d => d.Sentence, sentence },
            }
        );

    public static Task EditAsync(IDialogService dialogs, long interactionId) =>
        dialogs.ShowAsync<LogInteractionDialog>(
            null,
            new DialogParameters<LogInteractionDialog> { { d => d.InteractionId, interactionId } }
        );

    // What belongs to somebody or settles something is a draft of its own.
    private string DraftKey => InteractionId is { } id ? $"interaction:{id}" : $"interaction:{Person?.Uid:N}:{Settles}";

    // Said where it is not plain: the form was opened for somebody else, or for nobody yet.
    private string? ResumedOf =>
        Person is not null && form.People.Count > 0 && form.People.TrueForAll(p => p.Id != Person.Id)
            ? string.Join(", ", form.People.Select(p => p.Name))
            : null;

    protected override async Task OnInitializedAsync()
    {
        today = await interactions.TodayAsync();
        await BeginAsync();
        if (saving.Problem is null && await draft.BeginAsync(DraftKey, Written()) is { } left)
            await TakeUpAsync(left);
        isReady = true;
        // It follows what was left unsaved, and neither takes the place of the other.
        if (Sentence is { Length: > 0 } said)
            await SayAsync(string.IsNullOrEmpty(form.What) ? said : $"{form.What}\n{said}");
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // How far it was opened is remembered by the browser, for each person.
        if (firstRender && InteractionId is null)
            await js.TryAsync("networkcrm.rememberOpen", more, $"log:{Person?.Uid:N}");
        if (!focus || box is null)
            return;
        focus = false;
        await box.FocusAsync();
    }

    // Those that the sentence names stand among its own chips.
    private IReadOnlyList<PersonPick> ByHand => [.. form.People.Where(p => !form.Sentence.People.Contains(p.Id))];

    private RenderFragment Picker =>
        builder =>
        {
            builder.OpenComponent<PersonPicker>(0);
            builder.AddComponentParameter(1, nameof(PersonPicker.Label), texts["Who"].Value);
            builder.AddComponentParameter(2, nameof(PersonPicker.Placeholder), texts["WhoHint"].Value);
            builder.AddComponentParameter(3, nameof(PersonPicker.Value), null);
            builder.AddComponentParameter(
                4,
                nameof(PersonPicker.ValueChanged),
                EventCallback.Factory.Create<PersonPick?>(this, AddAsync)
            );
            builder.AddComponentParameter(
                5,
                nameof(PersonPicker.OnAddNew),
                EventCallback.Factory.Create<string>(this, AddNewAsync)
            );
            builder.AddComponentParameter(
                6,
                nameof(PersonPicker.AddNewText),
                (Func<string, string>)(t => texts["AddNew", t.Trim()])
            );
            builder.AddComponentParameter(7, nameof(PersonPicker.Error), errors[nameof(form.People)]);
            builder.AddComponentReferenceCapture(8, p => picker = (PersonPicker)p);
            builder.CloseComponent();
        };

    private InteractionDraft Written() => form.Draft(saving.Version);

    // Who writes on has seen that it was taken up.
    private async Task KeepAsync()
    {
        if (isReady && await draft.KeepAsync(Written()))
            resumed = false;
    }

    private async Task BeginAsync()
    {
        form.On = today;
        if (Settles is { } settles)
            form.Settles.Add(settles);
        if (Person is not null)
            form.People.Add(Person);
        if (InteractionId is { } id)
        {
            try
            {
                var found = await interactions.FindAsync(id);
                saving.Version = found.Version;
                form.Fill(found.Details, found.People);
                opened = found.Details.On;
            }
            catch (GoneException)
            {
                saving.Problem = S["NotFoundText"];
            }
        }

        await PreviewAsync();
    }

    private async Task TakeUpAsync(InteractionDraft left)
    {
        // It was saved after all, and only the answer was lost.
        if (InteractionId is null && await interactions.IsLoggedAsync(left.Uid))
        {
            await draft.EndAsync();
            await draft.BeginAsync(DraftKey, Written());
            return;
        }

        draft.IsUntouchedAs(Written() with { Uid = left.Uid, Version = left.Version });
        // Where it was changed elsewhere since, saving says so.
        saving.Version = left.Version;
        var there = new List<PersonPick>();
        foreach (var uid in left.People)
            if (await people.FindAsync(uid) is { } person)
                there.Add(person);
        form.TakeUp(left, there);
        await ReadAsync();
        await PreviewAsync();
        form.TakeUp(left.Plan);
        resumed = true;
    }

    private async Task StartAnewAsync()
    {
        await DiscardAsync();
        readings++;
        (form, resumed, focus, saving.Problem) = (new(), false, true, null);
        errors.Clear();
        await BeginAsync();
        await draft.BeginAsync(DraftKey, Written());
    }

    // A name that is typed and not chosen is written too, though no draft can keep it.
    private bool IsWritten() => draft.IsWritten(Written()) || !string.IsNullOrEmpty(picker?.Typed);

    private async Task AddAsync(PersonPick? person)
    {
        if (person is null || form.People.Any(p => p.Id == person.Id))
            return;
        // With the first the list of names gives way: the words come next.
        focus |= form.People.Count == 0;
        form.People.Add(person);
        await PreviewAsync();
    }

    private async Task AddNewAsync(string name)
    {
        if (await contacts.ReadTypedAsync(name) is not { } typed)
            return;
        var uid = await contacts.AddAsync(Guid.CreateVersion7(), typed);
        form.Added.Add(uid);
        await AddAsync(await people.FindAsync(uid));
    }

    private async Task RemoveAsync(PersonPick person)
    {
        form.People.Remove(person);
        await ReadAsync();
        await PreviewAsync();
    }

    private async Task DiscardAsync()
    {
        await draft.EndAsync();
        await TakeBackAddedAsync([.. form.Added]);
    }

    private async Task TakeBackAddedAsync(IReadOnlyCollection<Guid> added)
    {
        foreach (var uid in added)
            await IgnoreIfGone.RunAsync(() => contacts.TrashAsync(uid));
        if (added.Count > 0)
            await changes.NotifyAsync();
    }

    private Task MoveAsync(ChangeEventArgs e) =>
        MoveAsync(
            DateOnly.TryParseExact(
                e.Value as string,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null
        );

    private Task MoveAsync(DateOnly? day)
    {
        // A box that is left says its day again; what was changed of the plan is not for that to undo.
        if (day == form.On)
            return Task.CompletedTask;
        (form.On, form.Sentence.DayByHand) = (day, true);
        return PreviewAsync();
    }

    private Task ChooseChannelAsync(Channel channel)
    {
        (form.Channel, form.Sentence.ChannelByHand) = (channel, true);
        return PreviewAsync();
    }

    private void Add(ExchangeDirection direction) =>
        form.Exchanges.Add(new ExchangeLine(new ExchangeEntry(direction, ""), isNew: true));

    private async Task PreviewAsync()
    {
        preview =
            form.People.Count == 0 || form.On is not { } on
                ? Nothing
                : await interactions.PreviewAsync([.. form.People.Select(p => p.Id)], on, form.Channel);
        form.Plan = [.. preview.Plan.Select(s => new PlanLine(s, form.Plan.Find(l => l.Step.StepId == s.StepId)))];
        form.Settles.RemoveWhere(id => id != Settles && preview.Open.All(o => o.Id != id));
        await KeepAsync();
    }

    private void Settle(long followUp, bool settle)
    {
        if (settle)
            form.Settles.Add(followUp);
        else
            form.Settles.Remove(followUp);
    }

    private async Task TakeBackAsync()
    {
        await interactions.TakeBackAsync(form.Uid, form.Settles);
        await TakeBackAddedAsync([.. form.Added]);
        await changes.NotifyAsync();
    }

    private string LoggedWith(int followUps, int made)
    {
        string[] with =
        [
            .. followUps > 0 ? [texts.Plural("FollowUpCount", followUps)] : Array.Empty<string>(),
            .. made > 0 ? [texts.Plural("PromiseCount", made)] : Array.Empty<string>(),
        ];
        return with.Length == 0 ? texts["Logged"] : texts["LoggedWith", string.Join($" {S["And"]} ", with)];
    }

    // "Besok ketemu lagi": nothing has taken place yet, and nothing is logged.
    private bool IsOnlyPlanned =>
        InteractionId is null
        && Settles is null
        && form.Sentence is { DayByHand: false, ChannelByHand: false, Reading: { Channel: null, On: null } reading }
        && form.Next.Count > 0
        && form.Exchanges.Count + form.Promises.Count == 0
        && form.Facts.TrueForAll(f => string.IsNullOrWhiteSpace(f.Text))
        && !reading.Participants.Any();

    private async Task PlanAsync()
    {
        var planned = await interactions.PlanAsync([.. form.People.Select(p => p.Id)], form.NextSteps(today));
        await draft.EndAsync();
        Dialog.Close();
        undo.Offer(
            string.Join(", ", form.People.Select(p => p.Name)),
            texts.Plural("PlannedOnly", planned.Count),
            async () =>
            {
                await interactions.TakeBackPlanAsync(planned);
                await changes.NotifyAsync();
            }
        );
        await changes.NotifyAsync();
    }

    private async Task SaveAsync()
    {
        today = await saving.DayAsync(() => interactions.TodayAsync(), today);
        // What was typed since the last pause is read too.
        while (InteractionId is null && (form.Sentence.Reading?.Text ?? "") != (form.What ?? ""))
            await ReadAsync();
        if (
            saving.IsRunning
            || !errors.Take(await new InteractionFormValidator(texts, today, opened).ValidateAsync(form))
        )
            return;
        // Typed and not chosen: they would be left out without a word.
        if (picker?.Typed.Trim() is { Length: > 0 } typed)
        {
            errors.Add(nameof(form.People), texts["PickTyped", typed]);
            return;
        }

        if (Unsettled is { } unsettled)
        {
            errors.Add(nameof(form.What), unsettled);
            return;
        }

        if (IsOnlyPlanned)
        {
            await saving.RunAsync(PlanAsync);
            return;
        }

        await saving.RunAsync(async () =>
        {
            var plan = form.WantedPlan();
            var promises = form.MadePromises();
            var next = form.NextSteps(today);
            var (steps, kept) = (0, 0);
            if (InteractionId is { } id)
                (steps, kept) = await interactions.EditAsync(id, saving.Version, form.Details());
            else if (!await interactions.LogAsync(form.Uid, form.Details(), form.Settles, plan, promises, next))
            {
                // From another tab with the same draft. What is written here is not lost, and not that one's to
                // overwrite.
                form.Renew();
                saving.Problem = texts["LoggedAlready"];
                return;
            }

            await draft.EndAsync();
            // Added and taken off again.
            await TakeBackAddedAsync([.. form.Added.Where(uid => !IsNamed(uid))]);
            Dialog.Close();
            if (InteractionId is null)
                undo.Offer(
                    string.Join(", ", form.People.Select(p => p.Name)),
                    LoggedWith(
                        (plan.Count * preview.FirstMet.Count) + (next.Count * form.People.Count),
                        promises.Count * form.People.Count
                    ),
                    TakeBackAsync
                );
            else
                undo.Say(
                    string.Join(
                        ' ',
                        new[]
                        {
                            texts["Logged"].Value,
                            steps > 0 ? texts.Plural("StepsLeftToo", steps) : null,
                            kept > 0 ? texts.Plural("PromisesLeftToo", kept) : null,
                        }.OfType<string>()
                    )
                );
            await changes.NotifyAsync();
        });
    }
}
