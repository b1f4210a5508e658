namespace NetworkCrm.Core.Nudges;

/// <summary>Under which heading of Today the cards of a rule stand, in the order of the headings.</summary>
public enum NudgeLane
{
    FirstFollowUp,
    Help,
    Quiet,
    GiveFirst,
    OneSided,
    Dormant,
    Meetings,
    WeakTie,
}
