using System.Globalization;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>Before which silence, in days, nothing is said of a tie whose risk has reached a half.</summary>
internal enum Wait
{
    /// <summary>Its typical silence: the score alone.</summary>
    Typical,

    /// <summary>The longest of its last 24 gaps: what was built first.</summary>
    LongestGap,

    /// <summary>What is built.</summary>
    AsBuilt,

    /// <summary>No score at all: the interval of the circle, or 30 days.</summary>
    Interval,
}

/// <summary>
/// How words about silence do in the simulated years under one wait.
/// Only ties that the score judges: three contact days or more, no cadence of their own.
/// </summary>
internal sealed class QuietWaits
{
    // A silence that begins later may be spoken of after the year: it would count for whoever speaks first, and not for
    // whoever waits.
    private const int LastToBegin = Year.Days - 150;

    public int Right { get; private set; }

    public int False { get; private set; }

    /// <summary>
    /// Of the false ones, those about ties that had been in touch since, and nobody had written it down.
    /// </summary>
    public int OfHoles { get; private set; }

    /// <summary>Days on which a tie could lapse, or lapsed.</summary>
    public int DaysAtRisk { get; private set; }

    /// <summary>
    /// Lapses of these years that were heard of before they were a fact, each with the silence in days at which its
    /// word began.
    /// </summary>
    public Dictionary<(int Seed, Label Lapse), int> Caught { get; } = [];

    /// <summary>Lapses that a word could have been in time for.</summary>
    public int Lapses { get; private set; }

    public double Precision => Right / (double)(Right + False);

    public double Recall => Caught.Count / (double)Lapses;

    public double FalseAlarmsPerYear => False * 365.25 / DaysAtRisk;

    /// <summary>
    /// Days of silence at which the word of a lapse caught in time was first heard, in the middle case.
    /// </summary>
    public int MedianDays => Median(Caught.Values);

    /// <summary>Every wait over all of these years.</summary>
    public static Dictionary<Wait, QuietWaits> Sum(IEnumerable<Dictionary<Wait, QuietWaits>> years)
    {
        var sums = Enum.GetValues<Wait>().ToDictionary(w => w, _ => new QuietWaits());
        foreach (var (wait, one) in years.SelectMany(year => year))
            sums[wait].Add(one);
        return sums;
    }

    public static int Median(IEnumerable<int> days) =>
        days.Order().ToList() is { Count: > 0 } all ? all[all.Count / 2] : 0;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Right, 4} right {False, 4} false ({OfHoles} of holes)  {FalseAlarmsPerYear:0.00} false a tie-year  "
                + $"precision {Precision:0.00}  {Caught.Count, 4} of {Lapses} in time  recall {Recall:0.00}  after "
                + $"{MedianDays} days"
        );

    /// <summary>Every wait over a year that is lived by <paramref name="replay"/>.</summary>
    /// <param name="year">The year.</param>
    /// <param name="replay">Has lived through each day that is counted.</param>
    /// <returns>What counts a day, and what ends the count.</returns>
    public static (Action<DateOnly> Count, Func<Dictionary<Wait, QuietWaits>> End) Of(Year year, Replay replay)
    {
        var waits = Enum.GetValues<Wait>().ToDictionary(w => w, _ => new QuietWaits());
        var lapses = year.Truth.Labels.Where(l => l.Rule == Rule.GoingQuiet).ToLookup(l => l.Subject.PersonId!.Value);
        var tolerated = year
            .Truth.Tolerances.Where(t => t.Rule == Rule.GoingQuiet)
            .ToLookup(t => t.Subject.PersonId!.Value);
        var said = waits.Keys.ToDictionary(w => w, _ => new HashSet<(int, DateOnly)>());
        var standing = waits.Keys.ToDictionary(w => w, _ => new Dictionary<(int, DateOnly), int>());
        var ties = year.Truth.HiddenTies.ToDictionary(t => t.PersonId);
        var judgeable = new HashSet<Label>();
        return (Count, End);

        void Count(DateOnly day)
        {
            foreach (var person in year.People)
            {
                if (replay.SnapshotOf(person.Id) is not { CadenceDays: null, ContactDays: >= Rhythm.Fewest } s)
                    continue;
                if (s is not { Silent: false, LastContactOn: { } last })
                    continue;
                var silence = day.DayNumber - last.DayNumber;
                var rhythm = TieRhythm.Of(s);
                var right = lapses[person.Id].Any(l => l.NotBefore <= day && day <= l.Last);
                var arguable = !right && tolerated[person.Id].Any(t => t.First <= day && day <= t.Last);
                var due = lapses[person.Id].Where(l => !l.MayWait && l.NotBefore <= day && day <= l.DueBy).ToList();
                judgeable.UnionWith(due);
                foreach (var (wait, tally) in waits)
                {
                    if (!arguable && silence <= rhythm.Horizon)
                        tally.DaysAtRisk++;
                    if (!Speaks(wait, s, rhythm, silence, day))
                        continue;
                    standing[wait].TryAdd((person.Id, last), silence);
                    var first = standing[wait][(person.Id, last)];
                    foreach (var lapse in due)
                        tally.Caught.TryAdd((year.Seed, lapse), first);
                    // A word that begins where good advisers would differ is judged on the first day on which they do
                    // not.
                    if (arguable || last < Year.Start || last > Year.Start.AddDays(LastToBegin))
                        continue;
                    if (!said[wait].Add((person.Id, last)))
                        continue;
                    tally.Right += right ? 1 : 0;
                    tally.False += right ? 0 : 1;
                    tally.OfHoles += !right && ties[person.Id].InTouchOn.Any(on => last < on && on <= day) ? 1 : 0;
                }
            }
        }

        Dictionary<Wait, QuietWaits> End()
        {
            foreach (var tally in waits.Values)
                tally.Lapses = judgeable.Count;
            return waits;
        }
    }

    private static bool Speaks(Wait wait, ContactSnapshot s, TieRhythm rhythm, int silence, DateOnly day) =>
        wait switch
        {
            Wait.Interval => silence >= (s.PriorDays ?? 30),
            Wait.AsBuilt => QuietScore.Of(s).IsQuiet(day),
            Wait.LongestGap => silence > s.MaxGap && Speaks(Wait.Typical, s, rhythm, silence, day),
            _ => silence >= rhythm.Typical && Math.Round(rhythm.Risk(silence), 6) >= QuietScore.QuietAt,
        };

    private void Add(QuietWaits other)
    {
        Right += other.Right;
        False += other.False;
        OfHoles += other.OfHoles;
        DaysAtRisk += other.DaysAtRisk;
        Lapses += other.Lapses;
        foreach (var (lapse, after) in other.Caught)
            Caught.Add(lapse, after);
    }
}
