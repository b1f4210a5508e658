using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Layout;

public sealed partial class MainLayout(
    IDialogService dialogs,
    IStringLocalizer<SharedTexts> texts,
    NavigationManager navigation,
    IJSRuntime js,
    OwnerDay day
) : IDisposable
{
    private AppErrorBoundary? boundary;
    private string? shownAt;
    private DotNetObjectReference<MainLayout>? self;

    private string SkipTarget => navigation.Uri.Split('#')[0] + "#content";

    protected override void OnParametersSet()
    {
        // An error belongs to the page it happened on: going elsewhere leaves it behind.
        if (shownAt is not null && shownAt != navigation.Uri)
            boundary?.Recover();
        shownAt = navigation.Uri;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        day.Watch(InvokeAsync);
        self = DotNetObjectReference.Create(this);
        await js.TryAsync("networkcrm.ready", self);
    }

    /// <summary>
    /// Asked by the page to know whether the line still holds, and that all it sent before has arrived.
    /// </summary>
    [JSInvokable]
    public Task HearAsync() => Task.CompletedTask;

    public void Dispose() => self?.Dispose();

    private Task LogAsync() => LogInteractionDialog.OpenAsync(dialogs);
}
