using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>The rows of a file with what happens to each; while it is a plan, changeable.</summary>
public sealed partial class PlannedRows(
    PlanStore plan,
    IDialogService dialogs,
    UndoBar undo,
    IStringLocalizer<ImportTexts> texts
)
{
    private static readonly string AlreadyHere = ImportReason.AlreadyHere.Code();
    private Virtualize<PlannedRowView>? list;
    private RowFilter shown;
    private int? total;

    [Parameter, EditorRequired]
    public Guid Uid { get; set; }

    [Parameter, EditorRequired]
    public ImportView View { get; set; } = null!;

    [Parameter]
    public RowFilter Filter { get; set; }

    [Parameter]
    public EventCallback<RowFilter> FilterChanged { get; set; }

    /// <summary>A row was decided or corrected: the counts are others now.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private bool IsPlan => View.State == ImportBatchState.Planned;

    private IEnumerable<(RowFilter Filter, int Count)> Choices
    {
        get
        {
            if (IsPlan)
            {
                yield return (RowFilter.All, View.Rows);
                yield return (RowFilter.Create, View.Created);
                yield return (RowFilter.Proposals, View.Proposals);
                // Only what was decided here is merged.
                if (View.Merged > 0 || Filter == RowFilter.Merge)
                    yield return (RowFilter.Merge, View.Merged);
            }

            if (!IsPlan && View.Merged > 0)
                yield return (RowFilter.Merge, View.Merged);
            yield return (RowFilter.Skip, View.Skipped);
            if (IsPlan)
                yield return (RowFilter.Warnings, View.Warnings);
            yield return (RowFilter.Error, View.Errors);
        }
    }

    public async Task ReloadAsync()
    {
        if (list is not null)
            await list.RefreshDataAsync();
        StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Filter)
            return;
        shown = Filter;
        await ReloadAsync();
    }

    private string Name(RowFilter choice) =>
        texts[choice == RowFilter.Merge && !IsPlan ? "Show.Merged" : "Show." + choice];

    private static string Some(IEnumerable<string>? values)
    {
        var all = values?.ToList() ?? [];
        return all.Count == 0 ? ""
            : all.Count == 1 ? all[0]
            : $"{all[0]} +{all.Count - 1}";
    }

    private async ValueTask<ItemsProviderResult<PlannedRowView>> LoadAsync(ItemsProviderRequest request)
    {
        var part = await plan.RowsAsync(Uid, Filter, request.StartIndex, request.Count, request.CancellationToken);
        if (total != part.Total)
        {
            total = part.Total;
            StateHasChanged();
        }

        return new ItemsProviderResult<PlannedRowView>(part.Rows, part.Total);
    }

    private async Task ChooseAsync(PlannedRowView row, ChangeEventArgs e)
    {
        if (!Enum.TryParse<ImportAction>(e.Value as string, out var action))
            return;
        await plan.ChooseAsync(Uid, row.Id, action);
        await Changed.InvokeAsync();
        await ReloadAsync();
    }

    private async Task TidyAsync(PlannedRowView row)
    {
        await plan.TidyAsync(Uid, row);
        await Changed.InvokeAsync();
        await ReloadAsync();
    }

    private async Task CorrectAsync(PlannedRowView row)
    {
        if (!await CorrectRowDialog.OpenAsync(dialogs, Uid, row))
            return;
        undo.Say(texts["Corrected", row.Row]);
        await Changed.InvokeAsync();
        await ReloadAsync();
    }
}
