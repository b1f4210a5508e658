using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>
/// What a tie is worth, how far it has grown, whether they would think of the owner: the examples of docs/judgement.md.
/// </summary>
public sealed class TieValueTests
{
    [Fact]
    public void Whoever_named_the_owner_remembers_and_would_recommend_them_until_the_owner_says_otherwise()
    {
        var named = Tie.Contact() with { Mentions = 1, LastMentionOn = Tie.Start };
        var value = WeakTieValue.Of(Tie.Snapshot(1, named));
        Assert.Equal((1, WeakTieValue.RatherWell, 1), (value.Remembered, value.ThinksWell, value.WouldRecommend));
        Assert.Equal(
            (0, 0),
            (
                WeakTieValue.Of(Tie.Snapshot(1, named with { RemembersMe = TieMark.No })).Remembered,
                WeakTieValue.Of(Tie.Snapshot(1, named with { WouldRecommend = TieMark.No })).WouldRecommend
            )
        );
    }

    [Fact]
    public void What_is_not_known_counts_for_a_half_and_never_for_nothing() =>
        Assert.Equal(0.0625, WeakTieValue.Of(Tie.Snapshot(1, Tie.Contact())).Value);

    [Fact]
    public void Two_marks_and_another_world_are_worth_a_half() =>
        Assert.Equal(
            0.5,
            WeakTieValue.Of(Tie.Snapshot(1, Tie.Contact(remembers: true, thinksWell: true, bridging: 1))).Value
        );

    [Fact]
    public void Somebody_who_does_not_remember_me_is_worth_nothing_as_a_weak_tie() =>
        Assert.Equal(
            0,
            WeakTieValue
                .Of(
                    Tie.Snapshot(
                        1,
                        Tie.Contact(thinksWell: true, recommends: true, bridging: 1) with
                        {
                            RemembersMe = TieMark.No,
                        }
                    )
                )
                .Value
        );

    [Fact]
    public void The_owners_own_word_on_where_they_reach_outweighs_the_worlds_on_record() =>
        Assert.Equal(
            1,
            WeakTieValue.Of(Tie.Snapshot(1, Tie.Contact(bridging: 0.1) with { ReachesOthers = TieMark.Yes })).Bridging
        );

    [Fact]
    public void Only_one_of_a_hundred_is_in_mining_and_he_reaches_another_world() =>
        Assert.Equal(1, Bridging.Of([new(WorldKind.Industry, 0, false)], 99));

    [Fact]
    public void A_tenth_of_the_book_is_home_ground() =>
        Assert.Equal(Bridging.Least, Bridging.Of([new(WorldKind.City, 10, false)], 100));

    [Fact]
    public void Kinds_of_world_are_averaged_and_the_rarest_of_each_counts() =>
        Assert.Equal(
            0.5,
            Bridging.Of(
                [
                    new(WorldKind.Industry, 0, false),
                    new(WorldKind.City, 40, false),
                    new(WorldKind.Community, 5, false),
                    new(WorldKind.Community, 50, false),
                ],
                100
            )
        );

    [Fact]
    public void A_world_that_a_goal_needs_counts_half_as_much_again() =>
        Assert.Equal(0.75, Bridging.Of([new(WorldKind.City, 5, true)], 100));

    [Fact]
    public void Where_no_world_is_on_record_nothing_is_claimed() =>
        Assert.Null(Bridging.Of([new(WorldKind.Company, 0, false)], 100));

    [Fact]
    public void Two_coffees_are_a_new_tie_and_three_a_growing_one()
    {
        Assert.Equal(TieMaturity.New, Stage(20, Tie.Contact(), Tie.Calls(0, 10)));
        Assert.Equal(TieMaturity.Growing, Stage(20, Tie.Contact(), Tie.Calls(0, 10, 15)));
    }

    [Fact]
    public void A_pitch_and_a_bare_ask_do_not_make_a_tie_grow() =>
        Assert.Equal(
            TieMaturity.New,
            Stage(
                30,
                Tie.Contact(),
                Tie.On(0),
                Tie.On(5),
                Tie.On(10, pitched: true),
                Tie.On(15, asked: 1),
                Tie.On(20, asked: 2)
            )
        );

    [Theory]
    [InlineData(179, TieMaturity.Growing)]
    [InlineData(180, TieMaturity.Trusted)]
    public void Trust_wants_half_a_year_help_both_ways_and_a_word_of_their_own(int on, TieMaturity stage) =>
        Assert.Equal(
            stage,
            Stage(
                on,
                Tie.Contact(),
                [
                    Tie.On(0, gave: 1),
                    Tie.On(5, received: 1),
                    Tie.On(10, by: Initiator.Them),
                    .. Tie.Calls(20, 40, 60, 80, 100),
                ]
            )
        );

