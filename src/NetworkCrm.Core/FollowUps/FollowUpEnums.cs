namespace NetworkCrm.Core.FollowUps;

/// <summary>What a follow-up asks the owner to do. Stored as its number; never renumber.</summary>
public enum FollowUpKind
{
    Message = 1,
    Meeting = 2,
    Ask = 3,
    ShareSomething = 4,
    Other = 5,
}

/// <summary>Where a follow-up came from. Stored as its number; never renumber.</summary>
public enum FollowUpOrigin
{
    Me = 1,
    Plan = 2,
    Nudge = 3,
}

/// <summary>State of a follow-up. Stored as its number; never renumber.</summary>
public enum FollowUpState
{
    Open = 1,
    Done = 2,
    Skipped = 3,

    /// <summary>Closed by the app because it no longer applies (its import was undone, say).</summary>
    Cancelled = 4,
}
