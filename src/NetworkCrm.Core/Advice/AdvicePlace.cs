namespace NetworkCrm.Core.Advice;

/// <summary>The part of the product in which an advice acts.</summary>
public enum AdvicePlace
{
    Today,
    Log,
    Person,
    People,
    FollowUps,
    Events,
    Insights,
    Review,
    Learn,
    Settings,
}
