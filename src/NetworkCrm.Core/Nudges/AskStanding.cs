using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// How the owner stands with somebody before asking for something: shown where an ask is logged or planned, and never
/// in the way of it.
/// </summary>
/// <param name="Gave">Counts of the last 365 days, likewise <paramref name="Received"/> and <paramref name="Asked"/>;
/// the ask at hand is not among them.</param>
/// <param name="LastContactDays">Days since the last contact; null where none was logged.</param>
/// <param name="Cold">Whether the tie has gone cold, so that the ask would come out of nowhere.</param>
/// <param name="LastThreeWereAsks">Whether the last three times the owner got in touch first were all to ask.</param>
/// <param name="Owes">Whether by weight more was asked than given.</param>
public sealed record AskStanding(
    int Gave,
    int Received,
    int Asked,
    int? LastContactDays,
    bool Cold,
    bool LastThreeWereAsks,
    bool Owes
)
{
    /// <summary>Whether something should be given, or said, first.</summary>
    public bool IsWanting => Cold || LastThreeWereAsks || Owes;

    public string AdviceId => Cold || LastThreeWereAsks ? AdviceIds.NotOnlyWhenNeeded : AdviceIds.GiveBeforeAsk;

    /// <summary>
    /// The standing on <paramref name="today"/>, of silent and snoozed contacts too. A rule that is switched off, for
    /// everybody or for them, finds nothing wanting;
    /// null where both are: then nobody wants to hear of it.
    /// </summary>
    /// <param name="s">The contact.</param>
    /// <param name="today">The owner's today.</param>
    /// <param name="muted">Rules that the owner switched off for everybody.</param>
    public static AskStanding? Of(ContactSnapshot s, DateOnly today, long muted)
    {
        muted |= s.Muted;
        var (balance, visits) = (
            !RuleSet.Has(muted, NudgeRule.GiveBeforeAsk),
            !RuleSet.Has(muted, NudgeRule.OnlyWhenNeeded)
        );
        if (!balance && !visits)
            return null;
        var age = s.LastContactOn is { } last ? Math.Max(0, last.DaysUntil(today)) : (int?)null;
        return new AskStanding(
            s.Gave,
            s.Received,
            s.Asked,
            age,
            visits && QuietScore.Of(s).IsCold(today),
            visits && OnlyWhenNeeded.OnlyAsks(s),
            balance && s.Balance < 0
        );
    }
}
