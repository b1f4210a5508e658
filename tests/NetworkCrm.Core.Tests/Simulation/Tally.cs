using System.Collections.Concurrent;
using System.Globalization;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>
/// How a rule did: its words, each counted on the day it was first said, and the occasions it found in time, or at all.
/// </summary>
internal sealed record Tally(int Right, int Tolerated, int Wrong, int Found, int FoundLate, int Labels)
{
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Labels == 0 ? 1 : (double)Found / Labels;

    /// <summary>Share of the occasions that were found before they were over, in time or not.</summary>
    public double Reached => Labels == 0 ? 1 : (double)(Found + FoundLate) / Labels;

    public static Tally operator +(Tally a, Tally b) =>
        new(
            a.Right + b.Right,
            a.Tolerated + b.Tolerated,
            a.Wrong + b.Wrong,
            a.Found + b.Found,
            a.FoundLate + b.FoundLate,
            a.Labels + b.Labels
        );

    /// <summary>Every rule over all of these years.</summary>
    public static Dictionary<NudgeRule, Tally> Sum(IReadOnlyCollection<Dictionary<NudgeRule, Tally>> years) =>
        Enum.GetValues<NudgeRule>().ToDictionary(r => r, r => years.Select(y => y[r]).Aggregate((a, b) => a + b));

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Right, 5} right {Tolerated, 5} tolerated {Wrong, 4} wrong  precision {Precision:0.00}   {Found, 4} "
                + $"of {Labels, 4} found  recall {Recall:0.00}, late too {Reached:0.00}"
        );

    /// <summary>Every rule over a year that is lived by <paramref name="replay"/>.</summary>
    /// <param name="year">The year.</param>
    /// <param name="replay">Has lived through each day that is counted.</param>
    /// <param name="wrong">Gets a line for each wrong word and each missed occasion, with the hidden role of the
    /// person.</param>
    /// <returns>What counts a day, and what ends the count.</returns>
    public static (Action<DateOnly> Count, Func<Dictionary<NudgeRule, Tally>> End) Of(
        Year year,
        Replay replay,
        ConcurrentBag<string> wrong
    )
    {
        var truth = year.Truth;
        var labels = truth.Labels.ToLookup(l => (Core(l.Rule), l.Subject));
        var tolerances = truth.Tolerances.ToLookup(t => (Core(t.Rule), t.Subject));
        var roles = truth.HiddenTies.ToDictionary(t => t.PersonId);
        var (found, late) = (new HashSet<Label>(), new HashSet<Label>());
        var tally = Enum.GetValues<NudgeRule>().ToDictionary(r => r, _ => new Tally(0, 0, 0, 0, 0, 0));
        var before = new HashSet<string>(StringComparer.Ordinal);
        var unjudged = new HashSet<string>(StringComparer.Ordinal);
        var book = new BookReplay(year);
        return (Count, End);

        void Count(DateOnly day)
        {
            var now = new HashSet<string>(StringComparer.Ordinal);
            foreach (
                var (subject, rule, key) in replay
                    .Standing.Select(s => (Subject.Person(s.Person), s.Nudge.Rule, s.Nudge.Key))
                    .Concat(book.Live(day, replay.SnapshotOf))
            )
            {
                now.Add(key);
                var about = (rule, subject);
                found.UnionWith(labels[about].Where(l => l.NotBefore <= day && day <= l.DueBy));
                late.UnionWith(labels[about].Where(l => l.DueBy < day && day <= l.Last));
                // A word that began where advisers differ is judged on the first day on which they do not.
                var waits = before.Contains(key) && unjudged.Contains(key);
                if (before.Contains(key) && !waits)
                    continue;
                var verdict =
                    labels[about].Any(l => l.NotBefore <= day && day <= l.Last) ? Verdict.Right
                    : tolerances[about].Any(t => t.First <= day && day <= t.Last) ? Verdict.Tolerated
                    : Verdict.Wrong;
                if (verdict == Verdict.Tolerated ? !unjudged.Add(key) : waits && !unjudged.Remove(key))
                    continue;
                tally[rule] += new Tally(
                    verdict == Verdict.Right ? 1 : 0,
                    verdict == Verdict.Tolerated ? 1
                        : waits ? -1
                        : 0,
                    verdict == Verdict.Wrong ? 1 : 0,
                    0,
                    0,
                    0
                );
                if (verdict == Verdict.Wrong)
                    wrong.Add($"wrong {rule} {Role(subject)}");
            }

            unjudged.IntersectWith(now);
            before = now;
        }

        Dictionary<NudgeRule, Tally> End()
        {
            foreach (var label in labels.SelectMany(l => l).Where(l => !l.MayWait))
            {
                tally[Core(label.Rule)] += new Tally(
                    0,
                    0,
                    0,
                    found.Contains(label) ? 1 : 0,
                    late.Contains(label) && !found.Contains(label) ? 1 : 0,
                    1
                );
                if (!found.Contains(label))
                    wrong.Add($"missed {label.Rule} {Role(label.Subject)}");
            }

            return tally;
        }

        string Role(Subject subject) =>
            subject.PersonId is { } id
                ? roles[id].Role.ToString()
                : subject.Circle?.ToString()
                    ?? (
                        subject.GroupId is null
                            ? subject.EventId is null
                                ? "owner"
                                : "event"
                            : "group"
                    );
    }

    private static NudgeRule Core(Rule rule) => Enum.Parse<NudgeRule>(rule.ToString());
}
