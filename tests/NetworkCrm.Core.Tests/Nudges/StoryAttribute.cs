using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>What a story shows of a rule.</summary>
public enum Shows
{
    Speaking,
    Silence,
    AnEdge,
    StoppingOnceActedOn,
}

/// <summary>
/// Marks a test as a story about a rule; <see cref="StoriesTests"/> asks each rule for all four kinds.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StoryAttribute(NudgeRule rule, Shows shows) : Attribute
{
    public NudgeRule Rule => rule;

    public Shows Shows => shows;
}
