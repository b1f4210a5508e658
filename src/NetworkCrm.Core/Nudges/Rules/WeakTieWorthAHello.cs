using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// Someone not so close has had no word for half a year, of whom two of three things are known: they remember the owner, think well of them, would recommend them.
/// One alone says too little (S2.4: remembered, liked and recommended), and would crowd the list with acquaintances.
/// </summary>
public sealed class WeakTieWorthAHello : INudgeRule
{
    /// <summary>Six months, as 26 whole weeks: the same length at every time of year, and the hello comes round on the weekday of the last contact.</summary>
    public const int SilentDays = 182;

    /// <summary>Of the three marks. A judgement of ours: all three are more than most owners know.</summary>
    public const int MarksNeeded = 2;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Message, SuggestedAct.ShareSomething];

    public NudgeRule Rule => NudgeRule.WeakTieWorthAHello;

    public string AdviceId => AdviceIds.WeakTies;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.WeakTies, AdviceIds.WeakTiesNotNumbers];

    public Nudge? Judge(ContactSnapshot s, DateOnly today)
    {
        var since = Since(s);
        if (!Qualifies(s) || since.DaysUntil(today) < SilentDays) return null;
        var facts = new NudgeFacts
        {
            LastContactOn = s.LastContactOn,
            AddedOn = s.AddedOn,
            Circle = s.Circle,
            RemembersMe = s.RemembersMe,
            ThinksWell = s.ThinksWell,
            WouldRecommend = s.WouldRecommend,
        };
        return new Nudge(Rule, s.ContactId, Nudge.KeyOf(Rule, s.ContactId, since), AdviceId, facts, 0.5 + (0.05 * Marks(s)), Acts, null);
    }

    public DateOnly? NextChange(ContactSnapshot s, DateOnly after) => Qualifies(s) ? DayMath.IfAfter(Since(s).Plus(SilentDays), after) : null;

    private static bool Qualifies(ContactSnapshot s) => s.Circle is Circle.Wider or Circle.Acquaintance && Marks(s) >= MarksNeeded;

    private static int Marks(ContactSnapshot s) => (s.RemembersMe ? 1 : 0) + (s.ThinksWell ? 1 : 0) + (s.WouldRecommend ? 1 : 0);

    private static DateOnly Since(ContactSnapshot s) => s.LastContactOn ?? s.AddedOn;
}
