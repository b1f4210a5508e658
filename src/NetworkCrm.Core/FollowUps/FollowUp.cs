using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.FollowUps;

/// <summary>Everything the owner says about a follow-up.</summary>
public sealed record FollowUpDetails
{
    public required FollowUpKind Kind { get; init; }

    public required string What { get; init; }

    public required DateOnly DueOn { get; init; }

    public TimeOnly? DueAt { get; init; }

    public string? Purpose { get; init; }

    /// <summary>How it comes back; null once only.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>
    /// Whether another due date moves the rounds to come as well; else it moves this round alone, and the series keeps
    /// the day it began with.
    /// </summary>
    public bool MovesSeries { get; init; }
}

/// <summary>Something the owner means to do about a contact on a day.</summary>
public sealed class FollowUp
{
    public const int WhatMax = 500;
    public const int PurposeMax = 500;

    /// <summary>The version of one that nobody changed since it was planned.</summary>
    public const int FirstVersion = 1;

    private FollowUp() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public int Version { get; private set; }

    public long ContactId { get; private set; }

    public FollowUpKind Kind { get; private set; }

    public string What { get; private set; } = "";

    public string? Purpose { get; private set; }

    public DateOnly DueOn { get; private set; }

    public TimeOnly? DueAt { get; private set; }

    /// <summary>The day this round was first due: recurrence counts from it, however often it was put off.</summary>
    public DateOnly FirstDueOn { get; private set; }

    public Recurrence? Recurrence { get; private set; }

    public FollowUpOrigin Origin { get; private set; }

    /// <summary>The plan step it came from (<c>thanks</c>, <c>share</c> ...), or null.</summary>
    public string? PlanStep { get; private set; }

    public FollowUpState State { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The round before this one, for a recurring follow-up: Undo takes this round away again.</summary>
    public long? PreviousId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    public static FollowUp Plan(
        long ownerId,
        long contactId,
        Guid uid,
        FollowUpDetails details,
        FollowUpOrigin origin,
        DateTimeOffset now,
        string? planStep = null
    )
    {
        var followUp = new FollowUp
        {
            OwnerId = ownerId,
            ContactId = contactId,
            Uid = uid,
            Origin = origin,
            PlanStep = planStep,
            State = FollowUpState.Open,
            CreatedAt = now,
        };
        followUp.Apply(details, details.Recurrence?.AnchoredAt(details.DueOn), details.DueOn);
        return followUp;
    }

    /// <summary>
    /// Changes it. Of a series that comes back as often as before, another due date is this round's alone, unless
    /// <see cref="FollowUpDetails.MovesSeries"/>.
    /// </summary>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    public void Edit(FollowUpDetails details)
    {
        if (!details.MovesSeries && Recurrence is { } kept && details.Recurrence is { } wanted && kept.IsLike(wanted))
            Apply(details, kept, FirstDueOn);
        else
            Apply(details, details.Recurrence?.AnchoredAt(details.DueOn), details.DueOn);
    }

    private void Apply(FollowUpDetails details, Recurrence? recurrence, DateOnly firstDueOn)
    {
        What =
            ContactCleaning.Line(details.What, WhatMax)
            ?? throw new ArgumentException("A follow-up needs a few words.", nameof(details));
        Purpose = ContactCleaning.Text(details.Purpose, PurposeMax);
        (Kind, DueOn, DueAt, Recurrence, FirstDueOn) = (
            details.Kind,
            details.DueOn,
            details.DueAt,
            recurrence,
            firstDueOn
        );
        Version++;
    }

    public FollowUpDetails Details() =>
        new()
        {
            Kind = Kind,
            What = What,
            Purpose = Purpose,
            DueOn = DueOn,
            DueAt = DueAt,
            Recurrence = Recurrence,
        };

    /// <summary>Moves it to another day, keeping what recurrence counts from.</summary>
    public void Snooze(DateOnly until)
    {
        DueOn = until;
        Version++;
    }

    /// <summary>Closes it as done; a recurring one returns its next round to add.</summary>
    public FollowUp? Complete(DateOnly today, DateTimeOffset now) => Close(FollowUpState.Done, today, now);

    /// <summary>Skips this round without guilt; a recurring one returns its next round to add.</summary>
    public FollowUp? Skip(DateOnly today, DateTimeOffset now) => Close(FollowUpState.Skipped, today, now);

    public void Cancel(DateOnly today) => (State, ClosedOn, Version) = (FollowUpState.Cancelled, today, Version + 1);

    /// <summary>Undoes Done, Skip or Cancel. The caller removes the round that had followed, if any.</summary>
    public void Reopen() => (State, ClosedOn, Version) = (FollowUpState.Open, null, Version + 1);

    private FollowUp? Close(FollowUpState state, DateOnly today, DateTimeOffset now)
    {
        if (State != FollowUpState.Open)
            return null;
        (State, ClosedOn, Version) = (state, today, Version + 1);
        if (Recurrence is not { } recurrence)
            return null;
        var due = recurrence.Next(FirstDueOn, today);
        var next = Plan(
            OwnerId,
            ContactId,
            Guid.CreateVersion7(now),
            Details() with
            {
                DueOn = due,
            },
            Origin,
            now,
            PlanStep
        );
        // A round that a short month has moved does not begin a series of its own.
        (next.Recurrence, next.PreviousId) = (recurrence, Id);
        return next;
    }
}
