using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges;

/// <summary>What the rules need to know of a contact, apart from its interactions.</summary>
public readonly record struct ContactFacts
{
    public long OwnerId { get; init; }

    public long ContactId { get; init; }

    public DateOnly AddedOn { get; init; }

    /// <summary>The day of the first meeting as the owner typed it; ignored where <see cref="Imported"/>.</summary>
    public DateOnly? MetOn { get; init; }

    public Circle? Circle { get; init; }

    /// <summary>The owner's own cadence for this contact in days; below 1 counts as not set.</summary>
    public int? CadenceDays { get; init; }

    public Sphere? Sphere { get; init; }

    /// <summary>Archived, in the trash, or "don't nudge".</summary>
    public bool Silent { get; init; }

    /// <summary>The first day on which nudges may speak again.</summary>
    public DateOnly? SnoozedUntil { get; init; }

    public TieMark RemembersMe { get; init; }

    public TieMark ThinksWell { get; init; }

    public TieMark WouldRecommend { get; init; }

    public TieMark KnowsWhatIDo { get; init; }

    public TieMark ReachesOthers { get; init; }

    /// <summary>See <see cref="Nudges.Bridging"/>; null is not known.</summary>
    public double? Bridging { get; init; }

    /// <summary>Open follow-ups that came from the first-meeting plan.</summary>
    public int OpenPlanSteps { get; init; }

    public bool Imported { get; init; }

    /// <summary>A link (a profile, a page) is known.</summary>
    public bool HasLink { get; init; }

    /// <summary>The day on which the latest need that nothing was done about was learned.</summary>
    public DateOnly? OpenNeedOn { get; init; }

    /// <summary>Rules that are never to speak about this contact: see <see cref="RuleSet"/>.</summary>
    public long Muted { get; init; }

    /// <summary>How far rules were lowered: see <see cref="LoweredRules"/>.</summary>
    public long Lowered { get; init; }

    /// <summary>The first day for which a meeting is planned, open and without a purpose.</summary>
    public DateOnly? MeetingDueOn { get; init; }

    /// <summary>How often they named the owner to others, over all time.</summary>
    public int Mentions { get; init; }

    public DateOnly? LastMentionOn { get; init; }
}
