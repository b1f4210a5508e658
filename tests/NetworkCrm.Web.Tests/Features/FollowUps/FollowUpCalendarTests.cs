using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Tests.Features.FollowUps;

public sealed class FollowUpCalendarTests
{
    [Fact]
    public async Task A_month_shows_three_of_a_day_and_says_how_many_there_are()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        for (var i = 0; i < 5; i++)
            await PlanAsync(crm, rina, crm.Today.AddDays(1), $"hal {i}");
        await using var context = crm.As(crm.Mine);
        var calendar = Month(context, crm.Today.AddDays(1));
        calendar.WaitForAssertion(() =>
            Assert.Equal(3, Day(calendar, crm.Today.AddDays(1)).QuerySelectorAll("[data-move]").Length)
        );
        var day = Day(calendar, crm.Today.AddDays(1));
        Assert.Equal("5", day.QuerySelector("small")!.TextContent);
        Assert.Contains("2 lagi", day.TextContent, StringComparison.Ordinal);
        Assert.Equal("date", Day(calendar, crm.Today).QuerySelector("a")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Shift_and_an_arrow_move_one_by_a_day_or_a_week_and_never_before_today()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await PlanAsync(crm, rina, crm.Today.AddDays(1), "telepon");
        await using var context = crm.As(crm.Mine);
        var calendar = Month(context, crm.Today);
        await PressAsync(calendar, "ArrowDown", shift: true);
        Assert.Equal(crm.Today.AddDays(8), await DueAsync(crm));
        await PressAsync(calendar, "ArrowUp", shift: true);
        await PressAsync(calendar, "ArrowLeft", shift: true);
        Assert.Equal(crm.Today, await DueAsync(crm));
        await PressAsync(calendar, "ArrowLeft", shift: true);
        Assert.Equal(crm.Today, await DueAsync(crm));
        // An arrow by itself is how one moves on the page.
        await PressAsync(calendar, "ArrowRight", shift: false);
        Assert.Equal(crm.Today, await DueAsync(crm));
    }

    [Fact]
    public async Task What_is_late_moves_by_key_into_the_days_that_are_left()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await PlanAsync(crm, rina, crm.Today.AddDays(-2), "telepon");
        await using var context = crm.As(crm.Mine);
        context.Render<MudSnackbarProvider>();
        var calendar = context.Render<FollowUpCalendar>(p =>
            p.Add(c => c.Span, new CalendarSpan(FollowUpView.Month, crm.Today.AddDays(-2)))
        );
        await PressAsync(calendar, "ArrowRight", shift: true);
        Assert.Equal(crm.Today, await DueAsync(crm));
    }

    [Fact]
    public async Task A_card_dropped_on_a_day_moves_there_alone_and_a_drag_that_ends_elsewhere_moves_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        var monthly = new Recurrence(RecurrenceUnit.Monthly);
        await PlanAsync(crm, rina, crm.Today.AddDays(1), "telepon", monthly);
        await using var context = crm.As(crm.Mine);
        var calendar = Month(context, crm.Today);
        calendar.WaitForAssertion(() => calendar.Find("[data-move]"));
        await calendar.Find("[data-move]").DragStartAsync(new DragEventArgs());
        await calendar.Find("[data-move]").DragEndAsync(new DragEventArgs());
        await Day(calendar, crm.Today.AddDays(3)).DropAsync(new DragEventArgs());
        Assert.Equal(crm.Today.AddDays(1), await DueAsync(crm));

        await calendar.Find("[data-move]").DragStartAsync(new DragEventArgs());
        await Day(calendar, crm.Today.AddDays(3)).DropAsync(new DragEventArgs());
        Assert.Equal(crm.Today.AddDays(3), await DueAsync(crm));
        await using var db = crm.Database.Open(1);
        // The series keeps the day it began with.
        Assert.Equal(crm.Today.AddDays(1), (await db.FollowUps.SingleAsync()).FirstDueOn);
    }

    [Fact]
    public async Task What_another_owner_plans_and_who_asked_for_silence_stand_on_no_day()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina") with { DontNudge = true });
        await PlanAsync(crm, rina, crm.Today.AddDays(1), "telepon");
        var day = crm.Today.AddDays(1);
        Assert.Empty((await crm.FollowUps.DaysAsync(day, day, 10)).Days);
        await crm.Contacts.EditAsync((await crm.People.FindAsync(await UidAsync(crm)))!.Uid, 1, A.Contact("Rina"));
        Assert.Single((await crm.FollowUps.DaysAsync(day, day, 10)).Days);
        Assert.Empty((await new FollowUpStore(crm.Theirs).DaysAsync(day, day, 10)).Days);
    }

    private static IRenderedComponent<FollowUpCalendar> Month(BunitContext context, DateOnly day)
    {
        context.Render<MudSnackbarProvider>();
        return context.Render<FollowUpCalendar>(p => p.Add(c => c.Span, new CalendarSpan(FollowUpView.Month, day)));
    }

    private static AngleSharp.Dom.IElement Day(IRenderedComponent<FollowUpCalendar> calendar, DateOnly day) =>
        calendar.Find($"[data-day='{day:yyyy-MM-dd}']");

    private static async Task PressAsync(IRenderedComponent<FollowUpCalendar> calendar, string key, bool shift)
    {
        calendar.WaitForAssertion(() => calendar.Find("[data-move]"));
        await calendar.Find("[data-move]").KeyDownAsync(new KeyboardEventArgs { Key = key, ShiftKey = shift });
    }

    private static Task PlanAsync(
        TestCrm crm,
        long contact,
        DateOnly due,
        string what,
        Recurrence? recurrence = null
    ) => crm.FollowUps.PlanAsync(Guid.CreateVersion7(), contact, A.FollowUp(due, what: what, recurrence: recurrence));

    private static async Task<DateOnly> DueAsync(TestCrm crm)
    {
        await using var db = crm.Database.Open(1);
        return (await db.FollowUps.SingleAsync()).DueOn;
    }

    private static async Task<Guid> UidAsync(TestCrm crm)
    {
        await using var db = crm.Database.Open(1);
        return (await db.Contacts.SingleAsync()).Uid;
    }
}
