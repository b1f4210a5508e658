using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// A tie is silent for longer than its own rhythm, or than the cadence its owner set, leads one to expect. A strong one
/// that is dormant is left to <see cref="DormantRevival"/>.
/// </summary>
public sealed class GoingQuiet : INudgeRule
{
    private static readonly DormantRevival Dormant = new();
    private static readonly SuggestedAct[] Acts = [SuggestedAct.Message, SuggestedAct.Call, SuggestedAct.Meeting];

    public NudgeRule Rule => NudgeRule.GoingQuiet;

    public string AdviceId => AdviceIds.KeepInTouchRoutinely;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.KeepInTouchRoutinely];

    public Nudge? Judge(ContactSnapshot s, DateOnly today)
    {
        var score = QuietScore.Of(s);
        if (!score.IsQuiet(today) || DormantRevival.IsDormant(s, today))
            return null;
        var key = Nudge.KeyOf(Rule, s.ContactId, s.LastContactOn ?? s.AddedOn);
        return new Nudge(
            Rule,
            s.ContactId,
            key,
            AdviceId,
            Facts(s, score.ByInterval),
            score.On(today) ?? 0,
            Acts,
            NextChange(s, today)
        );
    }

    public DateOnly? NextChange(ContactSnapshot s, DateOnly after) =>
        DayMath.Earlier(QuietScore.Of(s).NextTurn(after), Dormant.NextChange(s, after));

    private static NudgeFacts Facts(ContactSnapshot s, bool byInterval)
    {
        var facts = new NudgeFacts
        {
            LastContactOn = s.LastContactOn,
            AddedOn = s.AddedOn,
            ContactDays = s.ContactDays,
            CadenceDays = s.CadenceDays,
            Circle = s.Circle,
            MedianGapDays = s.MedianGap,
            LongestGapDays = s.MaxGap,
        };
        if (byInterval)
            return facts with { IntervalDays = s.PriorDays ?? Math.Round(Math.Exp(s.PriorMu0), 3) };
        var rhythm = TieRhythm.Of(s);
        return facts with
        {
            TypicalDays = Math.Round(rhythm.Typical, 3),
            EightyPercentDays = Math.Round(rhythm.EightyPercentDays, 3),
            WaitDays = rhythm.Wait,
        };
    }
}
