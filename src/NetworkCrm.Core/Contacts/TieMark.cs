namespace NetworkCrm.Core.Contacts;

/// <summary>
/// What the owner knows of a weak tie's regard (advice <c>weak-ties-not-numbers</c>). Stored as its number; never
/// renumber.
/// </summary>
public enum TieMark
{
    /// <summary>Not known; counts for a half, never for nothing.</summary>
    Unknown = 0,
    Yes = 1,
    No = 2,
}

/// <summary>What the owner knows about a tie and no log can show.</summary>
/// <param name="RemembersMe">They remember me.</param>
/// <param name="ThinksWell">They think well of me.</param>
/// <param name="WouldRecommend">They would recommend me.</param>
/// <param name="KnowsWhatIDo">They could say in a sentence what I do (advice <c>remembered-not-just-known</c>).</param>
/// <param name="ReachesOthers">They reach people I do not; unknown leaves it to the worlds on record.</param>
public readonly record struct TieMarks(
    TieMark RemembersMe,
    TieMark ThinksWell,
    TieMark WouldRecommend,
    TieMark KnowsWhatIDo = TieMark.Unknown,
    TieMark ReachesOthers = TieMark.Unknown
);
