using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Events;

/// <summary>Adds an event or changes one; a new one opens its page, where the cards go.</summary>
public sealed partial class EventDialog(
    EventStore events,
    InteractionStore interactions,
    Changes changes,
    NavigationManager navigation,
    IStringLocalizer<EventTexts> texts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private EventForm form = new();
    private FormDraft<EventForm>? draft;
    private IReadOnlyList<string> communities = [];
    private bool isReady;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The event to change; null adds a new one.</summary>
    [Parameter]
    public EventView? Event { get; set; }

    public static Task OpenAsync(IDialogService dialogs, EventView? held = null) =>
        dialogs.ShowAsync<EventDialog>(null, new DialogParameters<EventDialog> { { d => d.Event, held } });

    private string DraftKey => $"event:{Event?.Uid:N}";

    protected override async Task OnInitializedAsync()
    {
        form = Event is null ? new EventForm { On = await interactions.TodayAsync() } : EventForm.From(Event.Details);
        saving.Version = Event?.Version ?? 0;
        isReady = true;
        communities = await events.CommunitiesAsync();
    }

    private async Task SaveAsync()
    {
        if (saving.IsRunning || !errors.Take(await new EventFormValidator(texts).ValidateAsync(form)))
            return;
        await saving.RunAsync(async () =>
        {
            if (Event is null)
                await events.AddAsync(form.Uid, form.Details());
            else
                await events.EditAsync(Event.Uid, saving.Version, form.Details());
            await draft!.EndAsync();
            Dialog.Close();
            await changes.NotifyAsync();
            if (Event is null)
                navigation.NavigateTo($"events/{form.Uid}");
        });
    }
}
