using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Goals;

/// <summary>What sort of goal. Stored as its number; never renumber.</summary>
public enum GoalKind
{
    Other = 0,
    FindCustomers = 1,
    FindPartner = 2,
    FindSupplier = 3,
    FindWork = 4,
    FindPeople = 5,
    FindInvestment = 6,
    Learn = 7,
    MakeFriends = 8,
    Contribute = 9,
}

/// <summary>How a goal stands. Stored as its number; never renumber.</summary>
public enum GoalState
{
    Open = 1,
    Reached = 2,

    /// <summary>Let go, which is no failure (advice <c>have-a-purpose</c>).</summary>
    LetGo = 3,
}

/// <summary>Everything the owner says about a goal.</summary>
/// <param name="Worlds">Industries, cities or communities it needs, separated by commas: "Surabaya, logistik".</param>
public sealed record GoalDetails(string What, GoalKind Kind, string? Worlds);

/// <summary>
/// What the owner wants from their network, such as "find a distributor in Surabaya" (advice <c>have-a-purpose</c>).
/// </summary>
public sealed class Goal
{
    public const int WhatMax = 300;
    public const int WorldsMax = 300;

    private readonly List<GoalLink> links = [];

    private Goal() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public int Version { get; private set; }

    public string What { get; private set; } = "";

    public GoalKind Kind { get; private set; }

    public string? Worlds { get; private set; }

    public GoalState State { get; private set; }

    public DateOnly SetOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public IReadOnlyList<GoalLink> Links => links;

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    public static Goal Set(long ownerId, Guid uid, GoalDetails details, DateOnly today, DateTimeOffset now)
    {
        var goal = new Goal
        {
            OwnerId = ownerId,
            Uid = uid,
            State = GoalState.Open,
            SetOn = today,
            CreatedAt = now,
        };
        goal.Edit(details);
        return goal;
    }

    /// <exception cref="ArgumentException">It says nothing.</exception>
    public void Edit(GoalDetails details)
    {
        What =
            ContactCleaning.Line(details.What, WhatMax)
            ?? throw new ArgumentException("A goal needs a few words.", nameof(details));
        (Kind, Worlds) = (details.Kind, ContactCleaning.Line(details.Worlds, WorldsMax));
        Version++;
    }

    public GoalDetails Details() => new(What, Kind, Worlds);

    /// <summary>Reached, let go, or open again.</summary>
    public void Turn(GoalState state, DateOnly today) =>
        (State, ClosedOn, Version) = (state, state == GoalState.Open ? null : today, Version + 1);

    /// <summary>Somebody who could help with it, once.</summary>
    public void LinkContact(long contactId)
    {
        if (!links.Exists(l => l.ContactId == contactId))
            links.Add(new GoalLink(OwnerId, contactId, null));
    }

    /// <summary>An event that serves it, once.</summary>
    public void LinkEvent(long eventId)
    {
        if (!links.Exists(l => l.EventId == eventId))
            links.Add(new GoalLink(OwnerId, null, eventId));
    }

    public void UnlinkContact(long contactId) => links.RemoveAll(l => l.ContactId == contactId);

    public void UnlinkEvent(long eventId) => links.RemoveAll(l => l.EventId == eventId);
}

/// <summary>A person or an event that a goal is linked to; exactly one of the two.</summary>
public sealed class GoalLink
{
    private GoalLink() { }

    internal GoalLink(long ownerId, long? contactId, long? eventId) =>
        (OwnerId, ContactId, EventId) = (ownerId, contactId, eventId);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long GoalId { get; private set; }

    public long? ContactId { get; private set; }

    public long? EventId { get; private set; }
}
