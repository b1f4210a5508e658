using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace NetworkCrm.Web.Features.Touches;

/// <summary>
/// Hears from the browser that the owner is back from WhatsApp, mail or a call; stands once on every page.
/// </summary>
public sealed class TouchReturn(TouchBoard board, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private DotNetObjectReference<TouchReturn>? self;

    /// <summary>Called by script when the page comes back into view.</summary>
    /// <param name="place">The card whose link was tapped last, if any.</param>
    [JSInvokable]
    public Task ReturnedAsync(string? place) =>
        InvokeAsync(() => board.ReturnedAsync(Guid.TryParse(place, out var id) ? id : null));

    public async ValueTask DisposeAsync()
    {
        if (self is null)
            return;
        try
        {
            await js.InvokeVoidAsync("networkcrm.offReturn");
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listener with it.
        }

        self.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        await js.InvokeVoidAsync("networkcrm.onReturn", self);
    }
}
