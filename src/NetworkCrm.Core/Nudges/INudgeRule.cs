namespace NetworkCrm.Core.Nudges;

/// <summary>
/// One rule about one contact, with everything that belongs to it: it sees a snapshot and a date, never a clock or a
/// database. What ends it stands in RuleTexts.resx under its name, <c>.Ends</c>; what opens a message of it is the
/// template of its occasion.
/// </summary>
public interface INudgeRule
{
    NudgeRule Rule { get; }

    /// <summary>The advice the rule acts on first.</summary>
    string AdviceId { get; }

    /// <summary>Every advice the rule acts on, <see cref="AdviceId"/> first.</summary>
    IReadOnlyList<string> Advice { get; }

    /// <summary>Which words lead its sentence on a card.</summary>
    NudgeLane Lane { get; }

    /// <summary>What its cards offer beside the ways to get in touch.</summary>
    CardAct Act { get; }

    /// <summary>Whether another day does as well: its cards do not fill places that no other rule wants.</summary>
    bool CanWait { get; }

    /// <summary>
    /// What the tie is worth at least while this rule speaks, on the scale of <see cref="NudgeValue.Of(Contacts.Circle)"/>; 0 is
    /// what it is worth anyway.
    /// </summary>
    double LeastWorth { get; }

    /// <summary>The one sentence of its cards, from the facts that <see cref="Judge"/> gave.</summary>
    Phrase Sentence(NudgeFacts facts, DateOnly today);

    /// <summary>How the facts were judged, a line each; in days, never a probability.</summary>
    IEnumerable<Phrase> Judged(NudgeFacts facts);

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
