namespace NetworkCrm.Core.Nudges;

/// <summary>A rule that speaks over a span of days that the facts give, always with the same words.</summary>
/// <param name="rule">Its name.</param>
/// <param name="advice">What it acts on, the first one first.</param>
public abstract class SpanRule(NudgeRule rule, params string[] advice) : INudgeRule
{
    public NudgeRule Rule => rule;

    public string AdviceId => advice[0];

    public IReadOnlyList<string> Advice => advice;

    public abstract NudgeLane Lane { get; }

    public virtual CardAct Act => CardAct.None;

    public virtual bool CanWait => false;

    public virtual double LeastWorth => 0;

    public abstract Phrase Sentence(NudgeFacts facts, DateOnly today);

    public IEnumerable<Phrase> Judged(NudgeFacts facts) => [Why];

    /// <summary>What it counts, and how long it speaks.</summary>
    private protected abstract Phrase Why { get; }

    public Nudge? Judge(ContactSnapshot s, DateOnly today)
    {
        if (Span(s) is not { } span || !span.Contains(today))
            return null;
        var word = Say(s);
        return new Nudge(
            rule,
            s.ContactId,
            Nudge.KeyOf(rule, s.ContactId, word.Occurrence),
            AdviceId,
            word.Facts,
            word.Risk,
            word.Acts,
            span.NextChange(today)
        );
    }

    public DateOnly? NextChange(ContactSnapshot s, DateOnly after) => Span(s)?.NextChange(after);

    /// <summary>When it speaks; null where the facts give no reason to.</summary>
    private protected abstract DaySpan? Span(ContactSnapshot s);

    private protected abstract Word Say(ContactSnapshot s);

    /// <param name="Occurrence">What the nudge is about: another day is another nudge.</param>
    /// <param name="Risk">On the scale of <see cref="Nudge.Risk"/>.</param>
    private protected readonly record struct Word(
        DateOnly Occurrence,
        double Risk,
        NudgeFacts Facts,
        IReadOnlyList<SuggestedAct> Acts
    );
}
