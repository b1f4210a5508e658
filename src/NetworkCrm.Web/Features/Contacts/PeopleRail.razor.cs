using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>The list beside the detail. Only a wide screen has room for it, and only there anything is read.</summary>
public sealed partial class PeopleRail(
    PeopleQuery people,
    Changes changes,
    IJSRuntime js,
    IStringLocalizer<ContactTexts> texts
) : IDisposable
{
    private const int RowHeight = 56;
    private Virtualize<PersonRow>? list;
    private PeopleFilter? shown;
    private Guid? at;
    private bool isWide;
    private bool isNew;

    /// <summary>Who is shown beside it.</summary>
    [Parameter, EditorRequired]
    public Guid Uid { get; set; }

    /// <summary>Their name, to begin where they stand.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>Among whom they were found.</summary>
    [Parameter, EditorRequired]
    public PeopleFilter Filter { get; set; } = null!;

    public void Dispose() => changes.Saved -= ReloadAsync;

    protected override void OnInitialized() => changes.Saved += ReloadAsync;

    // Another person may stand far from the last one, and among others.
    protected override async Task OnParametersSetAsync()
    {
        var others = shown is not null && shown != Filter;
        isNew = isWide && (others || at != Uid);
        (shown, at) = (Filter, Uid);
        if (others)
            await ReloadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
                await BeginAsync();
            else if (isNew)
                await GoToAsync();
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The page is being left: nobody looks at the list any more.
        }
    }

    private async Task BeginAsync()
    {
        if (!await js.InvokeAsync<bool>("networkcrm.isWide"))
            return;
        isWide = isNew = true;
        StateHasChanged();
    }

    private async Task GoToAsync()
    {
        isNew = false;
        // Elsewhere than by name, where they stand is not worth counting for.
        if (Filter is { Sort: PeopleSort.Name, Text: null })
            await js.InvokeVoidAsync(
                "networkcrm.toRow",
                "[data-rail-list]",
                Math.Max(0, await people.BeforeAsync(Filter, Name) - 3),
                RowHeight
            );
    }

    private async Task ReloadAsync()
    {
        if (list is not null)
            await list.RefreshDataAsync();
        await InvokeAsync(StateHasChanged);
    }

    private async ValueTask<ItemsProviderResult<PersonRow>> LoadAsync(ItemsProviderRequest request)
    {
        var part = await people.ListAsync(Filter, request.StartIndex, request.Count, request.CancellationToken);
        return new ItemsProviderResult<PersonRow>(part.Rows, part.Total);
    }
}
