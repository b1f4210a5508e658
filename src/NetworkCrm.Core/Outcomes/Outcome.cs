using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Outcomes;

/// <summary>What came of a relationship. Stored as its number; never renumber.</summary>
public enum OutcomeKind
{
    Other = 0,
    Client = 1,
    Job = 2,
    Partner = 3,
    Investment = 4,
    Help = 5,
}

/// <summary>Everything the owner says about an outcome.</summary>
/// <param name="Amount">In whole units of the owner's money; null is not said.</param>
public sealed record OutcomeDetails(OutcomeKind Kind, string What, DateOnly On, long? Amount);

/// <summary>Where an outcome came from; what is not known stays null or empty.</summary>
/// <param name="Contacts">The people behind it.</param>
/// <param name="MentionId">The mention it began with.</param>
/// <param name="EventId">The event it began at.</param>
/// <param name="GoalId">The goal it serves.</param>
public sealed record OutcomeSources(
    IReadOnlyList<long> Contacts,
    long? MentionId = null,
    long? EventId = null,
    long? GoalId = null
);

/// <summary>
/// Something real that came of the network, traced to the people and events behind it (advice
/// <c>tell-real-outcomes</c>).
/// </summary>
public sealed class Outcome
{
    public const int WhatMax = 300;
    public const long AmountMax = 1_000_000_000_000_000;
    public const int MaxContacts = 20;

    private readonly List<OutcomeTrace> traces = [];

    private Outcome() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public int Version { get; private set; }

    public OutcomeKind Kind { get; private set; }

    public string What { get; private set; } = "";

    public DateOnly On { get; private set; }

    public long? Amount { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public IReadOnlyList<OutcomeTrace> Traces => traces;

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">It says nothing, lies after <paramref name="today"/>, or its amount is out
    /// of range.</exception>
    public static Outcome Record(
        long ownerId,
        Guid uid,
        OutcomeDetails details,
        OutcomeSources sources,
        DateOnly today,
        DateTimeOffset now
    )
    {
        var outcome = new Outcome
        {
            OwnerId = ownerId,
            Uid = uid,
            CreatedAt = now,
        };
        outcome.Edit(details, sources, today);
        return outcome;
    }

    /// <exception cref="ArgumentException">It says nothing, lies after <paramref name="today"/>, or its amount is out
    /// of range.</exception>
    public void Edit(OutcomeDetails details, OutcomeSources sources, DateOnly today)
    {
        // A day that is stored already may lie ahead where its owner has moved to since, and stays.
        if (details.On > today && details.On != On)
            throw new ArgumentException("An outcome cannot lie in the future.", nameof(details));
        if (details.Amount is < 0 or > AmountMax)
            throw new ArgumentException("The amount is out of range.", nameof(details));
        What =
            ContactCleaning.Line(details.What, WhatMax)
            ?? throw new ArgumentException("An outcome needs a few words.", nameof(details));
        (Kind, On, Amount) = (details.Kind, details.On, details.Amount);
        traces.Clear();
        traces.AddRange(
            sources.Contacts.Distinct().Take(MaxContacts).Select(id => new OutcomeTrace(OwnerId, contactId: id))
        );
        if (sources.MentionId is { } mention)
            traces.Add(new OutcomeTrace(OwnerId, mentionId: mention));
        if (sources.EventId is { } held)
            traces.Add(new OutcomeTrace(OwnerId, eventId: held));
        if (sources.GoalId is { } goal)
            traces.Add(new OutcomeTrace(OwnerId, goalId: goal));
        Version++;
    }

    /// <summary>Traces it to what it came from as well: what was deleted and brought back has a new id.</summary>
    public void TraceAlso(long? mentionId = null, long? eventId = null, long? goalId = null)
    {
        if (mentionId is not null)
            traces.Add(new OutcomeTrace(OwnerId, mentionId: mentionId));
        if (eventId is not null)
            traces.Add(new OutcomeTrace(OwnerId, eventId: eventId));
        if (goalId is not null)
            traces.Add(new OutcomeTrace(OwnerId, goalId: goalId));
        Version++;
    }

    public OutcomeSources Sources() =>
        new(
            [.. traces.Select(t => t.ContactId).OfType<long>()],
            traces.Select(t => t.MentionId).FirstOrDefault(id => id is not null),
            traces.Select(t => t.EventId).FirstOrDefault(id => id is not null),
            traces.Select(t => t.GoalId).FirstOrDefault(id => id is not null)
        );

    public OutcomeDetails Details() => new(Kind, What, On, Amount);
}

/// <summary>One thing an outcome is traced to; exactly one of the four is set.</summary>
public sealed class OutcomeTrace
{
    private OutcomeTrace() { }

    internal OutcomeTrace(
        long ownerId,
        long? contactId = null,
        long? mentionId = null,
        long? eventId = null,
        long? goalId = null
    ) => (OwnerId, ContactId, MentionId, EventId, GoalId) = (ownerId, contactId, mentionId, eventId, goalId);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long OutcomeId { get; private set; }

    public long? ContactId { get; private set; }

    public long? MentionId { get; private set; }

    public long? EventId { get; private set; }

    public long? GoalId { get; private set; }
}
