using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class ConnectOnlineTests
{
    private static readonly InteractionFact[] MetAndThanked =
    [
        Tie.On(10, Channel.InPerson),
        Tie.On(11, Channel.WhatsApp, Initiator.Me),
    ];

    [Fact]
    [Story(NudgeRule.ConnectOnline, Shows.Speaking)]
    public void We_met_I_wrote_and_I_know_no_profile_of_hers() =>
        Assert.Equal("ConnectOnline:42:2026-01-11", Rule(14, Tie.Contact())!.Key);

    [Fact]
    [Story(NudgeRule.ConnectOnline, Shows.Silence)]
    public void His_profile_was_on_the_card() => Assert.Null(Rule(14, Tie.Contact(hasLink: true)));

    [Fact]
    [Story(NudgeRule.ConnectOnline, Shows.Silence)]
    public void The_plan_still_has_connect_on_it() => Assert.Null(Rule(14, Tie.Contact(openPlanSteps: 1)));

    [Fact]
    [Story(NudgeRule.ConnectOnline, Shows.Silence)]
    public void She_is_nowhere_online_and_I_said_so() =>
        Assert.Null(Rule(14, Tie.Contact(muted: NudgeRule.ConnectOnline)));

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    [InlineData(55, true)]
    [InlineData(56, false)]
    [Story(NudgeRule.ConnectOnline, Shows.AnEdge)]
    public void It_speaks_from_three_to_forty_five_days_after_the_meeting(int on, bool speaks) =>
        Assert.Equal(speaks, Rule(on, Tie.Contact()) is not null);

    [Fact]
    [Story(NudgeRule.ConnectOnline, Shows.AnEdge)]
    public void Meeting_again_is_no_new_occasion() =>
        Assert.Equal(
            Rule(14, Tie.Contact())!.Key,
            Tie.Nudge(NudgeRule.ConnectOnline, 40, Tie.Contact(), [.. MetAndThanked, Tie.On(30, Channel.InPerson)])!.Key
        );

    [Fact]
    [Story(NudgeRule.ConnectOnline, Shows.StoppingOnceActedOn)]
    public void Reminded_I_wrote_the_link_down() => Assert.Null(Rule(15, Tie.Contact(hasLink: true)));

    private static Nudge? Rule(int on, ContactFacts contact) =>
        Tie.Nudge(NudgeRule.ConnectOnline, on, contact, MetAndThanked);
}
