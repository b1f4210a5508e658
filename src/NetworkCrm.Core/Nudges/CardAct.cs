namespace NetworkCrm.Core.Nudges;

/// <summary>What the cards of a rule offer to do, where that is more than to write or to call.</summary>
public enum CardAct
{
    None,

    /// <summary>Give the tie a wider circle.</summary>
    MoveOutward,

    /// <summary>Say what the planned meeting is for.</summary>
    WritePurpose,

    /// <summary>Look for their profile and note it.</summary>
    FindProfile,

    /// <summary>Show who could help.</summary>
    FindHelp,

    PlanMeeting,

    /// <summary>Plan to share something useful.</summary>
    PlanSharing,

    /// <summary>Let the tie rest, where it is old enough for that.</summary>
    LetRest,
}
