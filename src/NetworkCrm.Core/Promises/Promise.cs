using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Promises;

/// <summary>Who gave a promise. Stored as its number; never renumber.</summary>
public enum PromisedBy
{
    Me = 1,
    Them = 2,
}

/// <summary>What became of a promise. Stored as its number; never renumber.</summary>
public enum PromiseState
{
    Open = 1,
    Kept = 2,
    Broken = 3,

    /// <summary>Whoever it was given to let it go.</summary>
    Released = 4,
}

/// <summary>Everything the owner says about a promise.</summary>
/// <param name="DueOn">The day it was promised for; null where none was named.</param>
public sealed record PromiseDetails(PromisedBy By, string What, DateOnly? DueOn);

/// <summary>Something one of the two said they would do (advice <c>keep-promises</c>, <c>be-realistic</c>).</summary>
public sealed class Promise
{
    public const int WhatMax = 500;

    /// <summary>The version of one that nobody changed since it was made.</summary>
    public const int FirstVersion = 1;

    private Promise() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public int Version { get; private set; }

    public long ContactId { get; private set; }

    public PromisedBy By { get; private set; }

    public string What { get; private set; } = "";

    public DateOnly MadeOn { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public PromiseState State { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The interaction in which it was made, by its uid; the promise outlives it.</summary>
    public Guid? MadeIn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    public static Promise Make(
        long ownerId,
        long contactId,
        Guid uid,
        PromiseDetails details,
        DateOnly madeOn,
        DateTimeOffset now,
        Guid? madeIn = null
    )
    {
        var promise = new Promise
        {
            OwnerId = ownerId,
            ContactId = contactId,
            Uid = uid,
            MadeOn = madeOn,
            State = PromiseState.Open,
            CreatedAt = now,
            MadeIn = madeIn,
        };
        promise.Edit(details);
        return promise;
    }

    /// <exception cref="ArgumentException">It says nothing.</exception>
    public void Edit(PromiseDetails details)
    {
        What =
            ContactCleaning.Line(details.What, WhatMax)
            ?? throw new ArgumentException("A promise needs a few words.", nameof(details));
        (By, DueOn) = (details.By, details.DueOn);
        Version++;
    }

    public PromiseDetails Details() => new(By, What, DueOn);

    /// <exception cref="ArgumentException"><paramref name="state"/> is <see cref="PromiseState.Open"/>.</exception>
    public void Close(PromiseState state, DateOnly today)
    {
        if (state == PromiseState.Open)
            throw new ArgumentException("Reopen it instead.", nameof(state));
        (State, ClosedOn, Version) = (state, today, Version + 1);
    }

    /// <summary>Undo of <see cref="Close"/>.</summary>
    public void Reopen() => (State, ClosedOn, Version) = (PromiseState.Open, null, Version + 1);

    public void Move(DateOnly dueOn) => (DueOn, Version) = (dueOn, Version + 1);
}
