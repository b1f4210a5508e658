using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Events;

/// <summary>Card by card: who, what I learned, what was promised, the plan, the circle. It ends with what it made and messages ready to send.</summary>
public sealed partial class DebriefPage(
    EventStore events,
    UndoBar undo,
    IStringLocalizer<EventTexts> texts,
    IStringLocalizer<InteractionTexts> interactionTexts,
    IStringLocalizer<ContactTexts> contactTexts,
    IStringLocalizer<SharedTexts> S)
{
    private readonly List<(CardPerson Person, int Steps, int Promises)> done = [];
    private readonly List<FactLine> facts = [];
    private readonly List<PromiseLine> promises = [];
    private EventView? held;
    private GuestRow? guest;
    private IReadOnlyList<ProposedStep> plan = [];
    private Guid uid;
    private Impression impression;
    private Circle? circle;
    private bool pitched;
    private bool wantsPlan;
    private bool saving;
    private bool gone;
    private bool turned;
    private ElementReference name;
    private string? problem;

    [Parameter]
    public Guid Uid { get; set; }

    protected override Task OnParametersSetAsync() => NextAsync();

    // On a phone the button that turns the card is far below the name of the next one.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!turned || guest is null) return;
        turned = false;
        await name.FocusAsync();
    }

    private async Task NextAsync()
    {
        try
        {
            held = await events.FindAsync(Uid);
        }
        catch (GoneException)
        {
            gone = true;
            return;
        }

        guest = held.Details.On > held.Today ? null : held.Waiting.Count > 0 ? held.Waiting[0] : null;
        if (guest is null) return;
        facts.Clear();
        facts.Add(new FactLine());
        promises.Clear();
        (uid, impression, pitched, wantsPlan, problem) = (Guid.CreateVersion7(), Impression.Unsaid, false, true, null);
        circle = guest.Circle;
        plan = await events.PlanForAsync(guest.ContactId, held.Details.On);
    }

    // The second click of a double click meets the next card, which nobody has looked at yet.
    private async Task SaveAsync(MouseEventArgs click)
    {
        if (saving || guest is null || click.Detail > 1) return;
        saving = true;
        try
        {
            var made = promises.Where(p => !string.IsNullOrWhiteSpace(p.What)).Select(p => new PromiseDetails(p.By, p.What!, p.DueOn)).ToList();
            var steps = wantsPlan ? plan : [];
            await events.DebriefAsync(Uid, guest.ContactId, new Debrief(
                uid, [.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Text)).Select(f => new FactEntry(f.Kind, f.Text!))], made, impression, pitched, circle, steps));
            done.Add((guest.Person, steps.Count, made.Count));
            await NextAsync();
            turned = true;
        }
        catch (GoneException)
        {
            problem = S["NotFoundText"];
        }
        finally
        {
            saving = false;
        }
    }

    private async Task SkipAsync()
    {
        if (saving || guest is null) return;
        var (skipped, name) = (guest.ContactId, guest.Person.Name);
        await events.SkipAsync(Uid, skipped);
        undo.Offer(texts["SkippedName", name], async () =>
        {
            await events.ReopenAsync(Uid, skipped);
            await NextAsync();
            await InvokeAsync(StateHasChanged);
        });
        await NextAsync();
        turned = true;
    }
}
