using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class ScreenOnlyTests
{
    private static readonly InteractionFact[] SixCalls = Tie.Calls(0, 5, 10, 15, 20, 25);

    [Fact]
    [Story(NudgeRule.ScreenOnly, Shows.Speaking)]
    public void My_closest_friend_and_I_have_only_called_since_he_moved()
    {
        var nudge = Rule(30, Circle.Inner, [Tie.On(-9, Channel.InPerson), .. SixCalls])!;

        Assert.Equal("ScreenOnly:42:2025-12-23", nudge.Key);
        Assert.Equal([SuggestedAct.Meeting], nudge.Acts);
    }

    [Fact]
    [Story(NudgeRule.ScreenOnly, Shows.Speaking)]
    public void We_write_seldom_and_have_not_met_for_four_months() =>
        Assert.NotNull(Rule(120, Circle.Close, Tie.On(0, Channel.InPerson), Tie.On(40), Tie.On(90)));

    [Fact]
    [Story(NudgeRule.ScreenOnly, Shows.Silence)]
    public void With_an_acquaintance_a_message_is_enough()
    {
        Assert.Null(Rule(30, Circle.Wider, SixCalls));
        Assert.Null(Rule(30, null, SixCalls));
    }

    [Fact]
    [Story(NudgeRule.ScreenOnly, Shows.Silence)]
    public void We_write_a_lot_and_meet_now_and_then() =>
        Assert.Null(Rule(30, Circle.Inner, [.. SixCalls[..4], Tie.On(18, Channel.InPerson), .. SixCalls[4..]]));

    [Theory]
    [InlineData(119, false)]
    [InlineData(120, true)]
    [InlineData(210, true)]
    [InlineData(211, false)]
    [Story(NudgeRule.ScreenOnly, Shows.AnEdge)]
    public void It_waits_for_four_months_and_leaves_a_silent_tie_alone(int on, bool speaks) =>
        Assert.Equal(speaks, Rule(on, Circle.Close, Tie.On(0, Channel.Event), Tie.On(40), Tie.On(90)) is not null);

    [Fact]
    [Story(NudgeRule.ScreenOnly, Shows.AnEdge)]
    public void Six_calls_on_five_days_are_five() =>
        Assert.Null(Rule(30, Circle.Inner, Tie.Calls(0, 5, 10, 15, 20, 20)));

    [Fact]
    [Story(NudgeRule.ScreenOnly, Shows.StoppingOnceActedOn)]
    public void Reminded_I_took_the_train() =>
        Assert.Null(Rule(31, Circle.Inner, [.. SixCalls, Tie.On(30, Channel.InPerson)]));

    private static Nudge? Rule(int on, Circle? circle, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.ScreenOnly, on, Tie.Contact(circle), interactions);
}
