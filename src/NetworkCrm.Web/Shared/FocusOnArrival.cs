using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// Gives the focus to the heading of a page when one arrives there, for who listens to the screen. FocusOnNavigate does
/// so a round trip after the page has appeared, and takes the focus out of whatever was begun in between: a list of
/// names closes while one chooses from it. This one leaves it there.
/// </summary>
public sealed class FocusOnArrival(IJSRuntime js) : ComponentBase
{
    private Type? shown;
    private bool arrived;

    [Parameter, EditorRequired]
    public Type Page { get; set; } = null!;

    protected override void OnParametersSet()
    {
        // Another part of the same page is no arrival: the search writes what is typed into the address.
        arrived |= shown != Page;
        shown = Page;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!arrived)
            return;
        arrived = false;
        await js.TryAsync("networkcrm.arrive");
    }
}
