namespace NetworkCrm.Core.Duplicates;

/// <summary>
/// What a contact has one of: where two that are merged say different things, the owner chooses whose stays.
/// </summary>
public enum MergeField
{
    /// <summary>The name with all its parts.</summary>
    Name,
    Nickname,
    Sapaan,
    Language,
    Company,
    Title,
    Industry,
    City,
    Address,
    Birthday,
    Circle,
    Cadence,
    Sphere,
    HowMet,
    MetOn,
    IntroducedBy,
    DontNudge,
    State,
    RemembersMe,
    ThinksWell,
    WouldRecommend,
    KnowsWhatIDo,
    ReachesOthers,
}
