using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// The last messages to someone were marked unanswered, and there was no contact since: another way of getting in touch
/// may do better.
/// </summary>
public sealed class UnansweredTwice() : SpanRule(NudgeRule.UnansweredTwice, AdviceIds.ChaseGently)
{
    /// <summary>
    /// Days in a row with an unanswered message. One is everyday life; S0 says to count them, the figure is a judgement
    /// of ours.
    /// </summary>
    public const int Run = 2;

    /// <summary>Letting go is named only where the tie is at least this old: what is young takes time (S2.3).</summary>
    public const int LetGoAfterDays = 90;

    /// <summary>Then it rests: whoever has not tried another way by then has decided. A judgement of ours.</summary>
    public const int ShownForDays = 60;

    private const double Risk = 0.6;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Call, SuggestedAct.Meeting];

    public override NudgeLane Lane => NudgeLane.Quiet;

    public override CardAct Act => CardAct.LetRest;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("shown", ShownForDays), ("run", Run));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(
            Rule,
            "Sentence",
            ("count", facts.UnansweredRun ?? Run),
            ("last", facts.LastUnansweredOn ?? today),
            (
                "by",
                facts.LastUnansweredBy is Channel.WhatsApp or Channel.Email or Channel.Social
                    ? Phrase.Of(Rule, $"By.{facts.LastUnansweredBy}")
                    : null
            ),
            ("letGo", MayLetGo(facts, today) ? Phrase.Of(Rule, "LetGo") : null)
        );

    /// <summary>Whether the tie is old enough for letting it rest to be named.</summary>
    public static bool MayLetGo(NudgeFacts facts, DateOnly today) =>
        facts.TieSinceOn?.DaysUntil(today) >= LetGoAfterDays;

    private protected override DaySpan? Span(ContactSnapshot s) =>
        s is { UnansweredRun: >= Run, LastUnansweredOn: { } last } ? new DaySpan(last, last.Plus(ShownForDays)) : null;

    private protected override Word Say(ContactSnapshot s)
    {
        var since = DayMath.Earlier(s.FirstContactOn, s.AddedOn);
        var facts = new NudgeFacts
        {
            UnansweredRun = s.UnansweredRun,
            LastUnansweredOn = s.LastUnansweredOn,
            LastUnansweredBy = s.LastUnansweredBy,
            LastContactOn = s.LastContactOn,
            TieSinceOn = since,
        };
        return new Word(s.LastUnansweredOn ?? s.AddedOn, Risk, facts, Acts);
    }
}
