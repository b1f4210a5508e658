using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class DailyListTests
{
    [Fact]
    public void The_best_come_first_and_the_rest_wait()
    {
        var list = DailyList.Choose([Of(1, .6), Of(2, .9), Of(3, .7)], 2);

        Assert.Equal([2, 3], list.Chosen.Select(n => n.ContactId));
        Assert.Equal([1], list.Waiting.Select(n => n.ContactId));
    }

    [Fact]
    public void A_day_has_one_weak_tie_at_most()
    {
        var list = DailyList.Choose([Of(1, .65, NudgeRule.WeakTieWorthAHello), Of(2, .64, NudgeRule.WeakTieWorthAHello), Of(3, .5)], 5);

        Assert.Equal([1, 3], list.Chosen.Select(n => n.ContactId));
        Assert.Equal([2], list.Waiting.Select(n => n.ContactId));
    }

    [Fact]
    public void A_person_stands_on_it_once()
    {
        var list = DailyList.Choose([Of(1, .6), Of(1, .8, NudgeRule.GiveBeforeAsk)], 5);

        Assert.Equal(NudgeRule.GiveBeforeAsk, Assert.Single(list.Chosen).Rule);
        Assert.Single(list.Waiting);
    }

    [Fact]
    public void Equal_scores_keep_one_order_whatever_order_they_came_in()
    {
        Nudge[] nudges = [Of(3, .6), Of(1, .6), Of(2, .6, NudgeRule.FirstFollowUpMissing)];

        Assert.Equal([1, 3, 2], DailyList.Choose(nudges, 5).Chosen.Select(n => n.ContactId));
        Assert.Equal([1, 3, 2], DailyList.Choose([.. nudges.Reverse()], 5).Chosen.Select(n => n.ContactId));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_budget_of_nothing_shows_nothing(int budget) => Assert.Empty(DailyList.Choose([Of(1, .9)], budget).Chosen);

    private static Nudge Of(long contact, double score, NudgeRule rule = NudgeRule.GoingQuiet) =>
        new(rule, contact, Nudge.KeyOf(rule, contact, Tie.Start), "keep-in-touch-routinely", new NudgeFacts(), score, [], null);
}
