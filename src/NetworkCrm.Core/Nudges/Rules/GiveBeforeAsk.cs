using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>By weight, more was asked of someone than given in the last year. It warns and never forbids.</summary>
public sealed class GiveBeforeAsk() : SpanRule(NudgeRule.GiveBeforeAsk, AdviceIds.GiveBeforeAsk)
{
    /// <summary>The nudge follows an ask for this many days, then lets it rest; the warning before the next ask stays. A judgement of ours.</summary>
    public const int ShownForDays = 30;

    private const double Score = 0.65;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.OfferHelp, SuggestedAct.ShareSomething, SuggestedAct.Message];

    /// <summary>What to say before the owner asks this contact for something; null where there is nothing to say. Silent and snoozed contacts are warned about too.</summary>
    public static GiveAskWarning? WarnBeforeAsking(ContactSnapshot s, DateOnly today)
    {
        var cold = QuietScore.Of(s).IsCold(today);
        var run = OnlyWhenNeeded.OnlyAsks(s);
        if (!cold && !run && s.Balance >= 0) return null;
        var age = s.LastContactOn is { } last ? Math.Max(0, last.DaysUntil(today)) : (int?)null;
        return new GiveAskWarning(s.Gave, s.Received, s.Asked, s.LastContactOn, age, cold, run, s.Balance);
    }

    private protected override DaySpan? Span(ContactSnapshot s) =>
        s is { Balance: < 0, LastAskOn: { } asked } ? new DaySpan(asked, asked.Plus(ShownForDays)) : null;

    private protected override Word Say(ContactSnapshot s)
    {
        var facts = new NudgeFacts { Gave = s.Gave, Received = s.Received, Asked = s.Asked, Balance = s.Balance, LastAskOn = s.LastAskOn };
        return new Word(s.LastAskOn ?? s.AddedOn, Score, facts, Acts);
    }
}
