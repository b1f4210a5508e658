namespace NetworkCrm.Core.Nudges;

/// <summary>
/// Would they think of you when somebody asks them? 0-1, the mean of five signals (advice
/// <c>remembered-not-just-known</c>): whether they get in touch, whether they named you, how fresh the tie is, whether
/// they know what you do and remember you. A judgement of ours: S2 names the question, no figures.
/// </summary>
/// <param name="TheyStart">1 where they start as often as you or oftener, in proportion below; a half with nothing on
/// record.</param>
/// <param name="Mentioned">1 within a year, 0.7 earlier, 0.3 where no mention is on record.</param>
/// <param name="Fresh">1 within 90 days of the last contact, 0.5 within a year, else 0.1.</param>
public readonly record struct ThinkOfYou(
    double TheyStart,
    double Mentioned,
    double Fresh,
    double KnowsWhatYouDo,
    double RemembersYou
)
{
    public const int FreshDays = 90;
    public const int YearDays = 365;

    /// <summary>
    /// What a mention counts that is older than a year, and what none counts: it may only not have been heard of.
    /// </summary>
    public const double NamedEarlier = 0.7,
        NeverNamed = 0.3;

    /// <summary>What the last contact counts within a year, and what it counts when it is older.</summary>
    public const double WithinAYear = 0.5,
        LongAgo = 0.1;

    /// <summary>From here on it is said that they likely would, and that they perhaps would.</summary>
    public const double Likely = 0.65,
        Perhaps = 0.4;

    public double Value => Math.Round((TheyStart + Mentioned + Fresh + KnowsWhatYouDo + RemembersYou) / 5, 6);

    public static ThinkOfYou Of(ContactSnapshot s, DateOnly today)
    {
        var started = s.StartedByMe + s.StartedByThem;
        return new ThinkOfYou(
            started == 0 ? WeakTieValue.NotKnown : Math.Min(1, 2.0 * s.StartedByThem / started),
            s.LastMentionOn is not { } named ? NeverNamed
                : named.DaysUntil(today) <= YearDays ? 1
                : NamedEarlier,
            s.LastContactOn?.DaysUntil(today) switch
            {
                <= FreshDays => 1,
                <= YearDays => WithinAYear,
                _ => LongAgo,
            },
            WeakTieValue.Worth(s.KnowsWhatIDo),
            WeakTieValue.Worth(s.RemembersMe)
        );
    }

    internal static DateOnly? NextChange(ContactSnapshot s, DateOnly after)
    {
        var next = DayMath.IfAfter(s.LastMentionOn?.Plus(YearDays + 1), after);
        next = DayMath.Earlier(next, DayMath.IfAfter(s.LastContactOn?.Plus(FreshDays + 1), after));
        return DayMath.Earlier(next, DayMath.IfAfter(s.LastContactOn?.Plus(YearDays + 1), after));
    }
}
