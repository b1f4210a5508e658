using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// Someone met not long ago was thanked, and no link of theirs is known. Said once: the first meeting is the occasion,
/// and there is only one.
/// </summary>
public sealed class ConnectOnline() : SpanRule(NudgeRule.ConnectOnline, AdviceIds.ConnectOnlineToo)
{
    /// <summary>
    /// Days after the first meeting: the day of the plan's step "connect". S3.5 says to do it, not when; the figure is
    /// a judgement of ours.
    /// </summary>
    public const int FromDay = 3;

    /// <summary>Six weeks on, an invitation needs another reason than the meeting. A judgement of ours.</summary>
    public const int LastDay = 45;

    private const double Risk = 0.55;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Connect];

    public override NudgeLane Lane => NudgeLane.FirstFollowUp;

    public override CardAct Act => CardAct.FindProfile;

    public override double LeastWorth => NudgeValue.Beginning;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("from", FromDay), ("until", LastDay));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(Rule, "Sentence", ("met", facts.FirstMetOn ?? today));

    private protected override DaySpan? Span(ContactSnapshot s) =>
        s is { FirstMetOn: { } met, FirstMeetingFollowedUp: true, OpenPlanSteps: 0, HasLink: false }
            ? new DaySpan(met.Plus(FromDay), met.Plus(LastDay))
            : null;

    private protected override Word Say(ContactSnapshot s) =>
        new(s.FirstMetOn ?? s.AddedOn, Risk, new NudgeFacts { FirstMetOn = s.FirstMetOn }, Acts);
}
