using System.Reflection;
using NetworkCrm.Core.Advice;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Tests.Advice;

/// <summary>Walks the catalogue: nothing the product believes is only said.</summary>
public sealed class AdviceWalkTests
{
    // The stories of the rules are told in Core's tests, and StoriesTests there asks each rule for them.
    private static readonly HashSet<string> ByRules =
    [
        .. RuleCatalogue.All.Where(r => r.Scope != RuleScope.Occasion).SelectMany(r => r.Advice),
        .. FollowUpPlan.Steps.Select(s => s.AdviceId),
    ];

    private static readonly HashSet<string> Told =
    [
        .. typeof(AdviceWalkTests)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttributes<FactAttribute>().Any())
            .SelectMany(m => m.GetCustomAttributes<AdviceStoryAttribute>())
            .Select(s => s.Id),
    ];

    public static TheoryData<string> Ids => [.. AdviceCatalogue.All.Select(a => a.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_piece_of_advice_acts_somewhere_is_taught_and_has_its_story(string id)
    {
        Assert.NotEmpty(AdviceCatalogue.Get(id).ActsIn);
        Assert.Contains(Lessons.All, l => l.Advice.Contains(id));
        Assert.True(ByRules.Contains(id) || Told.Contains(id), $"{id} has no story.");
    }

    [Fact]
    public void There_are_thirty_six() => Assert.Equal(36, AdviceCatalogue.All.Count);

    [Fact]
    public void A_story_is_of_advice_that_exists() => Assert.All(Told, id => Assert.NotNull(AdviceCatalogue.Find(id)));
}
