using NetworkCrm.Core.Advice;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Advice;

public sealed class AdviceCatalogueTests
{
    private static readonly HashSet<string> Cited = [.. NudgeEngine.Rules.SelectMany(r => r.Advice), .. FollowUpPlan.Steps.Select(s => s.AdviceId)];

    [Fact]
    public void Every_rule_and_every_step_of_the_plan_cites_an_advice_that_exists() =>
        Assert.All(Cited, id => Assert.NotNull(AdviceCatalogue.Find(id)));

    [Fact]
    public void Every_advice_is_cited() => Assert.All(AdviceCatalogue.All, a => Assert.Contains(a.Id, Cited));

    [Fact]
    public void A_rule_cites_its_own_advice_first() => Assert.All(NudgeEngine.Rules, r => Assert.Equal(r.AdviceId, r.Advice[0]));

    [Fact]
    public void Every_advice_has_both_texts_and_a_source() => Assert.All(
        AdviceCatalogue.All,
        a =>
        {
            Assert.NotEqual(a.Text("en"), a.Text("id-ID"));
            Assert.NotEmpty(a.Sources);
        });

    [Fact]
    public void An_unknown_id_finds_nothing()
    {
        Assert.Null(AdviceCatalogue.Find("sell-harder"));
        Assert.Throws<KeyNotFoundException>(() => AdviceCatalogue.Get("sell-harder"));
    }
}
