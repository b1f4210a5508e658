using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class FirstFollowUpMissingTests
{
    private static readonly InteractionFact Met = Tie.On(10, Channel.InPerson, Initiator.Me);

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(40, true)]
    [InlineData(41, false)]
    [Story(NudgeRule.FirstFollowUpMissing, Shows.AnEdge)]
    public void It_speaks_from_two_to_thirty_days_after_the_first_meeting(int on, bool speaks) =>
        Assert.Equal(speaks, Missing(on, Tie.Contact(), Met) is not null);

    [Fact]
    [Story(NudgeRule.FirstFollowUpMissing, Shows.Speaking)]
    public void We_met_over_coffee_and_I_never_wrote() => Assert.NotNull(Missing(15, Tie.Contact(), Met));

    [Fact]
    public void It_is_more_urgent_early_on() =>
        Assert.True(Missing(12, Tie.Contact(), Met)!.Score > Missing(30, Tie.Contact(), Met)!.Score);

    [Fact]
    public void A_day_typed_by_hand_counts_but_not_on_an_imported_contact()
    {
        Assert.Equal("FirstFollowUpMissing:42:2026-01-11", Missing(15, Tie.Contact(metOn: 10))!.Key);
        Assert.Null(Missing(15, Tie.Contact(metOn: 10, imported: true)));
    }

    [Fact]
    public void Someone_met_years_ago_is_not_met_for_the_first_time() =>
        Assert.Null(Missing(15, Tie.Contact(metOn: -900), Met));

    [Fact]
    [Story(NudgeRule.FirstFollowUpMissing, Shows.Silence)]
    public void A_call_is_no_meeting() => Assert.Null(Missing(15, Tie.Contact(), Tie.On(10)));

    [Fact]
    public void Thanks_on_the_same_evening_are_enough() =>
        Assert.Null(Missing(15, Tie.Contact(), Met, Tie.On(10, Channel.WhatsApp, Initiator.Me)));

    [Fact]
    [Story(NudgeRule.FirstFollowUpMissing, Shows.StoppingOnceActedOn)]
    public void A_message_sent_later_is_enough_even_unanswered() =>
        Assert.Null(Missing(15, Tie.Contact(), Met, Tie.On(13, Channel.WhatsApp, Initiator.Me, Answered.No)));

    [Fact]
    public void So_is_a_contact_that_they_started() =>
        Assert.Null(Missing(15, Tie.Contact(), Met, Tie.On(13, Channel.Call, Initiator.Them)));

    [Fact]
    public void A_message_before_the_meeting_is_not() =>
        Assert.NotNull(Missing(15, Tie.Contact(), Tie.On(9, Channel.WhatsApp, Initiator.Me), Met));

    [Fact]
    public void While_a_step_of_the_plan_is_open_it_waits()
    {
        Assert.Null(Missing(15, Tie.Contact(openPlanSteps: 1), Met));
        Assert.NotNull(Missing(15, Tie.Contact(), Met));
    }

    [Fact]
    public void A_day_that_lies_ahead_says_nothing_yet()
    {
        var s = Tie.Snapshot(0, Tie.Contact(metOn: 5));

        Assert.Empty(NudgeEngine.Evaluate(s, Tie.Day(0)));
        Assert.Equal(Tie.Day(7), s.NextReviewOn);
    }

    private static Nudge? Missing(int on, ContactFacts contact, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.FirstFollowUpMissing, on, contact, interactions);
}
