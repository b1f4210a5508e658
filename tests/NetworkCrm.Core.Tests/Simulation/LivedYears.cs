using System.Collections.Concurrent;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>
/// What is counted over some simulated years. Living through a year takes longer than counting, so each is lived
/// through once for both.
/// </summary>
/// <param name="Rules">How each rule did.</param>
/// <param name="Wrong">A line for each wrong word and each missed occasion.</param>
/// <param name="Waits">How words about silence do under each wait.</param>
internal sealed record LivedYears(
    Dictionary<NudgeRule, Tally> Rules,
    IReadOnlyCollection<string> Wrong,
    Dictionary<Wait, QuietWaits> Waits
)
{
    /// <param name="seeds">One year each.</param>
    public static LivedYears Of(IEnumerable<int> seeds)
    {
        var wrong = new ConcurrentBag<string>();
        var years = new ConcurrentBag<(Dictionary<NudgeRule, Tally> Rules, Dictionary<Wait, QuietWaits> Waits)>();
        Parallel.ForEach(seeds, seed => years.Add(Of(Years.Of(seed), wrong)));
        return new LivedYears(
            Tally.Sum([.. years.Select(y => y.Rules)]),
            wrong,
            QuietWaits.Sum(years.Select(y => y.Waits))
        );
    }

    private static (Dictionary<NudgeRule, Tally> Rules, Dictionary<Wait, QuietWaits> Waits) Of(
        Year year,
        ConcurrentBag<string> wrong
    )
    {
        var replay = new Replay(year);
        var (rules, waits) = (Tally.Of(year, replay, wrong), QuietWaits.Of(year, replay));
        for (var day = Year.Start; day <= Year.End; day = day.AddDays(1))
        {
            replay.Live(day);
            rules.Count(day);
            waits.Count(day);
        }

        return (rules.End(), waits.End());
    }
}
