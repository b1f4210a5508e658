using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

/// <summary>
/// Plans a follow-up or changes one. An ask to someone you only ever asked is warned of, never forbidden.
/// </summary>
public sealed partial class FollowUpDialog(
    FollowUpStore followUps,
    InteractionStore interactions,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<FollowUpTexts> texts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private FollowUpForm form = new();
    private FormDraft<FollowUpForm>? draft;
    private AskStanding? standing;
    private DateOnly today;
    private bool fixedPerson;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The follow-up to change; null plans a new one.</summary>
    [Parameter]
    public FollowUpCard? Card { get; set; }

    /// <summary>Whom a new one is about, where that is settled.</summary>
    [Parameter]
    public PersonPick? Person { get; set; }

    /// <summary>What kind a new one is, until the owner says otherwise.</summary>
    [Parameter]
    public FollowUpKind Kind { get; set; } = FollowUpKind.Message;

    public static Task PlanAsync(
        IDialogService dialogs,
        PersonPick? person = null,
        FollowUpKind kind = FollowUpKind.Message
    ) =>
        dialogs.ShowAsync<FollowUpDialog>(
            null,
            new DialogParameters<FollowUpDialog> { { d => d.Person, person }, { d => d.Kind, kind } }
        );

    public static Task EditAsync(IDialogService dialogs, FollowUpCard card) =>
        dialogs.ShowAsync<FollowUpDialog>(null, new DialogParameters<FollowUpDialog> { { d => d.Card, card } });

    private string DraftKey => Card is { } card ? $"follow-up:{card.Id}" : $"follow-up:of:{Person?.Uid:N}";

    protected override async Task OnInitializedAsync()
    {
        form = Card is null ? new FollowUpForm { Person = Person, Kind = Kind } : FollowUpForm.From(Card);
        saving.Version = Card?.Version ?? 0;
        fixedPerson = form.Person is not null;
        today = await interactions.TodayAsync();
        form.DueOn ??= today.AddDays(1);
        if (form.Person is not null)
            await ChoosePersonAsync(form.Person);
    }

    private Task TakeUpAsync(FollowUpForm left)
    {
        form = left;
        return ChoosePersonAsync(form.Person);
    }

    private async Task ChoosePersonAsync(PersonPick? person)
    {
        form.Person = person;
        standing = null;
        if (person is null)
            return;
        var asks = (await interactions.PreviewAsync([person.Id], today)).Asks;
        if (form.Person?.Id == person.Id)
            standing = asks is [var first, ..] ? first.Standing : null;
    }

    private async Task SaveAsync()
    {
        today = await saving.DayAsync(() => interactions.TodayAsync(), today);
        var earliest = Card is { } card && card.DueOn < today ? card.DueOn : today;
        if (saving.IsRunning || !errors.Take(await new FollowUpFormValidator(texts, earliest).ValidateAsync(form)))
            return;
        await saving.RunAsync(async () =>
        {
            if (Card is null)
                await followUps.PlanAsync(form.Uid, form.Person!.Id, form.Details());
            else
                await followUps.EditAsync(Card.Id, saving.Version, form.Details());
            await draft!.EndAsync();
            Dialog.Close();
            undo.Say(texts["PlannedSnack", S.Relative(form.DueOn!.Value, today)]);
            await changes.NotifyAsync();
        });
    }
}
