using System.Reflection;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class StoriesTests
{
    private static readonly HashSet<(NudgeRule, Shows)> Told =
    [
        .. typeof(StoriesTests)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttributes<FactAttribute>().Any())
            .SelectMany(m => m.GetCustomAttributes<StoryAttribute>())
            .Select(s => (s.Rule, s.Shows)),
    ];

    public static TheoryData<NudgeRule, Shows> Wanted =>
        [.. RuleCatalogue.All.Select(r => r.Rule).SelectMany(r => Enum.GetValues<Shows>().Select(s => (r, s)))];

    [Theory]
    [MemberData(nameof(Wanted))]
    public void Every_rule_has_a_story_of_speaking_of_silence_of_an_edge_and_of_stopping(NudgeRule rule, Shows shows) =>
        Assert.Contains((rule, shows), Told);
}
