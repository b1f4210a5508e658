using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;

namespace NetworkCrm.Web.Shared;

/// <summary>A button with a menu that is made when it is first opened.</summary>
public sealed partial class LazyMenu(IJSRuntime js)
{
    private ElementReference here;
    private MudMenu? menu;
    private EventArgs? asked;
    private bool opened;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string Class { get; set; } = "b q";

    /// <summary>Whether the menu hangs from the right end of the button.</summary>
    [Parameter]
    public bool Right { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (asked is null || opened || menu is null)
            return;
        opened = true;
        // What had the focus has given way to the menu's own.
        await js.TryAsync("networkcrm.focusOpener", here);
        await menu.OpenMenuAsync(asked);
    }

    // Wherever in the opener it was pressed, by whatever means.
    private Task OpenAsync(MouseEventArgs e)
    {
        if (menu is not null && opened)
            return menu.OpenMenuAsync(e);
        asked = e;
        return Task.CompletedTask;
    }

    private void AskByKey(KeyboardEventArgs e)
    {
        if (e.Key is "Enter" or " " or "ArrowDown" or "ArrowUp")
            asked = e;
    }
}
