using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>By weight, more was asked of someone than given in the last year. It warns and never forbids.</summary>
public sealed class GiveBeforeAsk() : SpanRule(NudgeRule.GiveBeforeAsk, AdviceIds.GiveBeforeAsk)
{
    /// <summary>
    /// The nudge follows an ask for this many days, then lets it rest; what is said before the next ask
    /// (<see cref="AskStanding"/>) stays. A judgement of ours.
    /// </summary>
    public const int ShownForDays = 30;

    private const double Risk = 0.65;

    private static readonly SuggestedAct[] Acts =
    [
        SuggestedAct.OfferHelp,
        SuggestedAct.ShareSomething,
        SuggestedAct.Message,
    ];

    public override NudgeLane Lane => NudgeLane.GiveFirst;

    public override CardAct Act => CardAct.PlanSharing;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("shown", ShownForDays));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) => Balance(facts.Gave ?? 0, facts.Asked ?? 0);

    /// <summary>What was asked and what was given in the last year, as the warning before an ask says it too.</summary>
    internal static Phrase Balance(int gave, int asked) =>
        Phrase.Of(
            NudgeRule.GiveBeforeAsk,
            "Sentence",
            ("asked", asked),
            ("given", Phrase.Of(NudgeRule.GiveBeforeAsk, gave == 0 ? "Given.Nothing" : "Given", ("gave", gave))),
            // The counts alone would not show it: what was asked weighed more.
            ("heavier", gave >= asked ? Phrase.Of(NudgeRule.GiveBeforeAsk, "Heavier") : null)
        );

    private protected override DaySpan? Span(ContactSnapshot s) =>
        s is { Balance: < 0, LastAskOn: { } asked } ? new DaySpan(asked, asked.Plus(ShownForDays)) : null;

    private protected override Word Say(ContactSnapshot s)
    {
        var facts = new NudgeFacts
        {
            Gave = s.Gave,
            Received = s.Received,
            Asked = s.Asked,
            Balance = s.Balance,
            LastAskOn = s.LastAskOn,
        };
        return new Word(s.LastAskOn ?? s.AddedOn, Risk, facts, Acts);
    }
}
