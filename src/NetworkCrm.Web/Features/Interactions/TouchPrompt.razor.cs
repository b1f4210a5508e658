using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>"Did you get in touch?", asked when the owner comes back from WhatsApp, mail or a call.</summary>
public sealed partial class TouchPrompt(TouchStore touches, Changes changes, UndoBar undo, IJSRuntime js, IStringLocalizer<InteractionTexts> texts) : IAsyncDisposable
{
    private IReadOnlyList<WaitingTouch> waiting = [];
    private DotNetObjectReference<TouchPrompt>? self;

    /// <summary>Called by script when the page comes back into view.</summary>
    [JSInvokable]
    public async Task ReturnedAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        if (self is null) return;
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

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        self = DotNetObjectReference.Create(this);
        await js.InvokeVoidAsync("networkcrm.onReturn", self);
    }

    private async Task LoadAsync() => waiting = await touches.WaitingAsync();

    private async Task AnswerAsync(WaitingTouch touch, bool yes)
    {
        await touches.AnswerAsync(touch.Id, yes);
        await LoadAsync();
        if (!yes) return;
        undo.Say(texts["TouchLogged", touch.Person.Name]);
        await changes.NotifyAsync();
    }
}
