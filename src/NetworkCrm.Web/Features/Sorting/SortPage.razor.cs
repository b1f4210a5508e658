using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Sorting;

/// <summary>
/// Those without a circle, many at once or one by one (advice <c>quality-over-quantity</c>): a key or a tap says how
/// close they are.
/// </summary>
public sealed partial class SortPage(
    SortStore store,
    ContactStore contacts,
    NavigationManager navigation,
    IStringLocalizer<SortTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly Stack<(SortCard Card, Circle? Given)> past = new();
    private readonly HashSet<long> seen = [];
    private SortPile? pile;
    private bool? inGroups;
    private bool hasGroups;
    private string? file;
    private int at;
    private bool ended;
    private bool more;
    private bool busy;
    private bool moveFocus;
    private ElementReference onward;
    private string said = "";

    /// <summary>Only those of this import.</summary>
    [SupplyParameterFromQuery(Name = "import")]
    private string? ImportText { get; set; }

    private Guid? Import => Guid.TryParse(ImportText, out var uid) ? uid : null;

    /// <summary>"groups" or "one"; without it the page begins with whichever is quicker.</summary>
    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    private SortCard? Current => pile is not null && !ended && at < pile.Cards.Count ? pile.Cards[at] : null;

    private int Placed => past.Count(p => p.Given is not null);

    protected override async Task OnParametersSetAsync()
    {
        var was = (inGroups, file);
        var piles = await store.GroupsAsync(Import);
        file = piles.Import;
        hasGroups = piles.Groups.Count > 0;
        // A pile of cards is gone through in two minutes; what is more than that begins with its groups.
        inGroups = By switch
        {
            "one" => false,
            "groups" => true,
            _ => hasGroups && piles.WithoutCircle > SortStore.PileSize,
        };
        if (inGroups == false && (pile is null || was != (inGroups, file)))
            await NextPileAsync();
    }

    private void ToSingles() => Go("one");

    private void ToGroups() => Go("groups");

    private void Go(string by) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("by", by));

    // The button that had the focus is gone with the last card: whoever works by keyboard goes on from the next step.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!moveFocus || !ended)
            return;
        moveFocus = false;
        await onward.FocusAsync();
    }

    private int In(Circle circle) => pile!.InCircle.GetValueOrDefault(circle) + past.Count(p => p.Given == circle);

    private async Task NextPileAsync()
    {
        past.Clear();
        pile = await store.PileAsync(seen, Import);
        (at, ended, more, said) = (0, false, false, "");
    }

    // A second tap that was made for the card before must not place the next one unseen: each button names its card.
    private Task PlaceAsync(SortCard card, Circle circle) =>
        StepAsync(
            card,
            async () =>
            {
                await contacts.SetCircleAsync(card.Uid, circle);
                past.Push((card, circle));
                said = texts["Placed", card.Name, contactTexts["Circle." + circle]];
            }
        );

    private Task SkipAsync(SortCard card) =>
        StepAsync(
            card,
            () =>
            {
                past.Push((card, null));
                said = texts["Skipped", card.Name];
                return Task.CompletedTask;
            }
        );

    private async Task StepAsync(SortCard card, Func<Task> step)
    {
        if (busy || card != Current)
            return;
        busy = true;
        try
        {
            await step();
        }
        catch (GoneException)
        {
            // Deleted in another tab meanwhile: nothing to say about them any more.
            said = "";
        }
        finally
        {
            busy = false;
        }

        seen.Add(card.Id);
        at++;
        if (Current is { } next)
            said += " " + texts["Now", next.Name];
        else
            await EndAsync();
    }

    private async Task UndoAsync()
    {
        if (busy || past.Count == 0)
            return;
        busy = true;
        try
        {
            var (card, given) = past.Pop();
            if (given is not null)
                await contacts.SetCircleAsync(card.Uid, null);
            seen.Remove(card.Id);
            (at, ended, said) = (
                pile!.Cards.Index().First(c => c.Item == card).Index,
                false,
                texts["TakenBack", card.Name]
            );
        }
        catch (GoneException)
        {
            said = "";
        }
        finally
        {
            busy = false;
        }
    }

    private async Task EndAsync()
    {
        ended = true;
        more = (await store.PileAsync(seen, Import)).Cards.Count > 0;
        moveFocus = true;
    }
}
