using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// A tie that was strong has been silent for very long. Left to choose, people revive the familiar dormant ties rather
/// than the useful ones (docs/going-cold.md), so these have a list of their own: from here on <see cref="GoingQuiet"/>
/// says nothing.
/// </summary>
public sealed class DormantRevival : INudgeRule
{
    /// <summary>A year: the interval of the outermost circle. A judgement of ours; S4 gives no figure.</summary>
    public const int SilentDays = 365;

    /// <summary>
    /// And never before this many of the tie's own middle gaps, so that a slow tie is not called dormant. A judgement
    /// of ours.
    /// </summary>
    public const int MedianGaps = 3;

    /// <summary>Nor before this many of the intervals the owner set. A judgement of ours.</summary>
    public const int Cadences = 2;

    /// <summary>
    /// Contact days that make a strong tie, whatever the circle: a month apart, a year. A judgement of ours.
    /// </summary>
    public const int StrongContacts = 12;

    /// <summary>
    /// In the inner, close and active circle this many are enough: below, there is no rhythm that could have ended.
    /// </summary>
    public const int KnownContacts = 3;

    /// <summary>
    /// Of the last three impressions noted; two in which they felt prospected say that it did not end well. A judgement
    /// of ours.
    /// </summary>
    public const int EndedBadly = 2;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Message, SuggestedAct.Call, SuggestedAct.Meeting];

    public NudgeRule Rule => NudgeRule.DormantRevival;

    public string AdviceId => AdviceIds.ReachOutBeforeYouNeed;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.ReachOutBeforeYouNeed];

    public NudgeLane Lane => NudgeLane.Dormant;

    public CardAct Act => CardAct.None;

    public bool CanWait => true;

    public double LeastWorth => 0;

    /// <summary>
    /// Whether the tie is dormant on <paramref name="day"/>: long enough silent, and by its own rhythm or interval
    /// quiet too.
    /// </summary>
    public static bool IsDormant(ContactSnapshot s, DateOnly day) =>
        Earliest(s) <= day && QuietScore.Of(s).IsQuiet(day);

    public Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(
            Rule,
            "Sentence",
            ("first", facts.TieSinceOn ?? today),
            ("last", facts.LastContactOn ?? today),
            ("days", facts.ContactDays ?? 0),
            ("silent", DayMath.Ago(facts.LastContactOn, today))
        );

    public IEnumerable<Phrase> Judged(NudgeFacts facts) =>
        [Phrase.Of(Rule, "Why", ("contacts", StrongContacts), ("silent", SilentDays), ("gaps", MedianGaps))];

    public Nudge? Judge(ContactSnapshot s, DateOnly today)
    {
        if (!IsDormant(s, today) || s.LastContactOn is not { } last)
            return null;
        var facts = new NudgeFacts
        {
            LastContactOn = last,
            TieSinceOn = s.FirstContactOn,
            ContactDays = s.ContactDays,
            Circle = s.Circle,
        };
        var risk = Math.Round(0.55 + (0.1 * Math.Min(1, s.ContactDays / 50.0)), 6);
        return new Nudge(Rule, s.ContactId, Nudge.KeyOf(Rule, s.ContactId, last), AdviceId, facts, risk, Acts, null);
    }

    public DateOnly? NextChange(ContactSnapshot s, DateOnly after)
    {
        if (Earliest(s) is not { } earliest)
            return null;
        var score = QuietScore.Of(s);
        if (score.IsQuiet(after))
            return DayMath.IfAfter(earliest, after);
        return score.NextTurn(after) is { } quiet ? (quiet > earliest ? quiet : earliest) : null;
    }

    private static DateOnly? Earliest(ContactSnapshot s)
    {
        var close = s.Circle is Circle.Inner or Circle.Close or Circle.Active;
        if (
            s.ContactDays < (close ? KnownContacts : StrongContacts)
            || s.LastProspected >= EndedBadly
            || s.LastContactOn is not { } last
        )
            return null;
        var days = Math.Max(SilentDays, (int)Math.Ceiling(MedianGaps * (s.MedianGap ?? 0)));
        return last.Plus(Math.Max(days, Cadences * Math.Min(s.CadenceDays ?? 0, NudgeSettings.MaxCadenceDays)));
    }
}
