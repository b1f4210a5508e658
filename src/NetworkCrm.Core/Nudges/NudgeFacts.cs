using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The dates and counts a nudge rests on, enough to write its sentence and its "Why?" on any later day. It holds no
/// figure that changes from one day to the next, so that the same occurrence always carries the same facts. Each rule
/// fills what it needs.
/// </summary>
public sealed record NudgeFacts
{
    public DateOnly? LastContactOn { get; init; }

    public DateOnly? AddedOn { get; init; }

    /// <summary>Distinct contact days.</summary>
    public int? ContactDays { get; init; }

    /// <summary>The cadence the owner set for this contact.</summary>
    public int? CadenceDays { get; init; }

    public Circle? Circle { get; init; }

    /// <summary>The interval that stands in while there are too few contacts, in days.</summary>
    public double? IntervalDays { get; init; }

    public double? MedianGapDays { get; init; }

    public int? LongestGapDays { get; init; }

    /// <summary>The model's typical silence, in days.</summary>
    public double? TypicalDays { get; init; }

    /// <summary>The silence that four in five do not exceed, in days.</summary>
    public double? EightyPercentDays { get; init; }

    /// <summary>The silence before which nothing was said, in days.</summary>
    public int? WaitDays { get; init; }

    public DateOnly? FirstMetOn { get; init; }

    /// <summary>Counts of the last 365 days; likewise <see cref="Received"/> and <see cref="Asked"/>.</summary>
    public int? Gave { get; init; }

    public int? Received { get; init; }

    public int? Asked { get; init; }

    public DateOnly? LastAskOn { get; init; }

    /// <summary>Points given less points asked in the last 365 days.</summary>
    public int? Balance { get; init; }

    /// <summary>Interactions that the owner started, and that they started, over all time.</summary>
    public int? StartedByMe { get; init; }

    public int? StartedByThem { get; init; }

    /// <summary>Days in a row on which a message went unanswered.</summary>
    public int? UnansweredRun { get; init; }

    public DateOnly? LastUnansweredOn { get; init; }

    /// <summary>How the latest of them was sent.</summary>
    public Channel? LastUnansweredBy { get; init; }

    /// <summary>Since when there is a tie: the first contact on record, or the day they were added.</summary>
    public DateOnly? TieSinceOn { get; init; }

    /// <summary>Days with a meeting, something pitched at each.</summary>
    public int? PitchedMeetings { get; init; }

    public DateOnly? LastMeetingOn { get; init; }

    public DateOnly? LastInPersonOn { get; init; }

    /// <summary>Contact days after it, or all of them.</summary>
    public int? ContactsSinceInPerson { get; init; }

    /// <summary>The day on which a need of theirs was learned.</summary>
    public DateOnly? NeedOn { get; init; }

    public bool? RemembersMe { get; init; }

    public bool? ThinksWell { get; init; }

    public bool? WouldRecommend { get; init; }

    /// <summary>How far their worlds lie from the owner's, 0-1; null is not known.</summary>
    public double? Bridging { get; init; }

    /// <summary>The next meeting that is planned without a purpose.</summary>
    public DateOnly? MeetingDueOn { get; init; }
}
