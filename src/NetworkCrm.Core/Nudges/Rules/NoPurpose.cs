using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>A meeting stands in the diary and nothing says what for. Family needs no purpose.</summary>
public sealed class NoPurpose() : SpanRule(NudgeRule.NoPurpose, AdviceIds.HaveAPurpose)
{
    /// <summary>
    /// Days before the meeting: time to think, not so early that it is forgotten. A judgement of ours; S3.3 says to
    /// have one.
    /// </summary>
    public const int DaysBefore = 7;

    private const double Risk = 0.7;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.SetPurpose];

    public override NudgeLane Lane => NudgeLane.Meetings;

    public override CardAct Act => CardAct.WritePurpose;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("before", DaysBefore));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(
            Rule,
            "Sentence",
            (
                "when",
                today.DaysUntil(facts.MeetingDueOn ?? today) switch
                {
                    <= 0 => Phrase.Of(Rule, "Today"),
                    1 => Phrase.Of(Rule, "Tomorrow"),
                    _ => Phrase.Of(Rule, "On", ("on", facts.MeetingDueOn)),
                }
            )
        );

    private protected override DaySpan? Span(ContactSnapshot s) =>
        s.Sphere != Sphere.Family && s.MeetingDueOn is { } due ? new DaySpan(due.Plus(-DaysBefore), due) : null;

    private protected override Word Say(ContactSnapshot s) =>
        new(s.MeetingDueOn ?? s.AddedOn, Risk, new NudgeFacts { MeetingDueOn = s.MeetingDueOn }, Acts);
}
