using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class ValueNotAddedYetTests
{
    private static readonly InteractionFact Met = Tie.On(10, Channel.Event);
    private static readonly InteractionFact Thanks = Tie.On(11, Channel.WhatsApp, Initiator.Me);

    [Fact]
    [Story(NudgeRule.ValueNotAddedYet, Shows.Speaking)]
    public void I_thanked_her_after_the_seminar_and_that_was_all() =>
        Assert.Equal("ValueNotAddedYet:42:2026-01-11", Rule(20, Tie.Contact(), Met, Thanks)!.Key);

    [Fact]
    [Story(NudgeRule.ValueNotAddedYet, Shows.Silence)]
    public void I_sent_him_an_article_the_next_week() =>
        Assert.Null(Rule(20, Tie.Contact(), Met, Thanks, Tie.On(16, Channel.Email, Initiator.Me, gave: 1)));

    [Fact]
    [Story(NudgeRule.ValueNotAddedYet, Shows.Silence)]
    public void The_plan_still_has_share_something_on_it() =>
        Assert.Null(Rule(20, Tie.Contact(openPlanSteps: 1), Met, Thanks));

    [Fact]
    [Story(NudgeRule.ValueNotAddedYet, Shows.Silence)]
    public void I_never_even_thanked_him_which_is_another_matter() => Assert.Null(Rule(20, Tie.Contact(), Met));

    [Fact]
    [Story(NudgeRule.ValueNotAddedYet, Shows.AnEdge)]
    public void I_helped_her_at_the_first_meeting_already() =>
        Assert.Null(Rule(20, Tie.Contact(), Met with { Gave = 1, Balance = 1 }, Thanks));

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(70, true)]
    [InlineData(71, false)]
    [Story(NudgeRule.ValueNotAddedYet, Shows.AnEdge)]
    public void It_speaks_from_ten_to_sixty_days_after_the_meeting(int on, bool speaks) =>
        Assert.Equal(speaks, Rule(on, Tie.Contact(), Met, Thanks) is not null);

    [Fact]
    [Story(NudgeRule.ValueNotAddedYet, Shows.StoppingOnceActedOn)]
    public void Reminded_I_introduced_him_to_a_supplier() =>
        Assert.Null(Rule(25, Tie.Contact(), Met, Thanks, Tie.On(25, Channel.WhatsApp, Initiator.Me, gave: 1)));

    private static Nudge? Rule(int on, ContactFacts contact, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.ValueNotAddedYet, on, contact, interactions);
}
