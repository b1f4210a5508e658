namespace NetworkCrm.Core.Nudges;

/// <summary>State of a raised nudge. Stored as its number; never renumber.</summary>
public enum RaisedState
{
    Open = 1,

    /// <summary>"Not now": silent until the facts change, and with them the key.</summary>
    Dismissed = 2,

    /// <summary>The owner acted on it.</summary>
    Acted = 3,
}

/// <summary>
/// A nudge as it stands on the owner's list. Its key makes raising it again a no-op and lets a dismissal stick.
/// </summary>
public sealed class RaisedNudge
{
    private RaisedNudge() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public NudgeRule Rule { get; private set; }

    /// <summary><c>rule:contact:occurrence</c>, unique per owner.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The facts it rests on, as JSON of <see cref="NudgeFacts"/>.</summary>
    public string Facts { get; private set; } = "";

    public double Score { get; private set; }

    public RaisedState State { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>
    /// The last day on whose list it stood before the owner's eyes; null is never. See
    /// <see cref="DailyList.RestDays"/>.
    /// </summary>
    public DateOnly? ShownOn { get; private set; }

    /// <summary>By how many steps dismissing it lowered its rule for its person: what Undo gives back.</summary>
    public int Lowered { get; private set; }

    public static RaisedNudge Raise(long ownerId, Nudge nudge, string facts, DateOnly today) =>
        new()
        {
            OwnerId = ownerId,
            ContactId = nudge.ContactId,
            Rule = nudge.Rule,
            Key = nudge.Key,
            Facts = facts,
            Score = nudge.Score,
            State = RaisedState.Open,
            RaisedOn = today,
        };

    public void Refresh(string facts, double score) => (Facts, Score) = (facts, score);

    public void Dismiss(DateOnly today, int lowered = 0) =>
        (State, ClosedOn, Lowered) = (RaisedState.Dismissed, today, lowered);

    public void Act(DateOnly today) => (State, ClosedOn) = (RaisedState.Acted, today);

    public void Reopen() => (State, ClosedOn, Lowered) = (RaisedState.Open, null, 0);
}
