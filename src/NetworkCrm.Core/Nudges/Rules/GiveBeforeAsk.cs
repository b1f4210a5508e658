using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// More was asked of someone than given in the last year, or the last three times the owner got in touch first were all to ask.
/// It warns and never forbids.
/// </summary>
public sealed class GiveBeforeAsk : INudgeRule
{
    /// <summary>The nudge follows an ask for this many days, then lets it rest; the warning before the next ask stays. A judgement of ours.</summary>
    public const int ShownForDays = 30;

    private const int Run = 3;
    private const double RunScore = 0.7;
    private const double BalanceScore = 0.65;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.OfferHelp, SuggestedAct.ShareSomething, SuggestedAct.Message];

    public NudgeRule Rule => NudgeRule.GiveBeforeAsk;

    public string AdviceId => AdviceIds.GiveBeforeAsk;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.GiveBeforeAsk, AdviceIds.NotOnlyWhenNeeded];

    public Nudge? Judge(ContactSnapshot s, DateOnly today)
    {
        if (!IsOneSided(s) || s.LastAskOn is not { } asked || asked.DaysUntil(today) is < 0 or > ShownForDays) return null;
        var run = OnlyAsks(s);
        var facts = new NudgeFacts { Gave = s.Gave, Received = s.Received, Asked = s.Asked, LastAskOn = asked, LastThreeWereAsks = run };
        var advice = run ? AdviceIds.NotOnlyWhenNeeded : AdviceId;
        return new Nudge(Rule, s.ContactId, Nudge.KeyOf(Rule, s.ContactId, asked), advice, facts, run ? RunScore : BalanceScore, Acts, NextChange(s, today));
    }

    public DateOnly? NextChange(ContactSnapshot s, DateOnly after)
    {
        var rests = IsOneSided(s) ? DayMath.IfAfter(s.LastAskOn?.Plus(ShownForDays + 1), after) : null;
        return DayMath.Earlier(rests, DayMath.IfAfter(s.ExchangeLeavesOn, after));
    }

    /// <summary>What to say before the owner asks this contact for something; null where there is nothing to say. Silent and snoozed contacts are warned about too.</summary>
    public static GiveAskWarning? WarnBeforeAsking(ContactSnapshot s, DateOnly today)
    {
        var cold = QuietScore.Of(s).IsCold(today);
        var run = OnlyAsks(s);
        if (!cold && !run && s.Gave >= s.Asked) return null;
        var age = s.LastContactOn is { } last ? Math.Max(0, last.DaysUntil(today)) : (int?)null;
        return new GiveAskWarning(s.Gave, s.Received, s.Asked, s.LastContactOn, age, cold, run);
    }

    private static bool IsOneSided(ContactSnapshot s) => s.Gave < s.Asked || OnlyAsks(s);

    private static bool OnlyAsks(ContactSnapshot s) => s is { LastStarted: Run, LastStartedAsks: Run };
}
