using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Giving;

/// <summary>
/// Says how the owner stands with somebody before they ask for something. It never stands in the way.
/// </summary>
public sealed partial class BeforeAskNote(
    GivingStore giving,
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

    private async Task HelloAsync()
    {
        if (planning)
            return;
        planning = true;
        var uid = Guid.CreateVersion7();
        try
        {
            await giving.PlanHelloAsync(uid, Person.Id, texts["HelloWhat"]);
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
            await giving.TakeBackHelloAsync(uid);
        planned = null;
        await InvokeAsync(StateHasChanged);
        await changes.NotifyAsync();
    }
}
