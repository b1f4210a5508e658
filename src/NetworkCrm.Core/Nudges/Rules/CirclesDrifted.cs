using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>Which way a tie moves against its circle.</summary>
public enum Drift
{
    None = 0,
    Closer = 1,
    Further = 2,
}

/// <summary>Every quarter the circles are worth a look: even good relationships change direction (advice <c>ties-change</c>, S0).</summary>
public sealed class CirclesDrifted : IBookRule
{
    /// <summary>A quarter, in whole weeks.</summary>
    public const int EveryDays = 91;

    /// <summary>A book with fewer people in its circles is looked through at a glance. A judgement of ours.</summary>
    public const int FewestPeople = 8;

    /// <summary>Fewer days in touch show no pace. A judgement of ours.</summary>
    public const int FewestContacts = 6;

    /// <summary>A tie is further than its circle when the pace, or the silence, is this many times the circle's. A judgement of ours.</summary>
    public const double FurtherTimes = 2.5;

    public NudgeRule Rule => NudgeRule.CirclesDrifted;

    public IEnumerable<BookNudge> Judge(BookState book, DateOnly today)
    {
        var people = book.People.Values.Sum();
        if (people < FewestPeople || book.CirclesSince.DaysUntil(today) < EveryDays) yield break;
        yield return new BookNudge(
            Rule,
            string.Create(CultureInfo.InvariantCulture, $"{Rule}:{book.CirclesSince:yyyy-MM-dd}"),
            0.55,
            $"Lingkar Anda terakhir ditinjau pada *{Wording.Date(book.CirclesSince, "id")}*. Siapa yang mendekat, siapa yang menjauh? Lima menit sudah cukup.",
            $"You last looked through your circles on *{Wording.Date(book.CirclesSince, "en")}*. Who has come closer, who has drifted? Five minutes will do.",
            "review/circles",
            ("Tinjauan lingkar yang diselesaikan.", "A review of the circles that is finished."));
    }

    /// <summary>
    /// Whether a tie has left its circle: closer, where the pace of late is that of the next circle inward and contact is fresh; further, where pace or silence is
    /// <see cref="FurtherTimes"/> that of its own. Acquaintances may be silent for years, and nobody can be closer than inner.
    /// </summary>
    public static Drift Of(ContactSnapshot s, NudgeSettings settings, DateOnly today)
    {
        if (s.Silent || s.Circle is not { } circle || s.LastContactOn is not { } last) return Drift.None;
        var (pace, silence, own) = (Math.Exp(s.GapLogMean), last.DaysUntil(today), s.CadenceDays ?? settings.CadenceOf(circle));
        if (circle > Circle.Inner && s.ContactDays >= FewestContacts && pace <= settings.CadenceOf(circle - 1) && silence <= Math.Max(30, 2 * pace)) return Drift.Closer;
        if (circle == Circle.Acquaintance) return Drift.None;
        return silence >= FurtherTimes * own || (s.ContactDays >= FewestContacts && pace >= FurtherTimes * own) ? Drift.Further : Drift.None;
    }
}
