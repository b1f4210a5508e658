using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

public sealed partial class FollowUpsPage(
    FollowUpStore followUps,
    PromiseStore promises,
    Changes changes,
    IDialogService dialogs,
    NavigationManager navigation,
    IStringLocalizer<FollowUpTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private FollowUpLanes? lanes;
    private int most = FollowUpRows.LaneSize;
    private OpenPromises? promised;
    private FollowUpDays? ofDay;

    // Null while the rows act one by one.
    private HashSet<long>? chosen;

    /// <summary>list, week or month.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    /// <summary>The day that a week or a month is shown around.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? Day { get; set; }

    private CalendarSpan Span => CalendarSpan.Read(View, Day, lanes!.Date);

    private IEnumerable<(string Title, Lane<PromiseCard> Promises, string Lane)> Promised =>
        [
            (texts["Promised.Me"], promised!.Mine, "my-promises"),
            (texts["Promised.Them"], promised.Theirs, "their-promises"),
        ];

    private IEnumerable<(string Title, Lane<FollowUpCard> Lane, string Colour)> Sections =>
        [
            (texts["Overdue"], lanes!.Overdue, "quiet"),
            (texts["Today"], lanes.Today, "accent"),
            (texts["Week"], lanes.Week, "weak"),
            (texts["Later"], lanes.Later, "ink-3"),
            (texts["DoneLately"], lanes.DoneLately, "give"),
        ];

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        return LoadAsync();
    }

    protected override async Task OnParametersSetAsync() => await LoadDayAsync();

    // Another day of the same calendar is no other page: the one Back leads to is the one before it.
    private void ShowDay(DateOnly day) => navigation.NavigateTo((Span with { Day = day }).Href(), replace: true);

    private void Choose(long id, bool isChosen)
    {
        if (isChosen)
            chosen!.Add(id);
        else
            chosen!.Remove(id);
    }

    private bool AreAllChosen(IReadOnlyList<FollowUpCard> cards) => cards.All(c => chosen!.Contains(c.Id));

    private void ChooseAll(IReadOnlyList<FollowUpCard> cards)
    {
        var isChosen = !AreAllChosen(cards);
        foreach (var card in cards)
            Choose(card.Id, isChosen);
    }

    private Task ShowMoreAsync()
    {
        most += 4 * FollowUpRows.LaneSize;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        promised = await promises.OpenAsync(most);
        lanes = await followUps.LanesAsync(most);
        // What was done elsewhere is no longer among those to choose from.
        chosen?.IntersectWith(Sections.SelectMany(s => s.Lane.First).Select(f => f.Id));
        await LoadDayAsync();
        await InvokeAsync(StateHasChanged);
    }

    // On a phone a week has no room for its cards: they stand below it, day by day.
    private IEnumerable<(DateOnly Day, Lane<FollowUpCard> Lane)> OfDays =>
        Span
            .Days.Select(day => (Day: day, Lane: ofDay?.On(day) ?? new Lane<FollowUpCard>([], 0)))
            .Where(d => d.Lane.Total > 0);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task LoadDayAsync()
    {
        if (lanes is null)
            return;
        var span = Span;
        ofDay = span.View switch
        {
            FollowUpView.Week => await followUps.DaysAsync(span.First, span.Last, most),
            FollowUpView.Month => await followUps.DaysAsync(span.Day, span.Day, most),
            _ => null,
        };
    }
}
