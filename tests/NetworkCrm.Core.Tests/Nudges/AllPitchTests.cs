using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class AllPitchTests
{
    [Fact]
    [Story(NudgeRule.AllPitch, Shows.Speaking)]
    public void I_met_him_twice_and_sold_both_times() =>
        Assert.Equal("AllPitch:42:2026-01-21", Rule(22, Pitch(0), Pitch(20))!.Key);

    [Fact]
    [Story(NudgeRule.AllPitch, Shows.Silence)]
    public void The_second_time_I_asked_what_she_needs() =>
        Assert.Null(Rule(22, Pitch(0), Tie.On(20, Channel.InPerson)));

    [Fact]
    [Story(NudgeRule.AllPitch, Shows.Silence)]
    public void An_old_client_to_whom_I_made_two_offers_lately() =>
        Assert.Null(Rule(22, Tie.On(0, Channel.InPerson), Pitch(10), Pitch(20)));

    [Fact]
    [Story(NudgeRule.AllPitch, Shows.AnEdge)]
    public void A_seminar_and_the_coffee_after_it_are_one_meeting() =>
        Assert.Null(Rule(22, Pitch(20), Pitch(20, Channel.Event)));

    [Fact]
    [Story(NudgeRule.AllPitch, Shows.AnEdge)]
    public void A_call_between_the_pitches_is_no_meeting() => Assert.NotNull(Rule(22, Pitch(0), Tie.On(10), Pitch(20)));

    [Theory]
    [InlineData(110, true)]
    [InlineData(111, false)]
    [Story(NudgeRule.AllPitch, Shows.AnEdge)]
    public void It_rests_ninety_days_after_the_last_meeting(int on, bool speaks) =>
        Assert.Equal(speaks, Rule(on, Pitch(0), Pitch(20)) is not null);

    [Fact]
    [Story(NudgeRule.AllPitch, Shows.StoppingOnceActedOn)]
    public void The_third_time_I_came_to_listen() =>
        Assert.Null(Rule(40, Pitch(0), Pitch(20), Tie.On(35, Channel.Video)));

    private static InteractionFact Pitch(int day, Channel channel = Channel.InPerson) =>
        Tie.On(day, channel, Initiator.Me, pitched: true);

    private static Nudge? Rule(int on, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.AllPitch, on, Tie.Contact(), interactions);
}
