using System.Globalization;
using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>Which way a tie moves against its circle.</summary>
public enum Drift
{
    None = 0,
    Closer = 1,
    Further = 2,
}

/// <summary>
/// Every quarter the circles are worth a look: even good relationships change direction (advice <c>ties-change</c>,
/// S0).
/// </summary>
public sealed class CirclesDrifted : IBookRule
{
    /// <summary>What waiting costs, on the scale of <see cref="Nudge.Risk"/>. A judgement of ours.</summary>
    public const double Risk = 0.55;

    /// <summary>A quarter, in whole weeks.</summary>
    public const int EveryDays = 91;

    /// <summary>A book with fewer people in its circles is looked through at a glance. A judgement of ours.</summary>
    public const int FewestPeople = 8;

    /// <summary>
    /// Six days in touch show a pace. A judgement of ours, and the six of
    /// <see cref="ContactSnapshot.SixthLastContactOn"/>.
    /// </summary>
    public const int FewestContacts = 6;

    /// <summary>
    /// A tie is closer than its circle when those six are no further apart than this, on average: monthly dinners of a
    /// club make nobody close. A judgement of ours.
    /// </summary>
    public const int CloserPaceDays = 14;

    /// <summary>
    /// And when it has gone on for at least this long, six weeks, without a break: three busy weeks of a project make
    /// nobody close either. A judgement of ours.
    /// </summary>
    public const int CloserForDays = 42;

    /// <summary>Longer than this between two contacts, or since the last, is a break. A judgement of ours.</summary>
    public const int BreakDays = 2 * CloserPaceDays;

    /// <summary>Nobody drifts in less: two weeks without a word are a holiday. A judgement of ours.</summary>
    public const int FurtherAfterDays = 60;

    /// <summary>
    /// A tie is further than its circle when the pace, or the silence, is this many times the circle's. A judgement of
    /// ours.
    /// </summary>
    public const double FurtherTimes = 2.5;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.ReviewCircles];

    public NudgeRule Rule => NudgeRule.CirclesDrifted;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.TiesChange];

    public DateOnly? NextChange(BookState book, DateOnly after) =>
        book.People.Values.Sum() < FewestPeople ? null
        : book.CirclesSince.Plus(EveryDays) is var due && due > after ? due
        : BookNudge.NextQuarter(after);

    public IEnumerable<BookNudge> Judge(BookState book, DateOnly today)
    {
        var people = book.People.Values.Sum();
        if (people < FewestPeople || book.CirclesSince.DaysUntil(today) < EveryDays)
            yield break;
        yield return new BookNudge(
            Rule,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Rule}:{book.CirclesSince:yyyy-MM-dd}:{BookNudge.QuarterOf(today):yyyy-MM-dd}"
            ),
            NudgeValue.OfBook(Risk, NudgeValue.MeanOf(book.People), Acts),
            Phrase.Of(Rule, "Sentence", ("since", book.CirclesSince)),
            new BookFacts { ReviewedOn = book.CirclesSince, People = people },
            Acts,
            "review/circles"
        );
    }

    /// <summary>
    /// Whether a tie has left its circle: closer, where the last six days in touch show a steady pace well above the
    /// circle's own and contact is fresh; further, where pace or silence is <see cref="FurtherTimes"/> that of its own.
    /// Acquaintances may be silent for years, and nobody can be closer than inner.
    /// </summary>
    public static Drift Of(ContactSnapshot s, NudgeSettings settings, DateOnly today)
    {
        if (s.Silent || s.Circle is not { } circle || s.LastContactOn is not { } last)
            return Drift.None;
        var (silence, own) = (last.DaysUntil(today), s.CadenceDays ?? settings.CadenceOf(circle));
        if (
            circle > Circle.Inner
            && silence <= BreakDays
            && s.SixthLastContactOn is { } sixth
            && s.SteadySinceOn is { } since
            && since.DaysUntil(last) >= CloserForDays
        )
        {
            var pace = sixth.DaysUntil(last) / (FewestContacts - 1.0);
            if (pace <= Math.Min(settings.CadenceOf(circle - 1) * 0.75, CloserPaceDays))
                return Drift.Closer;
        }

        if (circle == Circle.Acquaintance)
            return Drift.None;
        var far = Math.Max(FurtherAfterDays, FurtherTimes * own);
        return silence >= far || (s.ContactDays >= FewestContacts && Math.Exp(s.GapLogMean) >= far)
            ? Drift.Further
            : Drift.None;
    }
}
