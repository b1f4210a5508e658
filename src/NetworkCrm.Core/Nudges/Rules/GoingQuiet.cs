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

    public NudgeLane Lane => NudgeLane.Quiet;

    public CardAct Act => CardAct.None;

    public bool CanWait => false;

    public double LeastWorth => 0;

    public Phrase Sentence(NudgeFacts facts, DateOnly today)
    {
        var since = facts.LastContactOn ?? facts.AddedOn ?? today;
        var variant = facts switch
        {
            { CadenceDays: not null } => "Own",
            { LastContactOn: null } => "NoContact",
            { ContactDays: <= 2 } or { MedianGapDays: null } or { LongestGapDays: null } => "FewContacts",
            _ => "Rhythm",
        };
        return Phrase.Of(
            Rule,
            $"Sentence.{variant}",
            ("cadence", facts.CadenceDays),
            ("since", since),
            ("silent", DayMath.Ago(since, today)),
            ("median", facts.MedianGapDays),
            ("longest", facts.LongestGapDays)
        );
    }

    public IEnumerable<Phrase> Judged(NudgeFacts facts)
    {
        // Where there is no circle, what is usual in the book stands in for its interval.
        var inCircle = facts.Circle is null ? "" : ".InCircle";
        if (facts.CadenceDays is { } own)
        {
            yield return Phrase.Of(Rule, "Why.Own", ("cadence", own));
        }
        else if (facts is { TypicalDays: { } typical, EightyPercentDays: { } most })
        {
            yield return Phrase.Of(Rule, "Why.Rhythm", ("typical", typical));
            if (facts.ContactDays - 1 is { } gaps && gaps <= 2 * TieRhythm.PriorGaps)
                yield return Phrase.Of(Rule, $"Why.FewGaps{inCircle}", ("gaps", gaps), ("circle", facts.Circle));
            yield return Phrase.Of(Rule, "Why.Most", ("most", most));
            if (facts.WaitDays is { } wait)
                yield return Phrase.Of(Rule, "Why.Wait", ("wait", wait), ("least", TieRhythm.MinWaitDays));
        }
        else if (facts.IntervalDays is { } interval)
        {
            yield return Phrase.Of(Rule, $"Why.Interval{inCircle}", ("interval", interval), ("circle", facts.Circle));
        }
    }

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
