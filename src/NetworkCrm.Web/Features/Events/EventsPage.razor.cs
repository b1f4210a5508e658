using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Events;

public sealed partial class EventsPage(
    EventStore store,
    Changes changes,
    IDialogService dialogs,
    IStringLocalizer<EventTexts> texts
) : IDisposable
{
    private IReadOnlyList<EventRow>? events;
    private DateOnly today;

    private IEnumerable<(string Title, IReadOnlyList<EventRow> Rows, string Colour)> Sections =>
        [
            (texts["Undigested"], [.. events!.Where(e => e.On <= today && e.Waiting > 0)], "quiet"),
            (texts["Coming"], [.. events!.Where(e => e.On > today).Reverse()], "accent"),
            (texts["Past"], [.. events!.Where(e => e.On <= today && e.Waiting == 0)], "ink-3"),
        ];

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        (events, today) = await store.ListAsync();
        await InvokeAsync(StateHasChanged);
    }
}
