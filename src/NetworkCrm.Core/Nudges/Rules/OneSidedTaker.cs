using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// The owner gave again and again, nothing came back, and it is the owner who keeps the tie up. It suggests a wider
/// circle, not more effort.
/// Family is never scored for business value (S4), and an acquaintance takes little time already.
/// </summary>
public sealed class OneSidedTaker() : SpanRule(NudgeRule.OneSidedTaker, AdviceIds.MindOneSidedTakers)
{
    /// <summary>
    /// Times given within the last 365 days. Fewer is how every tie begins; S0 gives no figure, it is a judgement of
    /// ours.
    /// </summary>
    public const int Times = 3;

    /// <summary>
    /// What was received within this many days speaks for them. Two years and not one: a large favour is not used up in
    /// a year. A judgement of ours.
    /// </summary>
    public const int ReceivedWithinDays = 730;

    /// <summary>It follows a gift for this long, then lets it rest. A judgement of ours.</summary>
    public const int ShownForDays = 60;

    private const double Risk = 0.6;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.LowerCircle];

    public override NudgeLane Lane => NudgeLane.OneSided;

    public override CardAct Act => CardAct.MoveOutward;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("shown", ShownForDays), ("least", Times));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(
            Rule,
            "Sentence",
            ("gave", facts.Gave ?? 0),
            ("mine", facts.StartedByMe ?? 0),
            ("all", (facts.StartedByMe ?? 0) + (facts.StartedByThem ?? 0))
        );

    private protected override DaySpan? Span(ContactSnapshot s)
    {
        if (
            s is not { Gave: >= Times, LastGaveOn: { } gave }
            || s.Sphere == Sphere.Family
            || s.Circle == Circle.Acquaintance
            || s.StartedByMe <= s.StartedByThem
        )
            return null;
        var first = s.LastReceivedOn?.Plus(ReceivedWithinDays) is { } forgotten && forgotten > gave ? forgotten : gave;
        return new DaySpan(first, gave.Plus(ShownForDays));
    }

    private protected override Word Say(ContactSnapshot s)
    {
        var facts = new NudgeFacts
        {
            Gave = s.Gave,
            Received = s.Received,
            Asked = s.Asked,
            StartedByMe = s.StartedByMe,
            StartedByThem = s.StartedByThem,
            Circle = s.Circle,
        };
        return new Word(s.LastGaveOn ?? s.AddedOn, Risk, facts, Acts);
    }
}
