using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Giving;

/// <summary>
/// Says how the owner stands with somebody before they ask for something. It never stands in the way.
/// </summary>
public sealed partial class BeforeAskNote(
    FollowUpStore followUps,
    InteractionStore interactions,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<LedgerTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    private Guid? planned;
    private bool planning;

    [Parameter, EditorRequired]
    public AskStanding Standing { get; set; } = null!;

    [Parameter, EditorRequired]
    public PersonPick Person { get; set; } = null!;

    [Parameter]
    public string? Title { get; set; }

    // A hello that wants nothing, tomorrow.
    private async Task HelloAsync()
    {
        if (planning)
            return;
        planning = true;
        var uid = Guid.CreateVersion7();
        try
        {
            await followUps.PlanAsync(
                uid,
                Person.Id,
                new FollowUpDetails
                {
                    Kind = FollowUpKind.Message,
                    What = texts["HelloWhat"],
                    DueOn = (await interactions.TodayAsync()).AddDays(1),
                }
            );
            planned = uid;
            undo.Offer(Person.Name, texts["HelloPlanned"], TakeBackAsync);
        }
        catch (GoneException)
        {
            undo.Say(S["NotFoundText"]);
        }
        finally
        {
            planning = false;
        }

        await changes.NotifyAsync();
    }

    private async Task TakeBackAsync()
    {
        if (planned is { } uid)
            await followUps.TakeBackAsync(uid);
        planned = null;
        await InvokeAsync(StateHasChanged);
        await changes.NotifyAsync();
    }
}
