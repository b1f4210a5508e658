namespace NetworkCrm.Web.Features.Touches;

/// <summary>At the top of a page: asks about taps whose card is not on it.</summary>
public sealed partial class TouchPrompt(TouchBoard board) : IDisposable
{
    public void Dispose() => board.Changed -= ShowAsync;

    protected override Task OnInitializedAsync()
    {
        board.Changed += ShowAsync;
        return board.EnsureAsync();
    }

    private Task ShowAsync() => InvokeAsync(StateHasChanged);
}
