using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Sorting;

/// <summary>One circle for all whom an import brought and who have none yet.</summary>
public sealed partial class ImportedCircle(
    SortStore store,
    BulkActs acts,
    Changes changes,
    Saving saving,
    IStringLocalizer<SortTexts> texts,
    IStringLocalizer<BulkTexts> bulkTexts,
    IStringLocalizer<ContactTexts> contactTexts
) : IDisposable
{
    private IReadOnlyList<long> ids = [];
    private string? said;

    /// <summary>The import.</summary>
    [Parameter, EditorRequired]
    public Guid Batch { get; set; }

    /// <summary>What these people have in common, for the bar that offers Undo.</summary>
    [Parameter]
    public string? About { get; set; }

    public void Dispose() => changes.Saved -= ReloadAsync;

    protected override void OnInitialized() => changes.Saved += ReloadAsync;

    protected override async Task OnParametersSetAsync() => ids = await store.OfImportAsync(Batch);

    private async Task ReloadAsync()
    {
        ids = await store.OfImportAsync(Batch);
        await InvokeAsync(StateHasChanged);
    }

    private Task PlaceAsync(Circle circle) =>
        saving.RunAsync(async () =>
            (said, _) = await acts.RunAsync(ids, new BulkAct.ToCircle(circle, OnlyWithout: true), About)
        );
}
