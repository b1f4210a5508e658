using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>Asks for a day after today.</summary>
public sealed partial class PickDateDialog(IStringLocalizer<NudgeTexts> texts)
{
    private DateOnly? until;
    private string? error;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    public static async Task<DateOnly?> AskAsync(IDialogService dialogs, DateOnly today)
    {
        var dialog = await dialogs.ShowAsync<PickDateDialog>(null, new DialogParameters<PickDateDialog> { { d => d.Today, today } });
        return (await dialog.Result)?.Data as DateOnly?;
    }

    protected override void OnInitialized() => until = Today.AddDays(14);

    private void Choose()
    {
        if (until is { } day && day > Today && day < new DateOnly(2200, 1, 1)) Dialog.Close(DialogResult.Ok(day));
        else error = texts["PickDateWrong"];
    }
}
