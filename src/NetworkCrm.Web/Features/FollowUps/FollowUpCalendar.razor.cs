using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

/// <summary>A week or a month of open follow-ups, each on the day it is due.</summary>
public sealed partial class FollowUpCalendar(
    FollowUpStore followUps,
    FollowUpBulkStore bulk,
    UndoBar undo,
    Changes changes,
    IJSRuntime js,
    IStringLocalizer<FollowUpTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    // A month shows so many of a day, and how many more there are; a week has the room for a whole day.
    private const int OfMonth = 3;
    private const int OfWeek = 12;

    private FollowUpDays? days;
    private CalendarSpan? shown;
    private DateOnly today;
    private FollowUpCard? dragged;
    private (long Id, DateOnly Day)? moved;
    private string said = "";

    [Parameter, EditorRequired]
    public CalendarSpan Span { get; set; }

    /// <summary>A day was chosen to be looked at.</summary>
    [Parameter]
    public EventCallback<DateOnly> OnDay { get; set; }

    private string Title =>
        Span.View == FollowUpView.Month
            ? Span.Day.ToString("MMMM yyyy", CultureInfo.CurrentCulture)
            : $"{Span.First.Short(today)} – {Span.Last.Short(today)}";

    public void Dispose() => changes.Saved -= ReloadAsync;

    protected override void OnInitialized() => changes.Saved += ReloadAsync;

    protected override async Task OnParametersSetAsync()
    {
        var before = shown;
        shown = Span;
        if (before is not { } was || (was.First, was.Last) != (Span.First, Span.Last))
            await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (moved is not var (id, day))
            return;
        moved = null;
        // It stands in another day now: the focus goes along.
        await js.TryAsync("networkcrm.focusOn", $"[data-move='{id}']", $"[data-day='{Iso(day)}'] .cal-number");
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        await InvokeAsync(StateHasChanged);
    }

    private async Task LoadAsync()
    {
        days = await followUps.DaysAsync(Span.First, Span.Last, Span.View == FollowUpView.Month ? OfMonth : OfWeek);
        today = days.Today;
    }

    private string Look(DateOnly day) =>
        string.Join(
            ' ',
            new[]
            {
                day == today ? "today" : null,
                day == Span.Day ? "on" : null,
                Span.Has(day) ? null : "out",
                day < today ? "past" : null,
            }.OfType<string>()
        );

    private string Label(DateOnly day, int total) =>
        $"{day.ToString("dddd, d MMMM", CultureInfo.CurrentCulture)}: {texts.Plural("OfDay", total)}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task DropAsync(DateOnly day)
    {
        var card = dragged;
        dragged = null;
        if (card is not null)
            await MoveAsync(card, day);
    }

    private Task KeyAsync(KeyboardEventArgs e, FollowUpCard card)
    {
        if (!e.ShiftKey)
            return Task.CompletedTask;
        var by = e.Key switch
        {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            "ArrowUp" => -7,
            "ArrowDown" => 7,
            _ => 0,
        };
        var day = card.DueOn.AddDays(by);
        // What is late moves into the days that are left.
        return by == 0 ? Task.CompletedTask : MoveAsync(card, by > 0 && day < today ? today : day);
    }

    // What is planned for a day that has passed would be late at once.
    private async Task MoveAsync(FollowUpCard card, DateOnly day)
    {
        if (day == card.DueOn)
            return;
        if (day < today)
        {
            said = texts["NotBeforeToday"];
            return;
        }

        var before = await bulk.MoveAsync([card.Id], day);
        // Where it is done in another tab already, the days say how things stand.
        if (before.Count > 0)
        {
            said = texts["MovedTo", card.Person.Name, day.Long()];
            undo.Offer(
                card.Person.Name,
                texts["MovedSnack", day.Short(today)],
                async () =>
                {
                    await bulk.PutBackAsync(before, day);
                    await changes.NotifyAsync();
                }
            );
        }

        await changes.NotifyAsync();
        if (day < Span.First || day > Span.Last)
            await OnDay.InvokeAsync(day);
        moved = (card.Id, day);
    }
}
