using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Events;

/// <summary>A card as it was left, before it was saved.</summary>
public sealed record DebriefDraft(
    Guid Uid,
    IReadOnlyList<FactEntry> Facts,
    IReadOnlyList<PromiseDraft> Promises,
    Impression Impression,
    bool Pitched,
    Circle? Circle,
    bool WantsPlan
);

/// <summary>
/// Card by card: who, what I learned, what was promised, the plan, the circle. It ends with what it made and messages
/// ready to send.
/// </summary>
public sealed partial class DebriefPage(
    EventStore events,
    Drafts drafts,
    UndoBar undo,
    IStringLocalizer<EventTexts> texts,
    IStringLocalizer<InteractionTexts> interactionTexts,
    IStringLocalizer<ContactTexts> contactTexts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly List<(
        CardPerson Person,
        IReadOnlyList<ProposedStep> Steps,
        IReadOnlyList<PromiseDetails> Promises
    )> done = [];
    private readonly List<FactLine> facts = [];
    private readonly List<PromiseLine> promises = [];
    private readonly DraftOf<DebriefDraft> draft = new(drafts);
    private EventView? held;
    private GuestRow? guest;
    private IReadOnlyList<ProposedStep> plan = [];
    private Guid uid;
    private string? asked;
    private Impression impression;
    private Circle? circle;
    private Circle? circleBefore;
    private bool pitched;
    private bool wantsPlan;
    private bool gone;
    private bool turned;
    private bool resumed;
    private ElementReference name;

    [Parameter]
    public Guid Uid { get; set; }

    // With somebody known already a meeting starts no plan; one step may follow all the same.
    private ProposedStep Next => new("", FollowUpKind.Message, texts["NextWhat"], held!.Today.AddDays(7));

    /// <summary>The cards of the event that have been gone through, before a pause as well.</summary>
    private int Debriefed => held!.Guests.Count(g => g.State == GuestState.Debriefed);

    protected override Task OnParametersSetAsync() => NextAsync();

    // On a phone the button that turns the card is far below the name of the next one.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Drawn on the server first, where there is no browser to ask.
        if (asked is { } unasked && guest is not null)
        {
            asked = null;
            if (await draft.BeginAsync(unasked, Written()) is { } left)
            {
                draft.IsUntouchedAs(Written() with { Uid = left.Uid });
                TakeUp(left);
            }

            StateHasChanged();
        }

        if (!turned || guest is null)
            return;
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

        var next =
            held.Details.On > held.Today ? null
            : held.Waiting.Count > 0 ? held.Waiting[0]
            : null;
        // The last card stands until the next is whole: nothing of one is seen, or kept, under the name of the other.
        var steps = next is null ? [] : await events.PlanForAsync(next.ContactId, held.Details.On);
        (guest, plan) = (next, steps);
        if (guest is not null)
            Begin(guest);
    }

    private void Begin(GuestRow card)
    {
        facts.Clear();
        facts.Add(new FactLine());
        promises.Clear();
        (uid, impression, pitched, wantsPlan, resumed, saving.Problem) = (
            Guid.CreateVersion7(),
            Impression.Unsaid,
            false,
            plan.Count > 0,
            false,
            null
        );
        circle = circleBefore = card.Circle;
        asked = $"debrief:{Uid}:{card.ContactId}";
    }

    // Who writes on has seen that it was taken up.
    private async Task KeepAsync()
    {
        if (await draft.KeepAsync(Written()))
            resumed = false;
    }

    private DebriefDraft Written() =>
        new(
            uid,
            [.. facts.Select(f => new FactEntry(f.Kind, f.Text ?? ""))],
            [.. promises.Select(p => new PromiseDraft(p.By, p.What, p.DueOn))],
            impression,
            pitched,
            circle,
            wantsPlan
        );

    private void TakeUp(DebriefDraft left)
    {
        facts.Clear();
        facts.AddRange(left.Facts.Select(f => new FactLine(f.Kind, f.Text)));
        promises.AddRange(left.Promises.Select(p => new PromiseLine(p.By, p.DueOn) { What = p.What }));
        (uid, impression, pitched, circle, wantsPlan, resumed) = (
            left.Uid,
            left.Impression,
            left.Pitched,
            left.Circle,
            left.WantsPlan,
            true
        );
    }

    private async Task StartAnewAsync()
    {
        await draft.EndAsync();
        Begin(guest!);
    }

    // The second click of a double click meets the next card, which nobody has looked at yet.
    private async Task SaveAsync(MouseEventArgs click)
    {
        if (guest is null || click.Detail > 1)
            return;
        await saving.RunAsync(async () =>
        {
            var made = promises
                .Where(p => ContactCleaning.SaysAnything(p.What))
                .Select(p => new PromiseDetails(p.By, p.What!, p.DueOn))
                .ToList();
            var (steps, next) = (wantsPlan ? plan : [], wantsPlan && plan.Count == 0 ? Next : null);
            var debrief = new Debrief(
                uid,
                [.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Text)).Select(f => new FactEntry(f.Kind, f.Text!))],
                made,
                impression,
                pitched,
                circle,
                steps,
                next
            )
            {
                CircleBefore = circleBefore,
            };
            if (!await events.DebriefAsync(Uid, guest.ContactId, debrief))
            {
                saving.Problem = texts["CardDone"];
                return;
            }

            await draft.EndAsync();
            done.Add((guest.Person, next is null ? steps : [next], made));
            await NextAsync();
            turned = true;
        });
    }

    // What was written on the card stays its draft: who takes the skip back finds it again.
    private async Task SkipAsync()
    {
        if (guest is null)
            return;
        var (uid, skipped, name) = (Uid, guest.ContactId, guest.Person.Name);
        await saving.RunAsync(async () =>
        {
            if (await events.SkipAsync(uid, skipped))
            {
                undo.Offer(
                    null,
                    texts["SkippedName", name],
                    async () =>
                    {
                        await events.UnskipAsync(uid, skipped);
                        await NextAsync();
                        await InvokeAsync(StateHasChanged);
                    }
                );
            }

            await NextAsync();
            turned = true;
        });
    }
}
