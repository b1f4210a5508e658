using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class UnansweredTwiceTests
{
    [Fact]
    [Story(NudgeRule.UnansweredTwice, Shows.Speaking)]
    public void I_wrote_to_her_twice_and_heard_nothing()
    {
        var nudge = Rule(20, Tie.On(0), Wrote(5), Wrote(15))!;

        Assert.Equal("UnansweredTwice:42:2026-01-16", nudge.Key);
        Assert.DoesNotContain(SuggestedAct.Message, nudge.Acts);
    }

    [Fact]
    [Story(NudgeRule.UnansweredTwice, Shows.Silence)]
    public void One_message_got_lost() => Assert.Null(Rule(20, Wrote(15)));

    [Fact]
    [Story(NudgeRule.UnansweredTwice, Shows.Silence)]
    public void We_met_between_the_two_messages() =>
        Assert.Null(Rule(20, Wrote(5), Tie.On(9, Channel.InPerson), Wrote(15)));

    [Fact]
    [Story(NudgeRule.UnansweredTwice, Shows.Silence)]
    public void I_never_noted_whether_he_answered() =>
        Assert.Null(Rule(20, Wrote(5, Answered.Unknown), Wrote(15, Answered.Unknown)));

    [Fact]
    [Story(NudgeRule.UnansweredTwice, Shows.AnEdge)]
    public void Two_messages_on_one_evening_are_one_attempt() => Assert.Null(Rule(20, Wrote(15), Wrote(15)));

    [Fact]
    [Story(NudgeRule.UnansweredTwice, Shows.AnEdge)]
    public void A_parcel_in_between_changes_nothing() =>
        Assert.NotNull(Rule(20, Wrote(5), Tie.On(9, Channel.Gift, Initiator.Me, gave: 1), Wrote(15)));

    [Theory]
    [InlineData(75, true)]
    [InlineData(76, false)]
    public void It_rests_sixty_days_after_the_last_message(int on, bool speaks) =>
        Assert.Equal(speaks, Rule(on, Wrote(5), Wrote(15)) is not null);

    [Theory]
    [InlineData(89, false)]
    [InlineData(90, true)]
    [Story(NudgeRule.UnansweredTwice, Shows.AnEdge)]
    public void Letting_go_is_named_only_where_the_tie_is_ninety_days_old(int on, bool named)
    {
        var nudge = Rule(89, Tie.On(0), Wrote(60), Wrote(80))!;

        Assert.Equal(
            named,
            NudgeSentences.For(nudge, Tie.Day(on), "en").Text().Contains("rest", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Story(NudgeRule.UnansweredTwice, Shows.StoppingOnceActedOn)]
    public void I_called_instead_and_she_picked_up() =>
        Assert.Null(Rule(20, Wrote(5), Wrote(15), Tie.On(18, by: Initiator.Me)));

    [Fact]
    [Story(NudgeRule.UnansweredTwice, Shows.StoppingOnceActedOn)]
    public void He_answered_after_all() => Assert.Null(Rule(20, Wrote(5), Wrote(15, Answered.Yes)));

    private static InteractionFact Wrote(int day, Answered answered = Answered.No) =>
        Tie.On(day, Channel.WhatsApp, Initiator.Me, answered);

    private static Nudge? Rule(int on, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.UnansweredTwice, on, Tie.Contact(), interactions);
}
