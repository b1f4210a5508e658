using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Outcomes;

/// <summary>
/// What came of a person, an event or a goal; where nothing did, that is said, once it may be judged at all (advice
/// <c>tell-real-outcomes</c>, <c>patience</c>).
/// </summary>
public sealed partial class OutcomeBox(
    OutcomeStore outcomes,
    OutcomeActs acts,
    Changes changes,
    IDialogService dialogs,
    IStringLocalizer<OutcomeTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private IReadOnlyList<OutcomeRow> rows = [];
    private DateOnly today;
    private bool loaded;

    [Parameter, EditorRequired]
    public OutcomeOf Of { get; set; }

    /// <summary>The person whose page this is.</summary>
    [Parameter]
    public PersonPick? Person { get; set; }

    /// <summary>From when it counts: the first contact, or the day of the event.</summary>
    [Parameter]
    public DateOnly? Since { get; set; }

    /// <summary>Somebody who is never asked what they are worth: family.</summary>
    [Parameter]
    public bool NeverJudged { get; set; }

    private string? Empty
    {
        get
        {
            if (!loaded)
                return null;
            if (Of.GoalId is not null)
                return texts["Empty.Goal"];
            if (NeverJudged)
                return texts["Plain.Person"];
            var days = Since is { } since ? today.DayNumber - since.DayNumber : 0;
            if (Of.EventId is not null)
                return days < 0 ? texts["Coming.Event"]
                    : days >= Maturity.JudgedAfterDays ? texts["Zero.Event", days]
                    : texts["Early.Event", Maturity.JudgedAfterDays];
            return days >= Maturity.JudgedAfterDays
                ? texts["Zero.Person"]
                : texts["Early.Person", Maturity.JudgedAfterDays];
        }
    }

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        (rows, today) = await outcomes.OfAsync(Of);
        loaded = true;
        await InvokeAsync(StateHasChanged);
    }
}
