using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Events;

/// <summary>Where the cards of an import are from: an event that is there, or one that is made of them in one step.</summary>
public sealed partial class ImportedCards(
    EventStore store,
    Changes changes,
    UndoBar undo,
    Saving saving,
    IStringLocalizer<EventTexts> texts
)
{
    private const int MostEvents = 30;
    private const int MostPlanned = 30;
    private const string New = "new";

    private IReadOnlyList<EventRow>? events;
    private DateOnly today;
    private Guid uid = Guid.CreateVersion7();
    private string? chosen;
    private string? name;
    private DateOnly? on;
    private bool withPlan;
    private (Guid Uid, int Count, int FollowUps)? made;

    /// <summary>The import.</summary>
    [Parameter, EditorRequired]
    public Guid Batch { get; set; }

    /// <summary>How many cards it has.</summary>
    [Parameter]
    public int People { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // Who comes home with two hundred cards will not write four times to each of them.
        withPlan = People <= MostPlanned;
        var (all, date) = await store.ListAsync();
        (events, today, on) = ([.. all.Where(e => e.On <= date).Take(MostEvents)], date, date);
    }

    private Task PutAsync() =>
        RunAsync(async () =>
        {
            if (Guid.TryParse(chosen, out var held))
                made = (held, await store.MeetImportedAsync(held, Batch), 0);
        });

    private Task MakeAsync() =>
        RunAsync(async () =>
        {
            if (!ContactCleaning.SaysAnything(name))
            {
                saving.Problem = texts["NameNeeded"];
                return;
            }

            if (on is not { } day || day.Year < 1900 || day > today)
            {
                saving.Problem = texts["ImportedDay"];
                return;
            }

            var details = new EventDetails
            {
                Name = name!,
                On = day,
                Setting = Core.Interactions.Setting.Formal,
            };
            if (await store.AddImportedAsync(uid, details, Batch, withPlan) is not { } added)
                return;
            made = (added.Uid, added.Guests, added.FollowUps.Count);
            undo.Offer(name, texts.Plural("ImportedDone", added.Guests), () => TakeBackAsync(added));
            await changes.NotifyAsync();
        });

    private async Task TakeBackAsync(ImportedEvent added)
    {
        if (!await store.TakeBackImportedAsync(added))
        {
            undo.Say(texts["ImportedKept"]);
            return;
        }

        (made, uid) = (null, Guid.CreateVersion7());
        await changes.NotifyAsync();
        await InvokeAsync(StateHasChanged);
    }

    private Task RunAsync(Func<Task> put) =>
        saving.RunAsync(async () =>
        {
            try
            {
                await put();
            }
            catch (InvalidOperationException)
            {
                saving.Problem = texts["PileFull", NetworkEvent.MaxGuests];
            }
        });
}