    [Theory]
    [InlineData(740, TieMaturity.Advocate)]
    [InlineData(741, TieMaturity.Growing)]
    public void Whoever_named_me_is_an_advocate_for_two_years(int on, TieMaturity stage) =>
        Assert.Equal(stage, Stage(on, Tie.Contact(mentionedOn: 10), Tie.Calls(0, 5, 9)));

    [Fact]
    public void Somebody_who_writes_names_me_and_knows_what_I_do_would_think_of_me()
    {
        var s = Tie.Snapshot(
            30,
            Tie.Contact(remembers: true, mentionedOn: 20) with
            {
                KnowsWhatIDo = TieMark.Yes,
            },
            Tie.On(10, by: Initiator.Them),
            Tie.On(25, by: Initiator.Me)
        );
        Assert.Equal(1, ThinkOfYou.Of(s, Tie.Day(30)).Value);
        Assert.Equal(s.ThinkOfYou, ThinkOfYou.Of(s, Tie.Day(30)).Value);
    }

    [Fact]
    public void Somebody_I_always_wrote_to_who_fell_silent_would_hardly() =>
        Assert.Equal(
            0.28,
            ThinkOfYou
                .Of(
                    Tie.Snapshot(500, Tie.Contact(), Tie.On(0, by: Initiator.Me), Tie.On(10, by: Initiator.Me)),
                    Tie.Day(500)
                )
                .Value,
            6
        );

    [Fact]
    public void Lowered_by_three_steps_an_urgent_word_stands_behind_an_everyday_one_and_is_still_said()
    {
        var contact = Tie.Contact(openNeedOn: 10) with { Lowered = LoweredRules.With(0, NudgeRule.FriendNeedsHelp, 9) };
        var nudge = Tie.Nudge(NudgeRule.FriendNeedsHelp, 13, contact, Tie.On(10))!;
        Assert.Equal(0.75 - (3 * LoweredRules.Step), nudge.Risk, 6);
        Assert.Equal(0, LoweredRules.With(contact.Lowered, NudgeRule.FriendNeedsHelp, 0));
    }

    [Theory]
    [InlineData(0, 20, Drift.Closer)]
    [InlineData(2, 0, Drift.None)]
    public void In_touch_every_week_is_closer_than_the_active_circle(int further, int silent, Drift expected) =>
        Assert.Equal(
            expected,
            CirclesDrifted.Of(
                Tie.Snapshot(
                    50 + silent,
                    Tie.Contact(further == 0 ? Circle.Active : Circle.Inner),
                    Tie.Calls(0, 8, 16, 24, 32, 40, 48)
                ),
                new NudgeSettings(),
                Tie.Day(50 + silent)
            )
        );

    [Fact]
    public void Three_busy_weeks_make_nobody_closer_and_six_weeks_do()
    {
        Drift Of(params int[] days) =>
            CirclesDrifted.Of(
                Tie.Snapshot(days[^1], Tie.Contact(Circle.Active), Tie.Calls(days)),
                new NudgeSettings(),
                Tie.Day(days[^1])
            );

        Assert.Equal(Drift.None, Of(0, 40, 42, 45, 50, 55, 61));
        Assert.Equal(Drift.None, Of([.. Enumerable.Range(0, 42)]));
        Assert.Equal(Drift.Closer, Of([.. Enumerable.Range(0, 43)]));
    }

    [Theory]
    [InlineData(4, 0, InitiationBalance.Shared)]
    [InlineData(4, 1, InitiationBalance.Mine)]
    [InlineData(3, 2, InitiationBalance.Shared)]
    [InlineData(2, 9, InitiationBalance.Theirs)]
    public void From_five_on_whoever_started_four_in_five_carries_the_tie(
        int mine,
        int theirs,
        InitiationBalance balance
    ) => Assert.Equal(balance, Initiation.Of(new ContactSnapshot { StartedByMe = mine, StartedByThem = theirs }));

    [Theory]
    [InlineData(224, Drift.None)]
    [InlineData(225, Drift.Further)]
    public void Two_and_a_half_times_the_pace_of_the_circle_is_drifting(int silent, Drift expected) =>
        Assert.Equal(
            expected,
            CirclesDrifted.Of(
                Tie.Snapshot(silent, Tie.Contact(Circle.Active), Tie.Calls(0)),
                new NudgeSettings(),
                Tie.Day(silent)
            )
        );

    private static TieMaturity Stage(int on, ContactFacts contact, params InteractionFact[] history) =>
        Tie.Snapshot(on, contact, history).Maturity;
}
