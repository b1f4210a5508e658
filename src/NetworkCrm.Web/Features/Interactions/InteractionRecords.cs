using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>An open follow-up that logging may settle.</summary>
public sealed record OpenFollowUp(long Id, long ContactId, string ContactName, string What, DateOnly DueOn);

/// <summary>A step of the follow-up plan as it is shown before saving; the owner may move it or leave it out.</summary>
public sealed record ProposedStep(string StepId, FollowUpKind Kind, string What, DateOnly DueOn);

/// <summary>What the Log dialog shows about the people chosen, before anything is saved.</summary>
public sealed record LogPreview(
    IReadOnlyList<OpenFollowUp> Open,
    IReadOnlyList<ProposedStep> Plan,
    IReadOnlyList<PersonPick> FirstMet,
    IReadOnlyList<BeforeAsk> Asks
);

/// <summary>How the owner stands with somebody who took part, should they have asked for something.</summary>
public sealed record BeforeAsk(PersonPick Person, AskStanding Standing);

/// <summary>What is kept of a deleted interaction until its Undo has passed.</summary>
/// <param name="Acted">The needs in it that something was done about, and when.</param>
/// <param name="Promises">The promises made in it, which stay.</param>
/// <param name="Plan">The open steps of the plan it started, which went with it.</param>
public sealed record DeletedInteraction(
    Guid Uid,
    InteractionDetails Details,
    IReadOnlyList<(long ContactId, string Text, DateOnly On)> Acted,
    IReadOnlyList<long> Promises,
    IReadOnlyList<(long ContactId, Guid Uid, FollowUpDetails Details, string? StepId)> Plan
);
