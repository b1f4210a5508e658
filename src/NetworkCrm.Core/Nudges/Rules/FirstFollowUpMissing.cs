using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>Someone was met for the first time and nothing followed.</summary>
public sealed class FirstFollowUpMissing : INudgeRule
{
    /// <summary>Thanks are still prompt on the first day after; from here on they are missing.</summary>
    public const int FromDay = 2;

    /// <summary>
    /// After this a thank-you for the meeting has become odd. A judgement of ours: no source gives a figure.
    /// </summary>
    public const int LastDay = 30;

    private const double FirstRisk = 0.9;
    private const double LastRisk = 0.6;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Message, SuggestedAct.ShareSomething];

    public NudgeRule Rule => NudgeRule.FirstFollowUpMissing;

    public string AdviceId => AdviceIds.FollowUpPromptly;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.FollowUpPromptly];

    public NudgeLane Lane => NudgeLane.FirstFollowUp;

    public CardAct Act => CardAct.None;

    public bool CanWait => false;

    public double LeastWorth => NudgeValue.Beginning;

    public Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(Rule, "Sentence", ("met", facts.FirstMetOn ?? today), ("ago", DayMath.Ago(facts.FirstMetOn, today)));

    public IEnumerable<Phrase> Judged(NudgeFacts facts) =>
        [Phrase.Of(Rule, "Why", ("from", FromDay), ("until", LastDay))];

    public Nudge? Judge(ContactSnapshot s, DateOnly today)
    {
        if (!IsMissing(s) || s.FirstMetOn is not { } met)
            return null;
        var days = met.DaysUntil(today);
        if (days is < FromDay or > LastDay)
            return null;
        var risk = FirstRisk - ((FirstRisk - LastRisk) * (days - FromDay) / (LastDay - FromDay));
        var key = Nudge.KeyOf(Rule, s.ContactId, met);
        return new Nudge(
            Rule,
            s.ContactId,
            key,
            AdviceId,
            new NudgeFacts { FirstMetOn = met },
            Math.Round(risk, 6),
            Acts,
            NextChange(s, today)
        );
    }

    public DateOnly? NextChange(ContactSnapshot s, DateOnly after)
    {
        if (!IsMissing(s) || s.FirstMetOn is not { } met)
            return null;
        return DayMath.IfAfter(met.Plus(FromDay), after) ?? DayMath.IfAfter(met.Plus(LastDay + 1), after);
    }

    private static bool IsMissing(ContactSnapshot s) => !s.FirstMeetingFollowedUp && s.OpenPlanSteps == 0;
}
