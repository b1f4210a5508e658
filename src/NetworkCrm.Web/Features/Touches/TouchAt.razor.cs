using Microsoft.AspNetCore.Components;

namespace NetworkCrm.Web.Features.Touches;

/// <summary>On a card: asks about the tap that left from it.</summary>
public sealed partial class TouchAt(TouchBoard board) : IAsyncDisposable
{
    private TouchPlace? known;

    [Parameter, EditorRequired]
    public TouchPlace Place { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        board.Changed -= ShowAsync;
        if (known is { } place)
            await board.RemoveAsync(place);
    }

    protected override void OnInitialized() => board.Changed += ShowAsync;

    protected override async Task OnParametersSetAsync()
    {
        if (known == Place)
            return;
        if (known is { } before)
            await board.RemoveAsync(before);
        known = Place;
        await board.AddAsync(Place);
        await board.EnsureAsync();
    }

    private Task ShowAsync() => InvokeAsync(StateHasChanged);
}
