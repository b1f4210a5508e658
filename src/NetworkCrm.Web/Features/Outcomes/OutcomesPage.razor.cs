using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Outcomes;

/// <summary>All outcomes, newest first: also those that nothing in the book leads to any more.</summary>
public sealed partial class OutcomesPage(
    OutcomeStore outcomes,
    OutcomeActs acts,
    Changes changes,
    IDialogService dialogs,
    IStringLocalizer<OutcomeTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private const int AtATime = 100;

    private OutcomesView? view;
    private int most = AtATime;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindText { get; set; }

    private OutcomeKind? Kind =>
        OutcomeForm
            .Kinds.Where(k => string.Equals(k.ToString(), KindText, StringComparison.OrdinalIgnoreCase))
            .Select(k => (OutcomeKind?)k)
            .FirstOrDefault();

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnParametersSetAsync()
    {
        most = AtATime;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        view = await outcomes.AllAsync(Kind, most);
        await InvokeAsync(StateHasChanged);
    }

    private Task MoreAsync()
    {
        most += AtATime;
        return LoadAsync();
    }
}
