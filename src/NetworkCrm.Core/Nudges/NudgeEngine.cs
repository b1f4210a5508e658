using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Nudges;

/// <summary>Visits the rules.</summary>
public static class NudgeEngine
{
    private static readonly INudgeRule[] Visited =
    [
        new GoingQuiet(),
        new FirstFollowUpMissing(),
        new GiveBeforeAsk(),
        new WeakTieWorthAHello(),
        new OnlyWhenNeeded(),
        new ValueNotAddedYet(),
        new ConnectOnline(),
        new UnansweredTwice(),
        new OneSidedTaker(),
        new AllPitch(),
        new ScreenOnly(),
        new FriendNeedsHelp(),
        new DormantRevival(),
        new NoPurpose(),
    ];

    /// <summary>Every rule about one contact, in the order of their numbers.</summary>
    public static IReadOnlyList<INudgeRule> Rules => Visited;

    /// <summary>The rule of that name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not about one contact, or there is none.</exception>
    public static INudgeRule Of(NudgeRule rule) =>
        Find(rule) ?? throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule.");

    /// <summary>The same; null where it is not about one contact, or there is none.</summary>
    public static INudgeRule? Find(NudgeRule rule)
    {
        foreach (var each in Visited)
            if (each.Rule == rule)
                return each;
        return null;
    }

    /// <summary>
    /// The nudges for one contact on <paramref name="today"/>; none where it is silent or snoozed. Exact from the
    /// snapshot's <see cref="ContactSnapshot.EvaluatedOn"/> up to the day before its
    /// <see cref="ContactSnapshot.NextReviewOn"/>; from then on build the snapshot anew first.
    /// </summary>
    /// <param name="s">The contact.</param>
    /// <param name="today">The owner's today.</param>
    /// <param name="muted">Rules that the owner switched off for everybody, <see cref="NudgeSettings.Muted"/>.</param>
    public static IReadOnlyList<Nudge> Evaluate(ContactSnapshot s, DateOnly today, long muted = 0)
    {
        if (s.Silent || s.SnoozedUntil > today)
            return [];
        muted |= s.Muted;
        List<Nudge>? nudges = null;
        foreach (var rule in Visited)
            if (!RuleSet.Has(muted, rule.Rule) && rule.Judge(s, today) is { } nudge)
                (nudges ??= []).Add(
                    Weighed(nudge with { Risk = LoweredRules.Apply(nudge.Risk, s.Lowered, rule.Rule) }, s)
                );
        return nudges ?? (IReadOnlyList<Nudge>)[];
    }

    /// <summary>
    /// The first date after <see cref="ContactSnapshot.EvaluatedOn"/> on which a rule can answer otherwise, a tie turns
    /// cold or grows, an exchange leaves the count or a snooze ends;
    /// null is never. Rules muted for the contact are not asked; those that the owner muted for everybody are, so that
    /// switching one on again finds every snapshot up to date.
    /// A silent contact is looked at again only for its count of exchanges, which the warning before an ask reads, and
    /// for how far the tie has grown, which Insights read.
    /// </summary>
    public static DateOnly? NextReviewOn(ContactSnapshot s)
    {
        var after = s.EvaluatedOn;
        var next = DayMath.Earlier(
            DayMath.IfAfter(s.ExchangeLeavesOn, after),
            DayMath.Earlier(Maturity.NextChange(s, after), ThinkOfYou.NextChange(s, after))
        );
        if (s.Silent)
            return next;
        next = DayMath.Earlier(next, DayMath.IfAfter(s.SnoozedUntil, after));
        // Whether a tie is cold is read by the lists too, whoever mutes the rule.
        next = DayMath.Earlier(next, QuietScore.Of(s).NextTurn(after));
        foreach (var rule in Visited)
            if (!RuleSet.Has(s.Muted, rule.Rule))
                next = DayMath.Earlier(next, rule.NextChange(s, after));
        return next;
    }

    private static Nudge Weighed(Nudge nudge, ContactSnapshot s) => nudge with { Value = NudgeValue.Of(nudge, s) };
}
