using NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>
/// The simulated years are as ragged, as mortal and as incompletely logged as real contact;
/// docs/simulation.md says where each figure comes from.
/// </summary>
public sealed class LikeTheRecordsTests(ITestOutputHelper output)
{
    /// <summary>
    /// Years of several kinds of seeds: small ones, those the rules are held against, and some that nobody has looked
    /// at.
    /// </summary>
    public static TheoryData<int> Seeds => [1, 2, 3, 101, 102, 103, 104, 1001, 1002, 1003];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gaps_are_as_ragged_as_in_the_records_as_lived_as_logged_and_of_the_ties_that_can_be_judged(int seed)
    {
        var year = Years.Of(seed);
        var logged = Rhythm.Logged(year);
        double[] spreads =
        [
            Rhythm.Spread(Rhythm.Lived(year).Values),
            Rhythm.Spread(logged.Values),
            Rhythm.Spread(Judged(year).Select(id => logged[id])),
        ];

        Say($"spread of ln gaps: lived {spreads[0]:0.00}, logged {spreads[1]:0.00}, judged {spreads[2]:0.00}");
        Assert.All(spreads, spread => Assert.InRange(spread, 1.05, 1.47));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ties_lapse_at_least_seven_times_in_ten_years_as_lived_as_logged_and_of_those_that_can_be_judged(
        int seed
    )
    {
        var year = Years.Of(seed);
        var logged = Rhythm.Logged(year);
        double[] lapses =
        [
            Rhythm.LapsesPerYear(Rhythm.Lived(year).Values),
            Rhythm.LapsesPerYear(logged.Values),
            Rhythm.LapsesPerYear(Judged(year).Select(id => logged[id])),
        ];

        Say($"lapses per tie and year: lived {lapses[0]:0.00}, logged {lapses[1]:0.00}, judged {lapses[2]:0.00}");
        Assert.All(lapses, rate => Assert.InRange(rate, 0.7, 3));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Between_a_quarter_and_a_half_of_the_contact_days_were_never_entered(int seed)
    {
        var year = Years.Of(seed);
        var (lived, logged) = (Rhythm.Lived(year), Rhythm.Logged(year));
        double Entered(IEnumerable<int> people) => people.Sum(id => lived[id].Days.Intersect(logged[id].Days).Count());
        double Missing(IReadOnlyCollection<int> people) =>
            1 - (Entered(people) / people.Sum(id => lived[id].Days.Count));

        var (all, judged) = (Missing(lived.Keys), Missing(Judged(year)));

        Say($"never entered: {all:0.00}, of the judged {judged:0.00}");
        Assert.InRange(all, 0.25, 0.5);
        Assert.InRange(judged, 0.25, 0.5);
    }

    /// <summary>
    /// People with a rhythm in the log about whom the year knows, on some day at least, whether a word would be right.
    /// </summary>
    private static List<int> Judged(Year year)
    {
        var logged = Rhythm.Logged(year);
        var spans = year
            .Truth.Tolerances.Where(span => span.Rule == Rule.GoingQuiet)
            .ToLookup(span => span.Subject.PersonId);
        return [.. logged.Where(tie => tie.Value.IsOne && !AllYear(spans[tie.Key])).Select(tie => tie.Key)];
    }

    private void Say(FormattableString what) => output.WriteLine(FormattableString.Invariant(what));

    private static bool AllYear(IEnumerable<Tolerance> spans) =>
        spans.Any(span => span.First <= Year.Start && span.Last >= Year.End);
}
