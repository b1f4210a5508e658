using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class NudgeValueTests
{
    [Fact]
    public void Somebody_met_once_years_ago_without_a_circle_comes_after_a_need_and_after_an_inner_tie_just_gone_quiet()
    {
        var nameless = Tie.Nudge(NudgeRule.GoingQuiet, 900, Tie.Contact(), Tie.On(0))!;
        var inner = Tie.Nudge(NudgeRule.GoingQuiet, 8, Tie.Contact(Circle.Inner), Tie.On(0))!;
        var need = Tie.Nudge(NudgeRule.FriendNeedsHelp, 13, Tie.Contact(openNeedOn: 10), Tie.On(10))!;

        Assert.True(nameless.Risk > inner.Risk && nameless.Risk > need.Risk);
        Assert.True(inner.Score > nameless.Score, $"{inner.Score} {nameless.Score}");
        Assert.True(need.Score > nameless.Score, $"{need.Score} {nameless.Score}");
    }

    [Theory]
    [InlineData(Circle.Inner, 1)]
    [InlineData(Circle.Close, 0.95)]
    [InlineData(Circle.Active, 0.85)]
    [InlineData(null, 0.3)]
    public void A_nearer_circle_is_worth_more(Circle? circle, double worth) =>
        Assert.Equal(
            worth,
            Tie.Nudge(NudgeRule.GoingQuiet, 500, Tie.Contact(circle, cadence: 100), Tie.On(0))!.Value!.Value.Worth
        );

    [Fact]
    public void The_value_of_a_weak_tie_lifts_it_but_not_within_the_family()
    {
        NudgeValue Of(bool marked, Sphere? sphere) =>
            Tie.Nudge(
                NudgeRule.GoingQuiet,
                400,
                Tie.Contact(
                    Circle.Wider,
                    remembers: marked,
                    thinksWell: marked,
                    recommends: marked,
                    bridging: 1,
                    sphere: sphere
                ),
                Tie.On(0)
            )!.Value!.Value;

        Assert.Equal(1, Of(true, null).Worth, 6);
        Assert.Equal(0.7375, Of(false, null).Worth, 6);
        Assert.Equal(0.7, Of(true, Sphere.Family).Worth, 6);
    }

    [Fact]
    public void Whoever_speaks_up_for_the_owner_is_worth_as_much_as_a_close_tie() =>
        Assert.Equal(
            0.95,
            Tie.Nudge(
                NudgeRule.GoingQuiet,
                300,
                Tie.Contact(Circle.Acquaintance, cadence: 100, mentionedOn: 50),
                Tie.On(0),
                Tie.On(20),
                Tie.On(40)
            )!.Value!.Value.Worth,
            6
        );

    [Fact]
    public void What_takes_an_afternoon_counts_for_less_than_what_takes_a_message()
    {
        var meeting = new Nudge(
            NudgeRule.ScreenOnly,
            42,
            "k",
            "a",
            new NudgeFacts(),
            0.6,
            [SuggestedAct.Meeting],
            null
        );
        var s = Tie.Snapshot(0, Tie.Contact(Circle.Inner));

        Assert.Equal(0.5, NudgeValue.Of(meeting, s).Score, 6);
        Assert.Equal(0.6, NudgeValue.Of(meeting with { Acts = [SuggestedAct.Message] }, s).Score, 6);
    }

    [Fact]
    public void A_first_follow_up_is_not_held_against_somebody_of_whom_nothing_is_known_yet() =>
        Assert.Equal(
            NudgeValue.Beginning,
            Tie.Nudge(
                NudgeRule.FirstFollowUpMissing,
                3,
                Tie.Contact(),
                Tie.On(0, Core.Interactions.Channel.InPerson)
            )!.Value!.Value.Worth
        );
}
