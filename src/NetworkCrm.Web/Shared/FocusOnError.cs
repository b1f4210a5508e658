using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// Stands beside every field: when something is found against it the focus goes to the first such field of the form,
/// which may be out of sight.
/// </summary>
public sealed class FocusOnError(IJSRuntime js) : ComponentBase
{
    private FieldError? told;
    private bool isNew;

    [Parameter, EditorRequired]
    public FieldError? Error { get; set; }

    protected override void OnParametersSet()
    {
        // What is said as a field is left takes nobody back to it.
        isNew |= Error is { Attempt: > 0 } && Error != told;
        told = Error;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isNew)
            return;
        isNew = false;
        await js.InvokeVoidAsync("networkcrm.toError");
    }
}
