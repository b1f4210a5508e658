using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>An open follow-up that logging may settle.</summary>
public sealed record OpenFollowUp(long Id, long ContactId, string ContactName, string What, DateOnly DueOn);

/// <summary>What the Log dialog shows about the people chosen, before anything is saved.</summary>
public sealed record LogPreview(
    IReadOnlyList<OpenFollowUp> Open,
    IReadOnlyList<ProposedStep> Plan,
    IReadOnlyList<PersonPick> FirstMet,
    IReadOnlyList<BeforeAsk> Asks
);

/// <summary>How the owner stands with somebody who took part, should they have asked for something.</summary>
public sealed record BeforeAsk(PersonPick Person, AskStanding Standing);
