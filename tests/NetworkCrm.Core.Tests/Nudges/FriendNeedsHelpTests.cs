using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class FriendNeedsHelpTests
{
    private static readonly InteractionFact Talk = Tie.On(10, Channel.InPerson);

    [Fact]
    [Story(NudgeRule.FriendNeedsHelp, Shows.Speaking)]
    public void She_said_she_is_looking_for_a_warehouse_and_I_did_nothing() =>
        Assert.Equal("FriendNeedsHelp:42:2026-01-11", Rule(13, Tie.Contact(openNeedOn: 10), Talk)!.Key);

    [Fact]
    [Story(NudgeRule.FriendNeedsHelp, Shows.Silence)]
    public void He_told_me_of_his_holiday_and_needs_nothing() =>
        Assert.Null(Rule(13, Tie.Contact(), Talk with { Learned = true }));

    [Fact]
    [Story(NudgeRule.FriendNeedsHelp, Shows.Silence)]
    public void I_helped_her_on_the_spot() =>
        Assert.Null(Rule(13, Tie.Contact(openNeedOn: 10), Talk with { Gave = 1, Balance = 1 }));

    [Fact]
    [Story(NudgeRule.FriendNeedsHelp, Shows.AnEdge)]
    public void What_I_gave_before_I_knew_was_not_for_this_need() =>
        Assert.NotNull(Rule(13, Tie.Contact(openNeedOn: 10), Tie.On(9, gave: 1), Talk));

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    [InlineData(70, true)]
    [InlineData(71, false)]
    [Story(NudgeRule.FriendNeedsHelp, Shows.AnEdge)]
    public void It_speaks_from_three_to_sixty_days_after_the_need_was_told(int on, bool speaks) =>
        Assert.Equal(speaks, Rule(on, Tie.Contact(openNeedOn: 10), Talk) is not null);

    [Fact]
    [Story(NudgeRule.FriendNeedsHelp, Shows.StoppingOnceActedOn)]
    public void Reminded_I_introduced_him_to_somebody() =>
        Assert.Null(Rule(20, Tie.Contact(openNeedOn: 10), Talk, Tie.On(18, gave: 1)));

    [Fact]
    [Story(NudgeRule.FriendNeedsHelp, Shows.StoppingOnceActedOn)]
    public void I_ticked_the_need_off() => Assert.Null(Rule(20, Tie.Contact(openNeedOn: null), Talk));

    private static Nudge? Rule(int on, ContactFacts contact, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.FriendNeedsHelp, on, contact, interactions);
}
