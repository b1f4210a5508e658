using NetworkCrm.Core.Advice;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Advice;

public sealed class AdviceCatalogueTests
{
    private static readonly HashSet<string> Cited =
    [
        .. NudgeEngine.Rules.SelectMany(r => r.Advice),
        .. FollowUpPlan.Steps.Select(s => s.AdviceId),
    ];

    // Written out, so that an id can be neither lost nor renamed unseen: nudges are stored with them.
    private static readonly string[] Ids =
    [
        "follow-up-promptly",
        "add-value-after",
        "connect-online-too",
        "chase-gently",
        "give-before-ask",
        "not-only-when-needed",
        "keep-in-touch-routinely",
        "two-way",
        "mind-one-sided-takers",
        "help-not-sell",
        "be-felt-not-just-present",
        "listen",
        "respond-with-empathy",
        "have-a-purpose",
        "meet-in-person",
        "patience",
        "weak-ties",
        "weak-ties-not-numbers",
        "who-says-your-name",
        "remembered-not-just-known",
        "quality-over-quantity",
        "keep-promises",
        "trust-and-transparency",
        "honest-business",
        "formal-and-informal",
        "learn-the-craft",
        "gather-regularly",
        "integrity-in-each-interaction",
        "tell-real-outcomes",
        "mind-the-cost-of-events",
        "all-spheres",
        "reach-out-before-you-need",
        "reflect",
        "full-attention",
        "be-realistic",
        "ties-change",
    ];

    [Fact]
    public void The_catalogue_holds_these_36_and_no_other()
    {
        Assert.Equal(36, Ids.Length);
        Assert.Equal(
            Ids.Order(StringComparer.Ordinal),
            AdviceCatalogue.All.Select(a => a.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_id_has_a_constant() =>
        Assert.Equal(
            Ids.Order(StringComparer.Ordinal),
            typeof(AdviceIds).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_rule_and_every_step_of_the_plan_cites_an_advice_that_exists() =>
        Assert.All(Cited, id => Assert.NotNull(AdviceCatalogue.Find(id)));

    [Fact]
    public void A_rule_cites_its_own_advice_first() =>
        Assert.All(NudgeEngine.Rules, r => Assert.Equal(r.AdviceId, r.Advice[0]));

    [Fact]
    public void Every_advice_has_both_texts_a_source_and_a_place_where_it_acts() =>
        Assert.All(
            AdviceCatalogue.All,
            a =>
            {
                Assert.NotEmpty(a.En);
                Assert.NotEmpty(a.Indonesian);
                Assert.NotEqual(a.Text("en"), a.Text("id-ID"));
                Assert.NotEmpty(a.Sources);
                Assert.NotEmpty(a.ActsIn);
                Assert.Distinct(a.ActsIn);
            }
        );

    [Fact]
    public void Whatever_a_rule_cites_acts_on_today() =>
        Assert.All(NudgeEngine.Rules, r => Assert.Contains(AdvicePlace.Today, AdviceCatalogue.Get(r.AdviceId).ActsIn));

    [Fact]
    public void An_unknown_id_finds_nothing()
    {
        Assert.Null(AdviceCatalogue.Find("sell-harder"));
        Assert.Throws<KeyNotFoundException>(() => AdviceCatalogue.Get("sell-harder"));
    }
}
