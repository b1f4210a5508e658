using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Groups;

/// <summary>All groups, and which of them are due for a gathering.</summary>
public sealed partial class GroupsPage(
    GroupStore store,
    Changes changes,
    IDialogService dialogs,
    IStringLocalizer<GroupTexts> texts
) : IDisposable
{
    private IReadOnlyList<GroupRow>? groups;
    private DateOnly today;

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        (groups, today) = await store.ListAsync();
        await InvokeAsync(StateHasChanged);
    }
}
