using NetworkCrm.Core.FollowUps;

namespace NetworkCrm.Core.Tests.FollowUps;

public sealed class FollowUpPlanTests
{
    private static readonly DateOnly Met = new(2026, 3, 12);

    [Fact]
    public void A_first_meeting_today_starts_all_four_steps() =>
        Assert.Equal([("thanks", 1), ("connect", 3), ("share", 10), ("catch-up", 30)], Steps(Met));

    [Fact]
    public void Steps_whose_day_has_gone_by_are_dropped_and_todays_is_kept()
    {
        Assert.Equal(["connect", "share", "catch-up"], Steps(Met.AddDays(3)).Select(s => s.Id));
        Assert.Equal(["share", "catch-up"], Steps(Met.AddDays(4)).Select(s => s.Id));
    }

    [Fact]
    public void A_meeting_more_than_ten_days_ago_starts_nothing()
    {
        Assert.Equal(["share", "catch-up"], Steps(Met.AddDays(10)).Select(s => s.Id));
        Assert.Empty(Steps(Met.AddDays(11)));
    }

    [Fact]
    public void The_owner_may_move_and_leave_out_steps()
    {
        Assert.True(PlanDays.TryParse("2, 0,1,60", out var days));

        Assert.Equal([("share", 1), ("thanks", 2), ("catch-up", 60)], Steps(Met, days));
        Assert.Equal("2,0,1,60", days.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("0")]
    [InlineData("0,0,0,0")]
    public void The_owner_may_switch_it_off(string? text)
    {
        Assert.True(PlanDays.TryParse(text, out var off));
        Assert.False(off.IsOn);
        Assert.Empty(Steps(Met, off));
        Assert.Equal("", off.ToString());
    }

    [Theory]
    [InlineData("1,3,10")]
    [InlineData("1,3,10,30,60")]
    [InlineData("1,3,10,366")]
    [InlineData("1,3,10,-1")]
    [InlineData("1,3,ten,30")]
    [InlineData("1;3;10;30")]
    public void Anything_else_is_refused(string text) => Assert.False(PlanDays.TryParse(text, out _));

    [Fact]
    public void The_default_reads_back()
    {
        Assert.True(PlanDays.TryParse(PlanDays.Default.ToString(), out var days));
        Assert.Equal(PlanDays.Default, days);
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanDays(1, 3, 10, 400));
    }

    [Fact]
    public void Every_step_has_its_own_id_and_both_titles()
    {
        Assert.Equal(4, FollowUpPlan.Steps.Select(s => s.Id).Distinct().Count());
        Assert.All(FollowUpPlan.Steps, s => Assert.NotEqual(s.Title("id"), s.Title("en")));
        Assert.Same(FollowUpPlan.Share, FollowUpPlan.Find("share"));
        Assert.Null(FollowUpPlan.Find("sell"));
    }

    [Theory]
    [InlineData("thanks", "Say thank you for the meeting", "id", "Ucapkan terima kasih atas pertemuannya")]
    [InlineData("thanks", "Ucapkan terima kasih atas pertemuannya", "en", "Say thank you for the meeting")]
    [InlineData("thanks", "Terima kasih dan kirim foto", "en", "Terima kasih dan kirim foto")]
    [InlineData(null, "Say thank you for the meeting", "id", "Say thank you for the meeting")]
    public void A_step_is_said_in_the_language_of_the_reader_unless_the_owner_changed_its_words(
        string? id,
        string saved,
        string language,
        string said
    ) => Assert.Equal(said, FollowUpPlan.Said(id, saved, language));

    private static List<(string Id, int Days)> Steps(DateOnly today, PlanDays? days = null) =>
        [.. FollowUpPlan.Start(Met, today, days).Select(s => (s.Step.Id, s.Due.DayNumber - Met.DayNumber))];
}
