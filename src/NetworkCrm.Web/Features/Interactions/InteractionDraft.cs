using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>The Log form as it was left, before it was saved.</summary>
/// <param name="Uid">Of the form, so that an interaction whose saving was never answered is not logged twice.</param>
/// <param name="Version">Of the interaction that was opened for a change; 0 of a new one.</param>
/// <param name="Facts">With the empty lines, as the form shows them.</param>
/// <param name="Added">Contacts that were added from the form.</param>
/// <param name="Plan">What the owner made of the proposed steps.</param>
public sealed record InteractionDraft(
    Guid Uid,
    int Version,
    IReadOnlyList<Guid> People,
    InteractionDetails Details,
    IReadOnlyList<FactEntry> Facts,
    IReadOnlyList<PromiseDraft> Promises,
    IReadOnlyList<long> Settles,
    IReadOnlyList<PlanDraft> Plan,
    IReadOnlyList<Guid>? Added = null,
    IReadOnlyList<NextDraft>? Next = null,
    SentenceDraft? Sentence = null
);

public sealed record PromiseDraft(PromisedBy By, string? What, DateOnly? DueOn);

public sealed record NextDraft(FollowUpKind Kind, string? What, DateOnly? DueOn);

/// <summary>What the owner made of what was read in their sentence.</summary>
/// <param name="People">Those in the form because the sentence names them.</param>
/// <param name="Read">The day it was read on: what it calls yesterday stays that day.</param>
public sealed record SentenceDraft(
    DateOnly? Read,
    IReadOnlyList<SentenceMark> Dismissed,
    IReadOnlyList<ChosenPerson> Chosen,
    IReadOnlyList<ChosenDay> Days,
    IReadOnlyList<Guid> People,
    bool DayByHand,
    bool ChannelByHand
);

public sealed record ChosenPerson(SentenceMark Mark, SentencePerson Person);

public sealed record ChosenDay(SentenceMark Mark, DateOnly Day);

public sealed record PlanDraft(string StepId, bool Wanted, string What, DateOnly DueOn);
