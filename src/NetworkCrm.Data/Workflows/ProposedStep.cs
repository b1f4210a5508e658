using NetworkCrm.Core.FollowUps;

namespace NetworkCrm.Data.Workflows;

/// <summary>A step of the follow-up plan as it is shown before saving; the owner may move it or leave it out.</summary>
public sealed record ProposedStep(string StepId, FollowUpKind Kind, string What, DateOnly DueOn);
