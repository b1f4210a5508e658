using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// Something was pitched at every meeting so far. One without a pitch ends it for good: only the first meetings are
/// judged.
/// </summary>
public sealed class AllPitch() : SpanRule(NudgeRule.AllPitch, AdviceIds.HelpNotSell)
{
    /// <summary>
    /// Days with a meeting. One pitch may be why they met; S2.2 gives no figure, it is a judgement of ours.
    /// </summary>
    public const int Meetings = 2;

    /// <summary>
    /// Three months after the last meeting there is none to prepare differently. A judgement of ours.
    /// </summary>
    public const int ShownForDays = 90;

    private const double Risk = 0.65;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.OfferHelp, SuggestedAct.Message];

    public override NudgeLane Lane => NudgeLane.FirstFollowUp;

    public override CardAct Act => CardAct.PlanSharing;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("shown", ShownForDays), ("least", Meetings));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(
            Rule,
            "Sentence",
            ("count", facts.PitchedMeetings ?? Meetings),
            ("last", facts.LastMeetingOn ?? today)
        );

    private protected override DaySpan? Span(ContactSnapshot s) =>
        s is { PitchedMeetings: >= Meetings, LastMeetingOn: { } last }
            ? new DaySpan(last, last.Plus(ShownForDays))
            : null;

    private protected override Word Say(ContactSnapshot s) =>
        new(
            s.LastMeetingOn ?? s.AddedOn,
            Risk,
            new NudgeFacts { PitchedMeetings = s.PitchedMeetings, LastMeetingOn = s.LastMeetingOn },
            Acts
        );
}
