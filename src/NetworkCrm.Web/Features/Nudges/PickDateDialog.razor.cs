using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>Asks for a day after today.</summary>
public sealed partial class PickDateDialog(IStringLocalizer<NudgeTexts> texts)
{
    private PickDateForm form = new();
    private FormDraft<PickDateForm>? draft;
    private string? error;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    public static async Task<DateOnly?> AskAsync(IDialogService dialogs, DateOnly today)
    {
        var dialog = await dialogs.ShowAsync<PickDateDialog>(
            null,
            new DialogParameters<PickDateDialog> { { d => d.Today, today } }
        );
        return (await dialog.Result)?.Data as DateOnly?;
    }

    protected override void OnInitialized() => form = new PickDateForm { Until = Today.AddDays(14) };

    private async Task ChooseAsync()
    {
        if (form.Until is not { } day || day <= Today || day >= new DateOnly(2200, 1, 1))
        {
            error = texts["PickDateWrong"];
            return;
        }

        await draft!.EndAsync();
        Dialog.Close(DialogResult.Ok(day));
    }
}

public sealed class PickDateForm
{
    public DateOnly? Until { get; set; }
}
