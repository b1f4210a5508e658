using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class GiveBeforeAskTests
{
    [Fact]
    [Story(NudgeRule.GiveBeforeAsk, Shows.Speaking)]
    public void More_asked_than_given_speaks()
    {
        var nudge = Rule(12, Tie.On(3, gave: 1), Ask(5), Ask(9, by: Initiator.Unknown))!;

        Assert.Equal("GiveBeforeAsk:42:2026-01-10", nudge.Key);
        Assert.Equal("give-before-ask", nudge.AdviceId);
        Assert.Equal((1, 2), (nudge.Facts.Gave, nudge.Facts.Asked));
    }

    [Fact]
    public void As_much_given_as_asked_says_nothing() =>
        Assert.Null(Rule(12, Tie.On(3, gave: 2), Ask(5), Ask(9, by: Initiator.Unknown)));

    [Fact]
    [Story(NudgeRule.GiveBeforeAsk, Shows.StoppingOnceActedOn)]
    public void Giving_stops_it() => Assert.Null(Rule(12, Ask(9), Tie.On(10, Channel.Gift, Initiator.Me, gave: 1)));

    [Fact]
    [Story(NudgeRule.GiveBeforeAsk, Shows.AnEdge)]
    public void One_large_favour_weighs_more_than_two_small_ones_I_gave()
    {
        var nudge = Rule(12, Tie.On(3, gave: 2), Ask(9) with { Balance = -4 })!;

        Assert.Equal((2, 1, -2), (nudge.Facts.Gave, nudge.Facts.Asked, nudge.Facts.Balance));
        Assert.Contains("weighed more", NudgeSentences.For(nudge, Tie.Day(12), "en").Text(), StringComparison.Ordinal);
    }

    [Fact]
    [Story(NudgeRule.GiveBeforeAsk, Shows.Silence)]
    public void I_gave_once_much_and_asked_twice_a_little() =>
        Assert.Null(Rule(12, Tie.On(3, gave: 1, balance: 4), Ask(5), Ask(9)));

    [Fact]
    public void It_rests_thirty_days_after_the_last_ask_and_speaks_anew_at_the_next()
    {
        Assert.NotNull(Rule(39, Ask(9)));
        Assert.Null(Rule(40, Ask(9)));
        Assert.Equal("GiveBeforeAsk:42:2026-02-10", Rule(40, Ask(9), Ask(40))!.Key);
    }

    [Fact]
    public void What_was_given_more_than_a_year_ago_no_longer_counts()
    {
        Assert.Null(Rule(364, Tie.On(0, gave: 1), Ask(350)));
        Assert.NotNull(Rule(365, Tie.On(0, gave: 1), Ask(350)));
        Assert.Equal(
            Tie.Day(365),
            Tie.Snapshot(355, Tie.Contact(cadence: 900), Tie.On(0, gave: 1), Ask(350)).NextReviewOn
        );
    }

    [Fact]
    public void Before_an_ask_nothing_is_wanting_where_all_is_well() =>
        Assert.False(Warn(20, Tie.Contact(), Tie.On(0), Tie.On(10, gave: 1))!.IsWanting);

    [Fact]
    public void Before_an_ask_the_balance_is_named_even_long_after_the_last_one()
    {
        var warning = Warn(200, Tie.Contact(cadence: 900), Ask(9), Ask(10))!;

        Assert.Equal(
            (true, 190, false, "give-before-ask"),
            (warning.Owes, warning.LastContactDays, warning.Cold, warning.AdviceId)
        );
    }

    [Fact]
    public void Before_an_ask_to_a_cold_tie_the_age_of_the_last_contact_is_named()
    {
        var warning = Warn(210, Tie.Contact(cadence: 30, silent: true), Tie.On(0, gave: 5))!;

        Assert.Equal((true, 210, "not-only-when-needed"), (warning.Cold, warning.LastContactDays, warning.AdviceId));
    }

    [Fact]
    public void Where_nothing_is_wanting_the_figures_stand_all_the_same()
    {
        var standing = Warn(10, Tie.Contact(Circle.Close), Tie.On(9, gave: 2))!;

        Assert.Equal((false, 2, 1), (standing.IsWanting, standing.Gave, standing.LastContactDays));
    }

    [Theory]
    [InlineData(NudgeRule.GiveBeforeAsk)]
    [InlineData(NudgeRule.OnlyWhenNeeded)]
    public void A_rule_that_is_switched_off_finds_nothing_wanting_before_an_ask_either(NudgeRule off)
    {
        InteractionFact[] asks = [Ask(0), Ask(20), Ask(40)];
        var (all, them) = (
            AskStanding.Of(
                Tie.Snapshot(400, Tie.Contact(cadence: 30), asks),
                Tie.Day(400),
                RuleSet.With(0, off, true)
            )!,
            AskStanding.Of(Tie.Snapshot(400, Tie.Contact(cadence: 30, muted: off), asks), Tie.Day(400), 0)!
        );

        Assert.Equal(all, them);
        Assert.Equal(off == NudgeRule.GiveBeforeAsk, all.LastThreeWereAsks && all.Cold);
        Assert.Equal(off == NudgeRule.OnlyWhenNeeded, all.Owes);
    }

    [Fact]
    public void With_both_rules_off_nothing_is_said_before_an_ask() =>
        Assert.Null(
            AskStanding.Of(
                Tie.Snapshot(400, Tie.Contact(muted: NudgeRule.OnlyWhenNeeded), Ask(0)),
                Tie.Day(400),
                RuleSet.With(0, NudgeRule.GiveBeforeAsk, true)
            )
        );

    private static InteractionFact Ask(int day, Initiator by = Initiator.Me) =>
        Tie.On(day, Channel.WhatsApp, by, asked: 1);

    private static Nudge? Rule(int on, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.GiveBeforeAsk, on, Tie.Contact(), interactions);

    private static AskStanding? Warn(int on, ContactFacts contact, params InteractionFact[] interactions) =>
        AskStanding.Of(Tie.Snapshot(on, contact, interactions), Tie.Day(on), 0);
}
