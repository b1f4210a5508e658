using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Promises;

/// <summary>Writes a promise down, the owner's or theirs, or changes one.</summary>
public sealed partial class PromiseDialog(
    PromiseStore promises,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<PromiseTexts> texts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private PromiseForm form = new();
    private FormDraft<PromiseForm>? draft;
    private readonly FormErrors errors = new();
    private DateOnly today;
    private bool isReady;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The promise to change; null makes a new one.</summary>
    [Parameter]
    public PromiseCard? Card { get; set; }

    /// <summary>Whom a new one is about.</summary>
    [Parameter]
    public PersonPick? Person { get; set; }

    private string PersonName => Card?.Person.Name ?? Person?.Name ?? "";

    public static Task MakeAsync(IDialogService dialogs, PersonPick person) =>
        dialogs.ShowAsync<PromiseDialog>(null, new DialogParameters<PromiseDialog> { { d => d.Person, person } });

    public static Task EditAsync(IDialogService dialogs, PromiseCard card) =>
        dialogs.ShowAsync<PromiseDialog>(null, new DialogParameters<PromiseDialog> { { d => d.Card, card } });

    private string DraftKey => Card is { } card ? $"promise:{card.Id}" : $"promise:of:{Person?.Uid:N}";

    protected override async Task OnInitializedAsync()
    {
        if (Card is { } card)
            (form.By, form.What, form.DueOn, saving.Version) = (
                card.Details.By,
                card.Details.What,
                card.Details.DueOn,
                card.Version
            );
        today = await promises.TodayAsync();
        if (Card is null)
            form.DueOn ??= today.AddDays(7);
        isReady = true;
    }

    private async Task SaveAsync()
    {
        today = await saving.DayAsync(() => promises.TodayAsync(), today);
        if (
            saving.IsRunning
            || !errors.Take(
                await new PromiseFormValidator(
                    texts,
                    Card?.Details.DueOn is { } was && was < today ? was : today
                ).ValidateAsync(form)
            )
        )
            return;
        await saving.RunAsync(async () =>
        {
            if (Card is null)
                await promises.MakeAsync(form.Uid, Person!.Id, form.Details());
            else
                await promises.EditAsync(Card.Id, saving.Version, form.Details());
            await draft!.EndAsync();
            Dialog.Close();
            undo.Say(texts["Saved"]);
            await changes.NotifyAsync();
        });
    }
}
