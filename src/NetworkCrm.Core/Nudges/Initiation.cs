namespace NetworkCrm.Core.Nudges;

/// <summary>Who keeps a tie up.</summary>
public enum InitiationBalance
{
    /// <summary>Both, or too little is on record.</summary>
    Shared = 0,

    Mine = 1,
    Theirs = 2,
}

/// <summary>
/// Who gets in touch first (advice <c>two-way</c>, S4 and S0: both keep a relationship); the figures are judgements of
/// ours, in docs/judgement.md with an example.
/// </summary>
public static class Initiation
{
    /// <summary>Fewer contacts of which somebody noted who started say nothing.</summary>
    public const int FewestStarted = 5;

    /// <summary>From this share on, one of the two carries the tie.</summary>
    public const double Carried = 0.8;

    public static InitiationBalance Of(ContactSnapshot s)
    {
        var all = s.StartedByMe + s.StartedByThem;
        return all < FewestStarted ? InitiationBalance.Shared
            : s.StartedByMe >= Carried * all ? InitiationBalance.Mine
            : s.StartedByThem >= Carried * all ? InitiationBalance.Theirs
            : InitiationBalance.Shared;
    }
}
