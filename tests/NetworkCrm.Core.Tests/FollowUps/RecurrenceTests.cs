using CsCheck;
using NetworkCrm.Core.FollowUps;

namespace NetworkCrm.Core.Tests.FollowUps;

public sealed class RecurrenceTests
{
    private static readonly Gen<Recurrence> Any =
        from unit in Gen.Enum<RecurrenceUnit>()
        from interval in Gen.Int[1, Recurrence.MaxInterval]
        from origin in Gen.Enum<RecurrenceFrom>()
        from anchor in Gen.Int[0, 31]
        from nth in Gen.Int[0, NthWeekday.Last]
        from weekday in Gen.Enum<DayOfWeek>()
        let weekdayOn = nth > 0 && unit >= RecurrenceUnit.Monthly && origin == RecurrenceFrom.DueDate
            ? new NthWeekday(nth, weekday)
            : (NthWeekday?)null
        select new Recurrence(unit, interval, origin, anchor == 0 || weekdayOn is not null ? null : anchor, weekdayOn);

    [Theory]
    [InlineData("daily:1:due", "2026-03-01", "2026-03-02")]
    [InlineData("weekly:2:due", "2026-03-01", "2026-03-15")]
    [InlineData("monthly:1:due", "2026-03-15", "2026-04-15")]
    [InlineData("quarterly:1:due", "2026-11-30", "2027-02-28")]
    [InlineData("yearly:1:due", "2026-03-15", "2027-03-15")]
    public void It_comes_back(string text, string due, string next) =>
        Assert.Equal(D(next), R(text).Next(D(due), D(due)));

    [Fact]
    public void The_31st_is_kept_through_shorter_months() =>
        Assert.Equal(
            ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"],
            Series(new Recurrence(RecurrenceUnit.Monthly), "2026-01-31", 4)
        );

    [Fact]
    public void February_has_its_29th_in_a_leap_year() =>
        Assert.Equal(["2028-02-29", "2028-03-31"], Series(new Recurrence(RecurrenceUnit.Monthly), "2028-01-31", 2));

    [Fact]
    public void A_leap_day_comes_back_on_28_February_and_on_the_29th_when_there_is_one() =>
        Assert.Equal(
            ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
            Series(new Recurrence(RecurrenceUnit.Yearly), "2024-02-29", 4)
        );

    [Fact]
    public void Rounds_that_went_by_are_passed_over()
    {
        Assert.Equal(D("2026-03-30"), R("weekly:1:due").Next(D("2026-03-02"), D("2026-03-25")));
        Assert.Equal(D("2026-04-06"), R("weekly:1:due").Next(D("2026-03-02"), D("2026-03-30")));
        Assert.Equal(D("2026-06-30"), R("monthly:1:due:31").Next(D("2026-01-31"), D("2026-05-31")));
    }

    [Fact]
    public void Done_early_the_series_stays_where_it_was() =>
        Assert.Equal(D("2026-04-15"), R("monthly:1:due").Next(D("2026-03-15"), D("2026-03-01")));

    [Fact]
    public void From_completion_the_due_date_does_not_matter()
    {
        Assert.Equal(D("2026-03-27"), R("weekly:1:done").Next(D("2026-03-02"), D("2026-03-20")));
        Assert.Equal(D("2026-04-30"), R("monthly:1:done").Next(D("2026-03-02"), D("2026-03-31")));
    }

    [Fact]
    public void Only_a_series_of_months_from_its_due_dates_is_anchored()
    {
        Assert.Equal("monthly:1:due:31", new Recurrence(RecurrenceUnit.Monthly).AnchoredAt(D("2026-01-31")).ToString());
        Assert.Equal("weekly:1:due", R("weekly:1:due").AnchoredAt(D("2026-01-31")).ToString());
        Assert.Equal("monthly:1:done", R("monthly:1:done").AnchoredAt(D("2026-01-31")).ToString());
    }

    [Fact]
    public void The_text_form_reads_back() =>
        Any.Sample(r => Recurrence.TryParse(r.ToString(), out var read) && read == r);

    [Fact]
    public void The_next_round_lies_ahead() =>
        Gen.Select(Any, Gen.Int[0, 20_000], Gen.Int[-400, 4000])
            .Sample(
                (r, start, late) =>
                {
                    var due = new DateOnly(2000, 1, 1).AddDays(start);
                    var next = r.Next(due, due.AddDays(late));
                    return next > due.AddDays(late) && (r.From == RecurrenceFrom.Completion || next > due);
                }
            );

    [Fact]
    public void No_round_between_the_two_dates_and_the_next_is_left_out() =>
        Gen.Select(Any, Gen.Int[0, 800], Gen.Int[0, 900])
            .Sample(
                (r, start, late) =>
                {
                    if (r.From == RecurrenceFrom.Completion)
                        return true;
                    var due = new DateOnly(2024, 1, 1).AddDays(start);
                    r = r.AnchoredAt(due);
                    var step = due;
                    while (step <= due.AddDays(late))
                        step = r.Next(step, step);
                    return step == r.Next(due, due.AddDays(late));
                }
            );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("monthly")]
    [InlineData("monthly:0:due")]
    [InlineData("monthly:1000:due")]
    [InlineData("monthly:-1:due")]
    [InlineData("monthly:1:later")]
    [InlineData("monthly:1:due:32")]
    [InlineData("monthly:1:due:x")]
    [InlineData("monthly:1:due:1:1")]
    [InlineData("hourly:1:due")]
    [InlineData("monthly:1:due:6mon")]
    [InlineData("monthly:1:due:0mon")]
    [InlineData("monthly:1:due:3xyz")]
    [InlineData("weekly:1:due:3mon")]
    [InlineData("monthly:1:done:3mon")]
    public void Anything_else_is_refused(string? text) => Assert.False(Recurrence.TryParse(text, out _));

    [Fact]
    public void The_end_of_the_calendar_is_no_trap()
    {
        Assert.Equal(DateOnly.MaxValue, R("yearly:999:due").Next(DateOnly.MaxValue, DateOnly.MaxValue));
        Assert.Equal(DateOnly.MaxValue, R("daily:9:due").Next(DateOnly.MaxValue, DateOnly.MaxValue));
        Assert.Throws<InvalidOperationException>(() => default(Recurrence).Next(D("2026-01-01"), D("2026-01-01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Recurrence(RecurrenceUnit.Daily, 0));
    }

    private static string[] Series(Recurrence recurrence, string first, int count)
    {
        var due = D(first);
        var anchored = recurrence.AnchoredAt(due);
        return [.. Enumerable.Range(0, count).Select(_ => (due = anchored.Next(due, due)).ToString("yyyy-MM-dd"))];
    }

    private static Recurrence R(string text) =>
        Recurrence.TryParse(text, out var r) ? r : throw new FormatException(text);

    private static DateOnly D(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
