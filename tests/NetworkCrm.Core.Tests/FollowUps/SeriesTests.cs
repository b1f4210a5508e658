using NetworkCrm.Core.FollowUps;

namespace NetworkCrm.Core.Tests.FollowUps;

/// <summary>A recurring follow-up over several rounds, as its owner sees it.</summary>
public sealed class SeriesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("monthly:1:due", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30")]
    [InlineData("quarterly:1:due", "2026-11-30", "2027-02-28", "2027-05-30", "2027-08-30", "2027-11-30")]
    [InlineData("yearly:1:due", "2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29")]
    [InlineData("monthly:2:due", "2026-12-31", "2027-02-28", "2027-04-30", "2027-06-30", "2027-08-31")]
    [InlineData("weekly:2:due", "2026-12-31", "2027-01-14", "2027-01-28", "2027-02-11", "2027-02-25")]
    [InlineData("monthly:1:due:3mon", "2026-11-16", "2026-12-21", "2027-01-18", "2027-02-15", "2027-03-15")]
    [InlineData("monthly:1:due:5fri", "2026-10-30", "2026-11-27", "2026-12-25", "2027-01-29", "2027-02-26")]
    public void Done_round_after_round_it_keeps_the_day_it_began_with(
        string recurrence,
        string first,
        params string[] rounds
    )
    {
        var followUp = Planned(recurrence, first);
        foreach (var expected in rounds)
        {
            followUp = followUp.Complete(followUp.DueOn, Now)!;
            Assert.Equal(D(expected), followUp.DueOn);
        }
    }

    [Fact]
    public void A_round_that_is_put_off_moves_alone()
    {
        var followUp = Planned("monthly:1:due", "2026-12-31");
        followUp.Snooze(D("2027-01-04"));
        Assert.Equal(D("2027-01-31"), followUp.Complete(D("2027-01-04"), Now)!.DueOn);
    }

    [Fact]
    public void A_round_whose_date_is_changed_in_the_form_moves_alone_too()
    {
        var followUp = Planned("monthly:1:due", "2026-12-31");
        followUp.Edit(followUp.Details() with { DueOn = D("2027-01-04"), Recurrence = R("monthly:1:due") });
        Assert.Equal(D("2027-01-31"), followUp.Complete(D("2027-01-04"), Now)!.DueOn);
    }

    [Fact]
    public void The_later_rounds_move_with_it_where_the_owner_says_so()
    {
        var followUp = Planned("monthly:1:due", "2026-12-31");
        followUp.Edit(
            followUp.Details() with
            {
                DueOn = D("2027-01-04"),
                Recurrence = R("monthly:1:due"),
                MovesSeries = true,
            }
        );
        Assert.Equal(D("2027-02-04"), followUp.Complete(D("2027-01-04"), Now)!.DueOn);
    }

    [Fact]
    public void Another_recurrence_begins_a_series_of_its_own()
    {
        var followUp = Planned("monthly:1:due", "2026-12-31")
            .Complete(D("2026-12-31"), Now)!
            .Complete(D("2027-01-31"), Now)!;
        Assert.Equal(D("2027-02-28"), followUp.DueOn);
        followUp.Edit(followUp.Details() with { Recurrence = R("quarterly:1:due") });
        Assert.Equal(D("2027-05-28"), followUp.Complete(D("2027-02-28"), Now)!.DueOn);
    }

    [Fact]
    public void Its_words_may_change_without_touching_the_series()
    {
        var followUp = Planned("monthly:1:due", "2026-12-31")
            .Complete(D("2026-12-31"), Now)!
            .Complete(D("2027-01-31"), Now)!;
        followUp.Edit(followUp.Details() with { What = "Tanya kabar", Recurrence = R("monthly:1:due") });
        Assert.Equal(D("2027-03-31"), followUp.Complete(D("2027-02-28"), Now)!.DueOn);
    }

    private static FollowUp Planned(string recurrence, string due) =>
        FollowUp.Plan(
            1,
            1,
            Guid.NewGuid(),
            new FollowUpDetails
            {
                Kind = FollowUpKind.Message,
                What = "Kabari",
                DueOn = D(due),
                Recurrence = R(recurrence),
            },
            FollowUpOrigin.Me,
            Now
        );

    private static Recurrence R(string text) =>
        Recurrence.TryParse(text, out var r) ? r : throw new FormatException(text);

    private static DateOnly D(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
