using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>The dated occasions; what shows them is tried with a real book in TodayStoreTests.</summary>
public sealed class OccasionTests
{
    private static readonly DateOnly Today = new(2026, 3, 19);

    [Fact]
    public void My_promise_is_shown_a_week_ahead_and_theirs_the_day_after() =>
        Assert.Equal(
            (new DateOnly(2026, 3, 26), new DateOnly(2026, 3, 18)),
            (PromiseDue.MineUntil(Today), PromiseDue.TheirsUntil(Today))
        );

    [Fact]
    public void A_mention_asks_for_thanks_a_month() =>
        Assert.Equal(new DateOnly(2026, 2, 17), ThankForMention.From(Today));

    [Fact]
    public void A_date_is_shown_three_days_ahead_and_two_days_late() =>
        Assert.Equal((new DateOnly(2026, 3, 17), new DateOnly(2026, 3, 22)), DateThatMatters.Window(Today));

    [Fact]
    public void Every_rule_has_its_advice_and_stands_among_its_kind_in_the_order_of_its_number()
    {
        Assert.Equal(Enum.GetValues<NudgeRule>(), RuleCatalogue.All.Select(r => r.Rule).Order());
        Assert.Equal(RuleCatalogue.All.OrderBy(r => r.Scope).ThenBy(r => r.Rule), RuleCatalogue.All);
        Assert.All(
            RuleCatalogue.All,
            r => Assert.All(r.Advice, id => Assert.NotNull(Core.Advice.AdviceCatalogue.Find(id)))
        );
    }
}
