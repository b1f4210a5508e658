using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Mentions;

/// <summary>Records that somebody named the owner, or changes it.</summary>
public sealed partial class MentionDialog(
    MentionStore mentions,
    InteractionStore interactions,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<MentionTexts> texts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private MentionForm form = new();
    private FormDraft<MentionForm>? draft;
    private DateOnly today;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter]
    public long ContactId { get; set; }

    [Parameter]
    public string PersonName { get; set; } = "";

    /// <summary>The mention to change; null records a new one.</summary>
    [Parameter]
    public MentionRow? Mention { get; set; }

    public static Task OpenAsync(
        IDialogService dialogs,
        long contactId,
        string personName,
        MentionRow? mention = null
    ) =>
        dialogs.ShowAsync<MentionDialog>(
            null,
            new DialogParameters<MentionDialog>
            {
                { d => d.ContactId, contactId },
                { d => d.PersonName, personName },
                { d => d.Mention, mention },
            }
        );

    private string DraftKey => $"mention:{ContactId}:{Mention?.Id}";

    protected override async Task OnInitializedAsync()
    {
        var now = await interactions.TodayAsync();
        saving.Version = Mention?.Version ?? 0;
        (form.On, form.ToWhom, form.ForWhat, form.CameOfIt) = Mention is { Details: var d }
            ? (d.On, d.ToWhom, d.ForWhat, d.CameOfIt)
            : (now, null, null, null);
        today = now;
    }

    private async Task SaveAsync()
    {
        today = await saving.DayAsync(() => interactions.TodayAsync(), today);
        if (
            saving.IsRunning
            || !errors.Take(await new MentionFormValidator(texts, today, Mention?.Details.On).ValidateAsync(form))
        )
            return;
        await saving.RunAsync(async () =>
        {
            if (Mention is null)
                await mentions.HearAsync(form.Uid, ContactId, form.Details());
            else
                await mentions.EditAsync(Mention.Id, saving.Version, form.Details());
            await draft!.EndAsync();
            Dialog.Close();
            if (Mention is null)
                undo.Offer(PersonName, texts["Saved"], TakeBackAsync);
            else
                undo.Say(texts["Saved"]);
            await changes.NotifyAsync();
        });
    }

    private async Task TakeBackAsync()
    {
        await mentions.TakeBackAsync(form.Uid);
        await changes.NotifyAsync();
    }
}
