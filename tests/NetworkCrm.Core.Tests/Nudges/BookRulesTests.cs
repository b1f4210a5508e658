using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class BookRulesTests
{
    private static readonly DateOnly Today = Tie.Day(100);
    private static readonly GroupState Batch = new(
        Guid.Parse("0198c0de-0000-7000-8000-000000000001"),
        "Angkatan 98",
        Members: 6,
        Cold: 0,
        Today.AddDays(-30),
        HasGathered: true,
        EveryDays: 28
    );

    [Fact]
    [Story(NudgeRule.NotListening, Shows.Speaking)]
    public void Five_coffees_in_a_row_and_I_know_nothing_new_about_anybody() =>
        Assert.Equal("NotListening:2026-04-10", Meetings(1, 3, 8, 9, 20)!.Key);

    [Fact]
    [Story(NudgeRule.NotListening, Shows.Silence)]
    public void One_of_the_five_told_me_about_her_son() =>
        Assert.Null(
            One(
                NudgeRule.NotListening,
                new BookState { Meetings = [.. Days(1, 3, 8, 9, 20).Select((m, i) => m with { Learned = i == 2 })] }
            )
        );

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    [Story(NudgeRule.NotListening, Shows.AnEdge)]
    public void After_two_weeks_without_a_meeting_it_rests(int ago, bool speaks) =>
        Assert.Equal(speaks, Meetings(ago, 30, 31, 32, 33) is not null);

    [Fact]
    [Story(NudgeRule.NotListening, Shows.AnEdge)]
    public void Four_meetings_are_not_five() => Assert.Null(Meetings(1, 3, 8, 9));

    [Fact]
    [Story(NudgeRule.NotListening, Shows.StoppingOnceActedOn)]
    public void The_sixth_time_I_asked_and_wrote_it_down() =>
        Assert.Null(One(NudgeRule.NotListening, new BookState { Meetings = [new(Today, true), .. Days(1, 3, 8, 9)] }));

    [Fact]
    [Story(NudgeRule.CirclesDrifted, Shows.Speaking)]
    public void A_quarter_went_by_since_I_looked_at_my_circles() =>
        Assert.Equal("CirclesDrifted:2026-01-10:2026-04-01", Circles(-91, 20)!.Key);

    [Fact]
    [Story(NudgeRule.CirclesDrifted, Shows.Silence)]
    public void A_handful_of_people_is_looked_through_at_a_glance() => Assert.Null(Circles(-200, 7));

    [Theory]
    [InlineData(-90, false)]
    [InlineData(-91, true)]
    [Story(NudgeRule.CirclesDrifted, Shows.AnEdge)]
    public void Thirteen_weeks_are_a_quarter(int reviewed, bool speaks) =>
        Assert.Equal(speaks, Circles(reviewed, 20) is not null);

    [Fact]
    [Story(NudgeRule.CirclesDrifted, Shows.StoppingOnceActedOn)]
    public void I_went_through_them_this_morning() => Assert.Null(Circles(0, 20));

    [Fact]
    [Story(NudgeRule.CircleOverCapacity, Shows.Speaking)]
    public void Nine_people_are_my_inner_five()
    {
        var nudge = Capacity(Circle.Inner, 9)!;
        Assert.Equal("CircleOverCapacity:Inner:2026-04-01", nudge.Key);
        Assert.Contains("9 people", nudge.Sentence("en").Text(), StringComparison.Ordinal);
        Assert.Equal("people?circle=Inner", nudge.Page);
    }

    [Fact]
    [Story(NudgeRule.CircleOverCapacity, Shows.Silence)]
    public void Acquaintances_are_without_limit() => Assert.Null(Capacity(Circle.Acquaintance, 900));

    [Theory]
    [InlineData(Circle.Inner, 5, false)]
    [InlineData(Circle.Close, 15, false)]
    [InlineData(Circle.Close, 16, true)]
    [InlineData(Circle.Active, 51, true)]
    [InlineData(Circle.Wider, 150, false)]
    [Story(NudgeRule.CircleOverCapacity, Shows.AnEdge)]
    public void Full_is_not_over(Circle circle, int people, bool speaks) =>
        Assert.Equal(speaks, Capacity(circle, people) is not null);

    [Fact]
    [Story(NudgeRule.CircleOverCapacity, Shows.StoppingOnceActedOn)]
    public void I_moved_four_of_them_outward() => Assert.Null(Capacity(Circle.Inner, 5));

    [Fact]
    [Story(NudgeRule.GatherTheGroup, Shows.Speaking)]
    public void We_met_every_four_weeks_and_stopped() =>
        Assert.NotNull(Group(Batch with { Since = Today.AddDays(-35) }));

    [Fact]
    [Story(NudgeRule.GatherTheGroup, Shows.Speaking)]
    public void Half_of_the_old_class_went_quiet_and_we_never_gathered()
    {
        var nudge = Group(Batch with { Cold = 3, HasGathered = false, EveryDays = null })!;
        Assert.Contains("3 of 6", nudge.Sentence("en").Text(), StringComparison.Ordinal);
        Assert.Contains("3 dari 6", nudge.Sentence("id").Text(), StringComparison.Ordinal);
    }

    [Fact]
    [Story(NudgeRule.GatherTheGroup, Shows.Silence)]
    public void One_of_them_left_and_the_others_meet_as_ever() => Assert.Null(Group(Batch with { Cold = 3 }));

    [Theory]
    [InlineData(34, false)]
    [InlineData(35, true)]
    [Story(NudgeRule.GatherTheGroup, Shows.AnEdge)]
    public void A_rhythm_may_slip_by_a_quarter(int ago, bool speaks) =>
        Assert.Equal(speaks, Group(Batch with { Since = Today.AddDays(-ago) }) is not null);

    [Fact]
    [Story(NudgeRule.GatherTheGroup, Shows.AnEdge)]
    public void Two_people_are_a_coffee_and_not_a_group() =>
        Assert.Null(Group(Batch with { Members = 2, Cold = 2, Since = Today.AddDays(-90) }));

    [Fact]
    [Story(NudgeRule.GatherTheGroup, Shows.StoppingOnceActedOn)]
    public void We_had_dinner_last_night() => Assert.Null(Group(Batch with { Cold = 5, Since = Today.AddDays(-1) }));

    [Fact]
    public void A_rule_that_is_switched_off_is_not_asked() =>
        Assert.Empty(
            BookRules.Evaluate(
                new BookState { CirclesSince = Today, Groups = [Batch with { Since = Today.AddDays(-90) }] },
                Today,
                RuleSet.With(0, NudgeRule.GatherTheGroup, true)
            )
        );

    [Fact]
    public void A_group_with_asterisks_in_its_name_marks_no_facts() =>
        Assert.DoesNotContain(
            Group(Batch with { Name = "*** VIP ***", Since = Today.AddDays(-90) })!.Sentence("en"),
            p => p.Strong && p.Text.Contains("VIP", StringComparison.Ordinal)
        );

    private static IEnumerable<MeetingNote> Days(params int[] ago) =>
        ago.Select(a => new MeetingNote(Today.AddDays(-a), false));

    [Fact]
    public void Each_has_a_value_on_the_scale_of_every_nudge()
    {
        Assert.Equal(new NudgeValue(0.5, 1, 1), Capacity(Circle.Inner, 6)!.Value);
        Assert.Equal(new NudgeValue(0.5, 0.7, 1), Capacity(Circle.Wider, 151)!.Value);
        Assert.Equal(new NudgeValue(0.6, 1, 1.2), Group(Batch with { Since = Today.AddDays(-90) })!.Value);
        Assert.Equal(new NudgeValue(0.65, 0.5, 1), Meetings(1, 3, 8, 9, 20)!.Value);
        // A close one and three of the wider circle: (0.95 + 3 x 0.7) / 4.
        var circles = One(
            NudgeRule.CirclesDrifted,
            new BookState
            {
                CirclesSince = Today.AddDays(-91),
                People = new Dictionary<Circle, int> { [Circle.Close] = 2, [Circle.Wider] = 6 },
            }
        )!;
        Assert.Equal((0.55, 1.05), (circles.Value.Risk, circles.Value.Effort));
        Assert.Equal(0.7625, circles.Value.Worth, 9);
        Assert.Equal(circles.Value.Score, circles.Score);
    }

    private static BookNudge? Meetings(params int[] ago) =>
        One(NudgeRule.NotListening, new BookState { Meetings = [.. Days(ago)] });

    private static BookNudge? Circles(int reviewed, int people) =>
        One(
            NudgeRule.CirclesDrifted,
            new BookState
            {
                CirclesSince = Today.AddDays(reviewed),
                People = new Dictionary<Circle, int> { [Circle.Active] = people },
            }
        );

    private static BookNudge? Capacity(Circle circle, int people) =>
        One(NudgeRule.CircleOverCapacity, new BookState { People = new Dictionary<Circle, int> { [circle] = people } });

    private static BookNudge? Group(GroupState group) =>
        One(NudgeRule.GatherTheGroup, new BookState { Groups = [group] });

    private static BookNudge? One(NudgeRule rule, BookState book) =>
        BookRules
            .Evaluate(book.CirclesSince == default ? book with { CirclesSince = Today } : book, Today)
            .SingleOrDefault(n => n.Rule == rule);
}
