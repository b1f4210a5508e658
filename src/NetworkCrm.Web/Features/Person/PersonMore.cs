using NetworkCrm.Core.Goals;

namespace NetworkCrm.Web.Features.Person;

/// <summary>What the folded rows of a person's page say in short, and the goal that a question is asked for.</summary>
/// <param name="Met">Introductions: made by the owner, and whom they brought.</param>
public sealed record PersonMore(
    IReadOnlyList<MentionRow> Mentions,
    IReadOnlyList<PersonPick> Met,
    IReadOnlyList<PersonPick> Related,
    int Outcomes,
    GoalDetails? Goal
);
