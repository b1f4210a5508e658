namespace NetworkCrm.Core.Nudges;

/// <summary>One rule: it sees a snapshot and a date, never a clock or a database.</summary>
public interface INudgeRule
{
    NudgeRule Rule { get; }

    /// <summary>The advice the rule acts on first.</summary>
    string AdviceId { get; }

    /// <summary>Every advice the rule acts on, <see cref="AdviceId"/> first.</summary>
    IReadOnlyList<string> Advice { get; }

    /// <summary>
    /// The nudge on <paramref name="today"/>, or null. Silence and snoozing are the engine's business.
    /// </summary>
    Nudge? Judge(ContactSnapshot s, DateOnly today);

    /// <summary>
    /// The first date after <paramref name="after"/> on which <see cref="Judge"/> can answer otherwise for the same
    /// history; null is never.
    /// </summary>
    DateOnly? NextChange(ContactSnapshot s, DateOnly after);
}
