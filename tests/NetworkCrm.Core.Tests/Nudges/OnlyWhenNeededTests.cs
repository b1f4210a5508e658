using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class OnlyWhenNeededTests
{
    private static readonly InteractionFact[] ThreeAsks = [Ask(1), Ask(5), Ask(9)];

    [Fact]
    [Story(NudgeRule.OnlyWhenNeeded, Shows.Speaking)]
    public void The_last_three_times_I_wrote_first_I_wanted_something()
    {
        var nudge = Rule(12, ThreeAsks)!;

        Assert.Equal("OnlyWhenNeeded:42:2026-01-10", nudge.Key);
        Assert.Equal("not-only-when-needed", nudge.AdviceId);
    }

    [Fact]
    [Story(NudgeRule.OnlyWhenNeeded, Shows.Silence)]
    public void I_asked_twice_and_called_once_just_to_talk() =>
        Assert.Null(Rule(12, Ask(1), Tie.On(5, by: Initiator.Me), Ask(9)));

    [Fact]
    [Story(NudgeRule.OnlyWhenNeeded, Shows.AnEdge)]
    public void That_they_asked_after_me_in_between_does_not_excuse_me() =>
        Assert.NotNull(Rule(12, Ask(1), Ask(5), Tie.On(7, by: Initiator.Them), Ask(9)));

    [Fact]
    [Story(NudgeRule.OnlyWhenNeeded, Shows.AnEdge)]
    public void Generous_or_not_three_asks_in_a_row_are_three_asks() =>
        Assert.NotNull(Rule(12, [Tie.On(0, gave: 9, by: Initiator.Them), .. ThreeAsks]));

    [Fact]
    [Story(NudgeRule.OnlyWhenNeeded, Shows.StoppingOnceActedOn)]
    public void Then_I_called_and_wanted_nothing() =>
        Assert.Null(Rule(12, [.. ThreeAsks, Tie.On(11, by: Initiator.Me)]));

    [Theory]
    [InlineData(39, true)]
    [InlineData(40, false)]
    public void It_rests_thirty_days_after_the_last_ask(int on, bool speaks) =>
        Assert.Equal(speaks, Rule(on, ThreeAsks) is not null);

    private static InteractionFact Ask(int day) => Tie.On(day, Channel.WhatsApp, Initiator.Me, asked: 1);

    private static Nudge? Rule(int on, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.OnlyWhenNeeded, on, Tie.Contact(), interactions);
}
