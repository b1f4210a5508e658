using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>Corrects one row of a file before it is imported.</summary>
public sealed partial class CorrectRowDialog(
    PlanStore plan,
    ImportStore imports,
    Saving saving,
    IStringLocalizer<ImportTexts> texts
)
{
    private readonly FormErrors errors = new();
    private CorrectRowForm form = new();
    private FormDraft<CorrectRowForm>? draft;
    private DateOnly today;
    private IReadOnlyList<CustomField> fields = [];

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public Guid Uid { get; set; }

    [Parameter, EditorRequired]
    public PlannedRowView Row { get; set; } = null!;

    /// <returns>Whether the row was corrected.</returns>
    public static async Task<bool> OpenAsync(IDialogService dialogs, Guid uid, PlannedRowView row)
    {
        var dialog = await dialogs.ShowAsync<CorrectRowDialog>(
            null,
            new DialogParameters<CorrectRowDialog> { { d => d.Uid, uid }, { d => d.Row, row } }
        );
        return await dialog.Result is { Canceled: false };
    }

    private string DraftKey => $"row:{Uid:N}:{Row.Id}";

    protected override async Task OnInitializedAsync()
    {
        form = CorrectRowForm.From(Row.Contact);
        var options = await imports.OptionsAsync();
        (today, fields) = (options.Today!.Value, options.OwnFields!);
    }

    private async Task SaveAsync()
    {
        if (
            saving.IsRunning
            || !errors.Take(await new CorrectRowFormValidator(texts, today, fields).ValidateAsync(form))
        )
            return;
        await saving.RunAsync(async () =>
        {
            await plan.CorrectAsync(Uid, Row.Id, form.Correction());
            await draft!.EndAsync();
            Dialog.Close(DialogResult.Ok(true));
        });
    }
}
