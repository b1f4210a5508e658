using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class DormantRevivalTests
{
    private static readonly InteractionFact[] AYearOfMonths = Tie.Calls([
        .. Enumerable.Range(0, 13).Select(i => i * 30),
    ]);
    private static readonly int Silent = 360;

    [Fact]
    [Story(NudgeRule.DormantRevival, Shows.Speaking)]
    public void My_old_colleague_and_I_talked_every_month_until_he_left()
    {
        var nudge = Rule(Silent + 400, Tie.Contact(), AYearOfMonths)!;

        Assert.Equal("DormantRevival:42:2026-12-27", nudge.Key);
        Assert.Equal("reach-out-before-you-need", nudge.AdviceId);
    }

    [Fact]
    [Story(NudgeRule.DormantRevival, Shows.Speaking)]
    public void Of_the_inner_circle_a_few_contacts_are_enough() =>
        Assert.NotNull(Rule(420, Tie.Contact(Circle.Inner), Tie.Calls(0, 10, 20)));

    [Fact]
    [Story(NudgeRule.DormantRevival, Shows.Silence)]
    public void We_met_three_times_in_all_and_were_never_close() =>
        Assert.Null(Rule(900, Tie.Contact(Circle.Acquaintance), Tie.Calls(0, 200, 400)));

    [Fact]
    [Story(NudgeRule.DormantRevival, Shows.Silence)]
    public void She_left_feeling_sold_to_the_last_times() =>
        Assert.Null(
            Rule(
                Silent + 400,
                Tie.Contact(),
                [
                    .. AYearOfMonths[..^2],
                    AYearOfMonths[^2] with
                    {
                        Impression = Impression.Prospected,
                    },
                    AYearOfMonths[^1] with
                    {
                        Impression = Impression.Prospected,
                    },
                ]
            )
        );

    [Fact]
    [Story(NudgeRule.DormantRevival, Shows.Silence)]
    public void We_meet_every_fourth_month_as_ever() =>
        Assert.Null(Rule(1320 + 400, Tie.Contact(), Tie.Calls([.. Enumerable.Range(0, 12).Select(i => i * 140)])));

    [Theory]
    [InlineData(364, false)]
    [InlineData(365, true)]
    [Story(NudgeRule.DormantRevival, Shows.AnEdge)]
    public void A_year_of_silence_it_is_and_from_then_on_going_quiet_says_nothing(int silent, bool dormant)
    {
        var rules = Tie.Nudges(Silent + silent, Tie.Contact(), AYearOfMonths).Select(n => n.Rule).ToList();

        Assert.Equal([dormant ? NudgeRule.DormantRevival : NudgeRule.GoingQuiet], rules);
    }

    [Fact]
    [Story(NudgeRule.DormantRevival, Shows.AnEdge)]
    public void Where_I_want_to_hear_of_him_every_other_year_four_years_must_pass()
    {
        Assert.Null(Rule(Silent + 1459, Tie.Contact(cadence: 730), AYearOfMonths));
        Assert.NotNull(Rule(Silent + 1460, Tie.Contact(cadence: 730), AYearOfMonths));
    }

    [Fact]
    public void That_we_once_lost_each_other_for_three_years_does_not_put_off_the_next_time()
    {
        int[] again = [0, .. Enumerable.Range(0, 12).Select(i => 1100 + (i * 30))];

        Assert.Null(Rule(again[^1] + 364, Tie.Contact(), Tie.Calls(again)));
        Assert.NotNull(Rule(again[^1] + 365, Tie.Contact(), Tie.Calls(again)));
    }

    [Fact]
    [Story(NudgeRule.DormantRevival, Shows.StoppingOnceActedOn)]
    public void Reminded_I_called_her() =>
        Assert.Null(Rule(Silent + 401, Tie.Contact(), [.. AYearOfMonths, Tie.On(Silent + 400, by: Initiator.Me)]));

    private static Nudge? Rule(int on, ContactFacts contact, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.DormantRevival, on, contact, interactions);
}
