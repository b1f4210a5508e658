using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Outcomes;

/// <summary>Records an outcome, or changes one; what it is opened from is chosen already.</summary>
public sealed partial class OutcomeDialog(
    OutcomeStore outcomes,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<OutcomeTexts> texts,
    IStringLocalizer<MentionTexts> mentionTexts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private OutcomeForm form = new();
    private FormDraft<OutcomeForm>? draft;
    private OutcomeChoices choices = new([], [], []);
    private DateOnly today;
    private bool isReady;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The outcome to change; null records a new one.</summary>
    [Parameter]
    public OutcomeRow? Outcome { get; set; }

    [Parameter]
    public OutcomeOf From { get; set; }

    /// <summary>Who is behind it at first.</summary>
    [Parameter]
    public PersonPick? Person { get; set; }

    public static Task OpenAsync(
        IDialogService dialogs,
        OutcomeOf from,
        PersonPick? person,
        OutcomeRow? outcome = null
    ) =>
        dialogs.ShowAsync<OutcomeDialog>(
            null,
            new DialogParameters<OutcomeDialog>
            {
                { d => d.From, from },
                { d => d.Person, person },
                { d => d.Outcome, outcome },
            }
        );

    private string DraftKey =>
        Outcome is { } outcome ? $"outcome:{outcome.Id}" : $"outcome:of:{From.EventId}:{From.GoalId}:{Person?.Uid:N}";

    protected override async Task OnInitializedAsync()
    {
        // Before the first await, so that the selects are drawn with what is chosen in them.
        (form.EventId, form.GoalId) = (From.EventId, From.GoalId);
        if (Person is not null)
            form.People.Add(Person);
        if (Outcome is not null)
        {
            form.People.Clear();
            form.Fill(Outcome);
            saving.Version = Outcome.Version;
        }

        (choices, today) = await outcomes.ChoicesAsync();
        form.On ??= today;
        isReady = true;
    }

    private void AddPerson(PersonPick? person)
    {
        if (person is not null && form.People.All(p => p.Id != person.Id))
            form.People.Add(person);
    }

    private async Task SaveAsync()
    {
        today = await saving.DayAsync(async () => (await outcomes.ChoicesAsync()).Today, today);
        if (
            saving.IsRunning
            || !errors.Take(await new OutcomeFormValidator(texts, today, Outcome?.Details.On).ValidateAsync(form))
        )
            return;
        await saving.RunAsync(async () =>
        {
            if (Outcome is null)
                await outcomes.RecordAsync(form.Uid, form.Details(), form.Sources());
            else
                await outcomes.EditAsync(Outcome.Id, saving.Version, form.Details(), form.Sources());
            await draft!.EndAsync();
            Dialog.Close();
            if (Outcome is null)
                undo.Offer(form.Details().What, texts["Saved"], TakeBackAsync);
            else
                undo.Say(texts["Saved"]);
            await changes.NotifyAsync();
        });
    }

    private async Task TakeBackAsync()
    {
        await outcomes.TakeBackAsync(form.Uid);
        await changes.NotifyAsync();
    }
}
