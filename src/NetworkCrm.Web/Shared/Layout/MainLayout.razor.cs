using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Shared.Layout;

public sealed partial class MainLayout(IDialogService dialogs, IStringLocalizer<SharedTexts> texts, NavigationManager navigation, IJSRuntime js)
{
    private Resilient? boundary;
    private string? shownAt;

    private string SkipTarget => navigation.Uri.Split('#')[0] + "#content";

    protected override void OnParametersSet()
    {
        // An error belongs to the page it happened on: going elsewhere leaves it behind.
        if (shownAt is not null && shownAt != navigation.Uri) boundary?.Recover();
        shownAt = navigation.Uri;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await js.TryAsync("networkcrm.ready");
    }

    private Task LogAsync() => LogInteractionDialog.OpenAsync(dialogs);
}
