using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// They said what they need, and nothing was given since. Of several open needs the latest counts: what was given after
/// it was given after the others.
/// </summary>
public sealed class FriendNeedsHelp() : SpanRule(NudgeRule.FriendNeedsHelp, AdviceIds.RespondWithEmpathy)
{
    /// <summary>
    /// Days in which the owner needs no reminding. A judgement of ours; S3.2 says to respond, not when.
    /// </summary>
    public const int FromDay = 3;

    /// <summary>After two months the need has been met, or should be asked about anew. A judgement of ours.</summary>
    public const int LastDay = 60;

    private const double Risk = 0.75;

    private static readonly SuggestedAct[] Acts =
    [
        SuggestedAct.OfferHelp,
        SuggestedAct.ShareSomething,
        SuggestedAct.Message,
    ];

    public override NudgeLane Lane => NudgeLane.Help;

    public override CardAct Act => CardAct.FindHelp;

    public override double LeastWorth => NudgeValue.Confided;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("from", FromDay), ("until", LastDay));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(Rule, "Sentence", ("on", facts.NeedOn ?? today), ("ago", DayMath.Ago(facts.NeedOn, today)));

    private protected override DaySpan? Span(ContactSnapshot s) =>
        s.OpenNeedOn is { } need && !(s.LastGaveOn >= need)
            ? new DaySpan(need.Plus(FromDay), need.Plus(LastDay))
            : null;

    private protected override Word Say(ContactSnapshot s) =>
        new(s.OpenNeedOn ?? s.AddedOn, Risk, new NudgeFacts { NeedOn = s.OpenNeedOn }, Acts);
}
