using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Events;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Events;

/// <summary>One event: what it was for, what it cost, and the pile of cards.</summary>
public sealed partial class EventPage(
    EventStore events,
    ContactStore contacts,
    PeopleQuery people,
    Changes changes,
    UndoBar undo,
    NavigationManager navigation,
    IDialogService dialogs,
    IStringLocalizer<EventTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private EventView? held;
    private bool gone;

    [Parameter]
    public Guid Uid { get; set; }

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            held = await events.FindAsync(Uid);
        }
        catch (GoneException)
        {
            gone = true;
        }

        await InvokeAsync(StateHasChanged);
    }

    private async Task MeetAsync(PersonPick? person)
    {
        if (person is null)
            return;
        await events.MeetAsync(Uid, person.Id);
        await LoadAsync();
    }

    private async Task MeetNewAsync(string name)
    {
        if (held is null || await contacts.ReadTypedAsync(name) is not { } typed)
            return;
        var details = typed with
        {
            HowMet = held.Details.Name,
            MetOn = held.Details.On <= held.Today ? held.Details.On : null,
        };
        var uid = await contacts.AddAsync(Guid.CreateVersion7(), details);
        await MeetAsync(await people.FindAsync(uid));
    }

    private async Task ForgetAsync(GuestRow guest)
    {
        var uid = Uid;
        await events.ForgetAsync(uid, guest.ContactId);
        undo.Offer(
            null,
            texts["Forgotten", guest.Person.Name],
            async () =>
            {
                await events.MeetAsync(uid, guest.ContactId);
                await changes.NotifyAsync();
            }
        );
        await LoadAsync();
    }

    private async Task ReopenAsync(GuestRow guest)
    {
        await events.ReopenAsync(Uid, guest.ContactId);
        await LoadAsync();
    }

    private async Task DeleteAsync()
    {
        var deleted = await events.DeleteAsync(Uid);
        undo.Offer(
            null,
            texts["Deleted", deleted.Details.Name],
            async () =>
            {
                await events.RestoreAsync(deleted);
                await changes.NotifyAsync();
            }
        );
        navigation.NavigateTo("events");
    }

    private string WhereAndHow(EventDetails details) =>
        string.Concat(
            new[] { details.Place, texts["Setting." + details.Setting].Value }
                .Where(t => !string.IsNullOrEmpty(t))
                .Select(t => " · " + t)
        );
}
