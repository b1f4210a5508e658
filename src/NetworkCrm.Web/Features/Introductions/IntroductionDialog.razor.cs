using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Introductions;

/// <summary>Brings two people together and notes it.</summary>
public sealed partial class IntroductionDialog(
    IntroductionStore introductions,
    InteractionStore interactions,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<IntroductionTexts> texts,
    IStringLocalizer<InteractionTexts> interactionTexts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private IntroductionForm form = new();
    private FormDraft<IntroductionForm>? draft;
    private DateOnly today;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter]
    public PersonPick? First { get; set; }

    [Parameter]
    public PersonPick? Second { get; set; }

    [Parameter]
    public string? ForWhat { get; set; }

    public static Task OpenAsync(
        IDialogService dialogs,
        PersonPick first,
        PersonPick? second = null,
        string? forWhat = null
    ) =>
        dialogs.ShowAsync<IntroductionDialog>(
            null,
            new DialogParameters<IntroductionDialog>
            {
                { d => d.First, first },
                { d => d.Second, second },
                { d => d.ForWhat, forWhat },
            }
        );

    private string DraftKey => $"introduction:{First?.Uid:N}:{Second?.Uid:N}";

    protected override async Task OnInitializedAsync()
    {
        (form.First, form.Second, form.ForWhat) = (First, Second, ForWhat);
        var now = await interactions.TodayAsync();
        form.On = now;
        today = now;
    }

    private async Task SaveAsync()
    {
        today = await saving.DayAsync(() => interactions.TodayAsync(), today);
        if (saving.IsRunning || !errors.Take(await new IntroductionFormValidator(texts, today).ValidateAsync(form)))
            return;
        await saving.RunAsync(async () =>
        {
            await introductions.MakeAsync(form.Uid, form.Details(texts));
            await draft!.EndAsync();
            Dialog.Close();
            undo.Offer(
                null,
                texts["Saved", form.First!.Name, form.Second!.Name],
                async () =>
                {
                    await introductions.TakeBackAsync(form.Uid);
                    await changes.NotifyAsync();
                }
            );
            await changes.NotifyAsync();
        });
    }
}
