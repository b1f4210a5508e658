using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Goals;

/// <summary>What the owner wants from their network, open first.</summary>
public sealed partial class GoalsPage(
    GoalStore store,
    Changes changes,
    IDialogService dialogs,
    IStringLocalizer<GoalTexts> texts
) : IDisposable
{
    private GoalsView? view;

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        view = await store.ListAsync();
        await InvokeAsync(StateHasChanged);
    }
}
