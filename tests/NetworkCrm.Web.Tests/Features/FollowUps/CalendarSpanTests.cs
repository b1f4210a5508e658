using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Tests.Features.FollowUps;

public sealed class CalendarSpanTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    public void A_week_begins_on_Monday_and_a_month_shows_whole_weeks()
    {
        var week = new CalendarSpan(FollowUpView.Week, new DateOnly(2026, 12, 6));
        Assert.Equal((new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 6)), (week.First, week.Last));
        var month = new CalendarSpan(FollowUpView.Month, new DateOnly(2026, 12, 6));
        Assert.Equal((new DateOnly(2026, 11, 30), new DateOnly(2027, 1, 3)), (month.First, month.Last));
        Assert.Equal(35, month.Days.Count());
        Assert.False(month.Has(new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public void Earlier_and_later_are_a_week_or_a_month_whatever_the_length_of_the_month()
    {
        var january = new CalendarSpan(FollowUpView.Month, new DateOnly(2027, 1, 31));
        Assert.Equal(new DateOnly(2027, 2, 1), january.Move(1).Day);
        Assert.Equal(new DateOnly(2026, 12, 1), january.Move(-1).Day);
        Assert.Equal(new DateOnly(2027, 2, 7), new CalendarSpan(FollowUpView.Week, january.Day).Move(1).Day);
    }

    [Theory]
    [InlineData(null, null, FollowUpView.List, "2026-11-30")]
    [InlineData("month", "2027-02-03", FollowUpView.Month, "2027-02-03")]
    [InlineData("WEEK", "2026-02-30", FollowUpView.Week, "2026-11-30")]
    [InlineData("7", "tomorrow", FollowUpView.List, "2026-11-30")]
    [InlineData("month", "0001-01-01", FollowUpView.Month, "2026-11-30")]
    [InlineData("month", "9999-12-31", FollowUpView.Month, "2026-11-30")]
    public void An_address_that_cannot_be_read_shows_the_list_or_today(
        string? view,
        string? day,
        FollowUpView expected,
        string on
    ) =>
        Assert.Equal(
            (expected, on),
            (
                CalendarSpan.Read(view, day, Today).View,
                CalendarSpan
                    .Read(view, day, Today)
                    .Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    [Fact]
    public void An_address_of_its_own_is_read_as_it_was_written()
    {
        var span = new CalendarSpan(FollowUpView.Month, new DateOnly(2027, 2, 3));
        Assert.Equal("follow-ups?view=month&day=2027-02-03", span.Href());
        Assert.Equal("follow-ups", span.Href(FollowUpView.List));
    }
}
