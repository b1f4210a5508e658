using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Duplicates;

/// <summary>Looks through the book once it is shown, beside whatever else the page does, until the page is left.</summary>
public sealed partial class FoundDuplicates(DuplicateStore store, IStringLocalizer<DuplicateTexts> texts) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private int count;

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            count = (await store.ScanAsync(ct: leaving.Token)).Pairs.Count;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested) { }
    }
}
