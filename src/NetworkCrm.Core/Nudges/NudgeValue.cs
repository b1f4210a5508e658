using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// What a nudge is worth on a day's list: risk x worth of the tie / effort, on one scale for every rule. The figures
/// are judgements of ours, in docs/judgement.md with an example; the order of the circles is the owner's own, and that
/// acquaintances nobody knows anything of do not crowd the list is advice <c>weak-ties-not-numbers</c> (S2.4).
/// </summary>
/// <param name="Risk">What waiting costs, 0.1 to 1, as the rule says it: see <see cref="Nudge.Risk"/>.</param>
/// <param name="Worth">What the tie is worth, 0.3 to 1.</param>
/// <param name="Effort">What it takes, 1 (a message) to 1.2 (a meeting).</param>
public readonly record struct NudgeValue(double Risk, double Worth, double Effort)
{
    /// <summary>By circle.</summary>
    public const double Inner = 1,
        Close = 0.95,
        Active = 0.85,
        Wider = 0.7,
        Acquaintance = 0.55;

    /// <summary>One gathering warms several ties at once.</summary>
    public const double Gathering = 1;

    /// <summary>
    /// What a meeting or a gathering takes, and what a call, help, something useful or a look through the circles
    /// takes, where a message takes 1.
    /// </summary>
    public const double MeetingEffort = 1.2,
        HelpEffort = 1.05;

    /// <summary>
    /// Met once or twice, no circle, nothing more on record: nobody knows yet whether there is a tie.
    /// </summary>
    public const double Nameless = 0.3;

    /// <summary>No circle, but a history.</summary>
    public const double Unsorted = 0.5;

    /// <summary>The most that the value of a weak tie adds, <see cref="WeakTieValue"/>.</summary>
    public const double ForBridging = 0.3;

    /// <summary>At least this for somebody whom the owner has just met: what becomes of it is decided now.</summary>
    public const double Beginning = 0.75;

    /// <summary>At least this for somebody who said what they need: it was not said to a stranger.</summary>
    public const double Confided = 0.7;

    /// <summary>At least this for a tie that has grown into trust, and for one that speaks up for the owner.</summary>
    public const double Trusted = 0.85;

    public const double Advocate = 0.95;

    /// <summary>Risk x worth / effort, rounded to 1e-6.</summary>
    public double Score => Math.Round(Risk * Worth / Effort, 6);

    /// <summary>
    /// The value of what <paramref name="nudge"/> suggests about the contact of <paramref name="s"/>.
    /// </summary>
    public static NudgeValue Of(Nudge nudge, ContactSnapshot s) =>
        new(nudge.Risk, WorthOf(nudge.Rule, s), EffortOf(nudge.Acts));

    /// <summary>The value of something about the book as a whole, on the same scale.</summary>
    /// <param name="risk">As for a nudge.</param>
    /// <param name="worth">Of the ties it is about: <see cref="Of(Circle)"/>, <see cref="MeanOf"/> or
    /// <see cref="Gathering"/>.</param>
    /// <param name="acts">What it suggests, the first first.</param>
    public static NudgeValue OfBook(double risk, double worth, IReadOnlyList<SuggestedAct> acts) =>
        new(risk, worth, EffortOf(acts));

    /// <summary>What the place in a circle is worth by itself.</summary>
    public static double Of(Circle circle) =>
        circle switch
        {
            Circle.Inner => Inner,
            Circle.Close => Close,
            Circle.Active => Active,
            Circle.Wider => Wider,
            _ => Acquaintance,
        };

    /// <summary>
    /// What the people in the circles are worth on average; <see cref="Unsorted"/> where nobody is in one.
    /// </summary>
    public static double MeanOf(IReadOnlyDictionary<Circle, int> people)
    {
        var all = people.Values.Sum();
        return all == 0 ? Unsorted : people.Sum(p => p.Value * Of(p.Key)) / all;
    }

    private static double WorthOf(NudgeRule rule, ContactSnapshot s)
    {
        var worth =
            s.Circle is { } circle ? Of(circle)
            : s.ContactDays > 2 ? Unsorted
            : Nameless;
        worth = Math.Max(worth, NudgeEngine.Find(rule)?.LeastWorth ?? 0);
        // Family is not weighed by what it brings (S4).
        if (s.Sphere == Sphere.Family)
            return worth;
        if (s.Circle is Circle.Wider or Circle.Acquaintance)
            worth += ForBridging * WeakTieValue.Of(s).Value;
        return s.Maturity switch
        {
            TieMaturity.Advocate => Math.Max(worth, Advocate),
            TieMaturity.Trusted => Math.Max(worth, Trusted),
            _ => worth,
        };
    }

    // Of the act that comes first: the others are offered beside it.
    private static double EffortOf(IReadOnlyList<SuggestedAct> acts) =>
        acts.Count == 0
            ? 1
            : acts[0] switch
            {
                SuggestedAct.Meeting or SuggestedAct.Gather => MeetingEffort,
                SuggestedAct.OfferHelp
                or SuggestedAct.ShareSomething
                or SuggestedAct.Call
                or SuggestedAct.ReviewCircles => HelpEffort,
                _ => 1,
            };
}
