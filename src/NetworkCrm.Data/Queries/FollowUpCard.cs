using NetworkCrm.Core.FollowUps;

namespace NetworkCrm.Data.Queries;

/// <summary>A follow-up with the person it is about, ready for a card.</summary>
public sealed record FollowUpCard(
    long Id,
    int Version,
    FollowUpDetails Details,
    FollowUpOrigin Origin,
    FollowUpState State,
    string? PlanStep,
    CardPerson Person,
    string? LastLearned
)
{
    public DateOnly DueOn => Details.DueOn;
}
