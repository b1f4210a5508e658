namespace NetworkCrm.Core.Nudges;

/// <summary>What the nudges of a rule are about, in a word or two before their sentence.</summary>
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
