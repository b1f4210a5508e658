using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Data.Queries;

/// <summary>How many of the promises that came to an end were kept; one that was released counts neither way.</summary>
public readonly record struct KeptRate(int Kept, int Ended);

/// <summary>A promise with the person it is about, ready for a card.</summary>
/// <param name="Theirs">How they kept theirs so far.</param>
/// <param name="Confidential">As in <see cref="PromiseRow"/>.</param>
/// <param name="Due">As in <see cref="PromiseRow"/>.</param>
public sealed record PromiseCard(
    long Id,
    int Version,
    PromiseDetails Details,
    DateOnly MadeOn,
    PromiseState State,
    DateOnly? ClosedOn,
    CardPerson Person,
    KeptRate Theirs,
    bool Confidential,
    Occasion? Due = null
);
