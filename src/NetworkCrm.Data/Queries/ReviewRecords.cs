using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Data.Queries;

/// <summary>One line of the ledger of the week.</summary>
public sealed record WeekExchange(PersonPick Person, ExchangeDirection Direction, string What);

/// <summary>Somebody met in the week, and what was learned about them then.</summary>
public sealed record WeekMeeting(PersonPick Person, IReadOnlyList<string> Learned);

/// <summary>A promise settled in the week.</summary>
public sealed record WeekPromise(PersonPick Person, PromisedBy By, PromiseState State, string What);

/// <summary>An earlier answer.</summary>
public sealed record WeekAnswer(DateOnly WeekOf, string OneThing);

/// <summary>A week to look back on.</summary>
/// <param name="WeekOf">Its Monday.</param>
/// <param name="DoneOn">When this week was looked back on; null while it was not.</param>
/// <param name="Before">The answer of the last review before.</param>
public sealed record WeekView(
    DateOnly WeekOf,
    DateOnly Today,
    int Gave,
    int Asked,
    IReadOnlyList<WeekExchange> Exchanges,
    IReadOnlyList<WeekMeeting> Meetings,
    int MetMore,
    IReadOnlyList<WeekPromise> Promises,
    IReadOnlyList<PersonPick> Quiet,
    int FollowUpsDone,
    string? OneThing,
    DateOnly? DoneOn,
    WeekAnswer? Before
)
{
    /// <summary>Its last day, or today while it is not over.</summary>
    public DateOnly Until => WeekOf.AddDays(6) < Today ? WeekOf.AddDays(6) : Today;

    public bool IsEmpty => Gave + Asked + Meetings.Count + Promises.Count + Quiet.Count + FollowUpsDone == 0;
}

/// <summary>A tie that has left its circle, with the facts that say so.</summary>
/// <param name="SpanDays">The days that the last six contact days took; null where they do not tell.</param>
/// <param name="CadenceDays">What its circle, or its own cadence, means.</param>
public sealed record DriftRow(
    long Id,
    Guid Uid,
    string Name,
    string? Company,
    Circle Circle,
    Drift Drift,
    DateOnly LastContactOn,
    int? SpanDays,
    int PaceDays,
    int CadenceDays
)
{
    public Circle Suggested => Drift == Drift.Closer ? Circle - 1 : Circle + 1;
}

/// <summary>A move from one circle to another.</summary>
public sealed record CircleMove(Guid Uid, string Name, DateOnly On, Circle? From, Circle? To);

/// <summary>What the review of the circles shows.</summary>
/// <param name="ReviewedOn">When they were last looked through; null is never.</param>
public sealed record CirclesView(
    IReadOnlyList<DriftRow> Drifted,
    IReadOnlyList<CircleMove> Moves,
    DateOnly? ReviewedOn,
    DateOnly Today,
    bool HasCircles
);
