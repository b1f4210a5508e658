using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// Someone met not long ago was thanked, but nothing useful to them was ever sent. What was given at the first meeting
/// counts.
/// </summary>
public sealed class ValueNotAddedYet() : SpanRule(NudgeRule.ValueNotAddedYet, AdviceIds.AddValueAfter)
{
    /// <summary>
    /// Days after the first meeting: the day of the plan's step "share something useful". S3.5 says to do it, not when;
    /// the figure is a judgement of ours.
    /// </summary>
    public const int FromDay = 10;

    /// <summary>After two months it is a tie like any other. A judgement of ours.</summary>
    public const int LastDay = 60;

    private const double Risk = 0.6;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.ShareSomething, SuggestedAct.OfferHelp];

    public override NudgeLane Lane => NudgeLane.FirstFollowUp;

    public override CardAct Act => CardAct.PlanSharing;

    public override double LeastWorth => NudgeValue.Beginning;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("from", FromDay), ("until", LastDay));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(Rule, "Sentence", ("met", facts.FirstMetOn ?? today), ("ago", DayMath.Ago(facts.FirstMetOn, today)));

    private protected override DaySpan? Span(ContactSnapshot s) =>
        s is { FirstMetOn: { } met, FirstMeetingFollowedUp: true, OpenPlanSteps: 0 } && !(s.LastGaveOn >= met)
            ? new DaySpan(met.Plus(FromDay), met.Plus(LastDay))
            : null;

    private protected override Word Say(ContactSnapshot s) =>
        new(s.FirstMetOn ?? s.AddedOn, Risk, new NudgeFacts { FirstMetOn = s.FirstMetOn }, Acts);
}
