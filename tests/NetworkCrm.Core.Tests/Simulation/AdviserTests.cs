using NetworkCrm.Core.Nudges;
using NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>
/// The rules held against simulated years whose truth they do not know; docs/simulation.md says what such a year is and
/// is not.
/// </summary>
public sealed class AdviserTests(ITestOutputHelper output)
{
    private const double Precision = 0.8;
    private const double Recall = 0.9;
    private const int Budget = 5;

    private static readonly int[] Seeds = [.. Enumerable.Range(101, 24)];
    private static readonly Lazy<LivedYears> Lived = new(() => LivedYears.Of(Seeds));

    [Fact]
    public void Each_rule_is_mostly_right_and_misses_little()
    {
        var (tally, wrong) = (Lived.Value.Rules, Lived.Value.Wrong);
        foreach (var (rule, one) in tally)
            output.WriteLine($"{rule, -21}{one}");
        foreach (var group in wrong.GroupBy(w => w).OrderBy(g => g.Key, StringComparer.Ordinal))
            output.WriteLine($"{group.Count(), 5} {group.Key}");

        // Going quiet is held against its own score instead, below: nobody can know of a ragged tie what 0.8 and 0.9
        // ask for.
        foreach (var (rule, one) in tally.Where(t => t.Key != NudgeRule.GoingQuiet))
        {
            Assert.True(one is { Right: > 0, Precision: >= Precision, Recall: >= Recall }, $"{rule}: {one}");
        }
    }

    [Fact]
    public void Going_quiet_is_in_time_for_nine_in_ten_lapses_that_its_score_alone_is_in_time_for_with_two_thirds_of_its_false_alarms()
    {
        foreach (var (wait, one) in Lived.Value.Waits)
            output.WriteLine($"{wait, -11}{one}");
        var (alone, built) = (Lived.Value.Waits[Wait.Typical], Lived.Value.Waits[Wait.AsBuilt]);
        var both = alone.Caught.Where(lapse => built.Caught.ContainsKey(lapse.Key)).ToList();

        Assert.InRange(alone.Caught.Count, 500, int.MaxValue);
        Assert.InRange(both.Count / (double)alone.Caught.Count, 0.9, 1);
        Assert.InRange(alone.False, 1000, int.MaxValue);
        Assert.InRange(built.False / (double)alone.False, 0, 2.0 / 3);
    }

    [Fact]
    public void Going_quiet_speaks_days_and_not_months_after_its_score_alone_could_have()
    {
        var (alone, built) = (Lived.Value.Waits[Wait.Typical], Lived.Value.Waits[Wait.AsBuilt]);
        var later = alone
            .Caught.Where(lapse => built.Caught.ContainsKey(lapse.Key))
            .Select(lapse => built.Caught[lapse.Key] - lapse.Value)
            .Order()
            .ToList();
        output.WriteLine(
            $"days later: {QuietWaits.Median(later)} in the middle case, {later[later.Count * 9 / 10]} in nine of ten, {later[^1]} at most"
        );

        Assert.InRange(QuietWaits.Median(later), 0, 14);
        Assert.InRange(later[later.Count * 9 / 10], 0, 30);
    }

    [Fact]
    public void Waiting_for_the_longest_gap_of_late_misses_most_of_the_lapses_that_the_score_alone_is_in_time_for()
    {
        // What was built before: the witness that the years can tell the two waits apart, as the records do.
        var (alone, longest) = (Lived.Value.Waits[Wait.Typical], Lived.Value.Waits[Wait.LongestGap]);

        Assert.InRange(longest.Caught.Keys.Count(alone.Caught.ContainsKey) / (double)alone.Caught.Count, 0, 0.5);
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    public void The_day_keeps_its_budget_and_nobody_is_named_twice_in_a_week_for_the_same_reason(int seed)
    {
        var replay = new Replay(Years.Of(seed));
        var aside = new HashSet<string>(StringComparer.Ordinal);
        var said = new Dictionary<(NudgeRule, long), DateOnly>();
        var (shown, weak) = (0, 0);
        for (var day = Year.Start; day <= Year.End; day = day.AddDays(1))
        {
            replay.Live(day);
            var list = DailyList.Choose(
                [.. replay.Standing.Select(s => s.Nudge).Where(n => !aside.Contains(n.Key))],
                Budget,
                resting: [.. said.Where(s => s.Value.AddDays(DailyList.RestDays) > day).Select(s => s.Key)]
            );
            Assert.True(list.Chosen.Count <= Budget);
            Assert.Equal(list.Chosen.Count, list.Chosen.Select(n => n.ContactId).Distinct().Count());
            Assert.All(
                list.Chosen.CountBy(n => n.Rule).Where(r => DailyList.MostOf(r.Key) == 1),
                rule => Assert.Equal(1, rule.Value)
            );
            foreach (var nudge in list.Chosen)
            {
                // The owner says "not now" to everything: whatever comes again must have a new reason.
                aside.Add(nudge.Key);
                var about = (nudge.Rule, nudge.ContactId);
                Assert.False(
                    said.TryGetValue(about, out var last) && last.AddDays(7) > day,
                    $"{nudge.Key} on {day:yyyy-MM-dd}, after {last:yyyy-MM-dd}"
                );
                said[about] = day;
                shown++;
                weak += nudge.Rule == NudgeRule.WeakTieWorthAHello ? 1 : 0;
            }
        }

        output.WriteLine($"{shown} nudges shown in the year, {weak} of them weak ties; {replay.Built} snapshots built");
        Assert.InRange(shown, 100, Budget * Year.Days);
    }

    [Fact]
    public void What_the_replay_skips_would_have_said_the_same()
    {
        // Judged every day, a year gives the same words as judged on the days of review alone.
        var (lazy, eager) = (new Replay(Years.Of(104)), new Replay(Years.Of(104), daily: true));
        for (var day = Year.Start; day < Year.Start.AddDays(120); day = day.AddDays(1))
        {
            lazy.Live(day);
            eager.Live(day);
            Assert.Equal(eager.Standing.Select(s => s.Nudge.Key), lazy.Standing.Select(s => s.Nudge.Key));
        }

        Assert.True(lazy.Built * 5 < eager.Built);
    }
}
