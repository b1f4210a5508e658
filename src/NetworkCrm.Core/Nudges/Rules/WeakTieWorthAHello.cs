using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// Someone not so close has had no word for half a year, of whom two of three things are known: they remember the
/// owner, think well of them, would recommend them. One alone says too little (S2.4: remembered, liked and
/// recommended), and would crowd the list with acquaintances; and where the worlds on record show that they move in the
/// owner's own, they are no bridge. Family is not weighed by what it brings (S4).
/// </summary>
public sealed class WeakTieWorthAHello : INudgeRule
{
    /// <summary>
    /// Six months, as 26 whole weeks: the same length at every time of year, and the hello comes round on the weekday
    /// of the last contact.
    /// </summary>
    public const int SilentDays = 182;

    /// <summary>Of the three marks. A judgement of ours: all three are more than most owners know.</summary>
    public const int MarksNeeded = 2;

    /// <summary>
    /// Of <see cref="WeakTieValue"/>: two marks, a third not known and a bridge as likely as not make 0.25; the owner's
    /// own world makes less than half of that. A judgement of ours.
    /// </summary>
    public const double LeastValue = 0.15;

    /// <summary>Days in touch from which a tie is a moderate one, and from which it is none any more.</summary>
    public const int ModerateFrom = 2,
        ModerateUntil = 12;

    /// <summary>What waiting costs: a hello keeps. Judgements of ours; the order of the two is the paper's.</summary>
    public const double Risk = 0.55,
        ModerateRisk = 0.6;

    /// <summary>From here on the sentence says that they reach another world. A judgement of ours.</summary>
    public const double BridgesFrom = 0.5;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Message, SuggestedAct.ShareSomething];

    public NudgeRule Rule => NudgeRule.WeakTieWorthAHello;

    public string AdviceId => AdviceIds.WeakTies;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.WeakTies, AdviceIds.WeakTiesNotNumbers];

    public NudgeLane Lane => NudgeLane.WeakTie;

    public CardAct Act => CardAct.None;

    public bool CanWait => true;

    public double LeastWorth => 0;

    public Phrase Sentence(NudgeFacts facts, DateOnly today)
    {
        var since = facts.LastContactOn ?? facts.AddedOn ?? today;
        List<Phrase> marks = [];
        if (facts.RemembersMe is true)
            marks.Add(Phrase.Of(Rule, "Remembers"));
        if (facts.ThinksWell is true)
            marks.Add(Phrase.Of(Rule, "ThinksWell"));
        if (facts.WouldRecommend is true)
            marks.Add(Phrase.Of(Rule, "Recommends"));
        if (facts.Bridging >= BridgesFrom)
            marks.Add(Phrase.Of(Rule, "Bridges"));
        var silence = Phrase.Of(
            Rule,
            facts.LastContactOn is null ? "Silence.NoContact" : "Silence",
            ("since", since),
            ("ago", DayMath.Ago(since, today))
        );
        return Phrase.Of(Rule, "Sentence", ("marks", marks), ("silence", silence));
    }

    public IEnumerable<Phrase> Judged(NudgeFacts facts) =>
        [Phrase.Of(Rule, "Why", ("marks", MarksNeeded), ("silent", SilentDays))];

    public Nudge? Judge(ContactSnapshot s, DateOnly today)
    {
        var since = Since(s);
        if (!Qualifies(s) || since.DaysUntil(today) < SilentDays)
            return null;
        var facts = new NudgeFacts
        {
            LastContactOn = s.LastContactOn,
            AddedOn = s.AddedOn,
            Circle = s.Circle,
            RemembersMe = Known(s.RemembersMe),
            ThinksWell = Known(s.ThinksWell),
            WouldRecommend = Known(s.WouldRecommend),
            Bridging = s.ReachesOthers == TieMark.Yes ? 1 : s.Bridging,
        };
        return new Nudge(
            Rule,
            s.ContactId,
            Nudge.KeyOf(Rule, s.ContactId, since),
            AdviceId,
            facts,
            RiskOf(s),
            Acts,
            null
        );
    }

    public DateOnly? NextChange(ContactSnapshot s, DateOnly after) =>
        Qualifies(s) ? DayMath.IfAfter(Since(s).Plus(SilentDays), after) : null;

    private static bool Qualifies(ContactSnapshot s) =>
        s.Circle is Circle.Wider or Circle.Acquaintance
        && s.Sphere != Sphere.Family
        && Marks(s) >= MarksNeeded
        && WeakTieValue.Of(s).Value >= LeastValue;

    private static int Marks(ContactSnapshot s) =>
        (s.RemembersMe == TieMark.Yes ? 1 : 0)
        + (s.ThinksWell == TieMark.Yes ? 1 : 0)
        + (s.WouldRecommend == TieMark.Yes ? 1 : 0);

    // What it is worth is in NudgeValue; of equal worth the moderate tie comes first (Rajkumar et al. 2022: the chance
    // of a job is an inverted U of tie strength).
    private static double RiskOf(ContactSnapshot s) =>
        s.ContactDays is >= ModerateFrom and < ModerateUntil ? ModerateRisk : Risk;

    private static bool? Known(TieMark mark) =>
        mark switch
        {
            TieMark.Yes => true,
            TieMark.No => false,
            _ => null,
        };

    private static DateOnly Since(ContactSnapshot s) => s.LastContactOn ?? s.AddedOn;
}
