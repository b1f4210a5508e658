using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class TieRhythmTests
{
    private static readonly int[] Weekly = [0, 7, 14, 20, 28, 35, 42];
    private static readonly int[] Monthly = [0, 30, 58, 95, 140, 200];
    private static readonly int[] Once = [0];

    public static TheoryData<int[], int, double[]> Vectors =>
        new()
        {
            { Weekly, 21, [13.469, 1.1298, 34.86, .0789, 90, .3395, .0307, .2738] },
            { Monthly, 75, [34.655, .8157, 68.86, .0909, 111, .1699, .0196, .4429] },
            { Once, 40, [30.000, 1.4142, 98.64, .3750, 90, .4160, .1493, .7375] },
        };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_vectors_hold(int[] days, int silence, double[] expected)
    {
        var r = Rhythm(days);

        Assert.Equal(expected[0], r.Typical, 3);
        Assert.Equal(expected[1], r.Spread, 4);
        Assert.Equal(expected[2], r.EightyPercentDays, 2);
        Assert.Equal(expected[3], r.DropOut, 4);
        Assert.Equal(expected[4], r.Horizon);
        Assert.Equal(expected[5], r.Lasts(silence), 4);
        Assert.Equal(expected[6], r.Lasts(silence + r.Horizon), 4);
        Assert.Equal(expected[7], r.Risk(silence), 4);
    }

    [Fact]
    public void The_risk_rises_with_the_silence()
    {
        Assert.Equal(.5748, Rhythm(Weekly).Risk(60), 4);
        Assert.Equal(.6733, Rhythm(Monthly).Risk(120), 4);
    }

    [Fact]
    public void An_endless_silence_is_certain_and_not_a_number_never() =>
        Assert.Equal(1, Rhythm(Weekly).Risk(3_000_000), 6);

    [Fact]
    public void The_figures_of_the_gaps_are_those_of_a_plain_sum()
    {
        var s = Tie.Snapshot(300, Tie.Contact(), Tie.Calls(Monthly));
        double[] logs = [.. new[] { 30, 28, 37, 45, 60 }.Select(g => Math.Log(g))];
        double[] weights = [.. Enumerable.Range(1, 5).Select(j => Math.Pow(2, -(5 - j) / 8.0))];
        var mean = logs.Zip(weights, (l, w) => l * w).Sum() / weights.Sum();

        Assert.Equal(weights.Sum(), s.GapWeight, 6);
        Assert.Equal(mean, s.GapLogMean, 6);
        Assert.Equal(logs.Zip(weights, (l, w) => w * (l - mean) * (l - mean)).Sum(), s.GapLogSquares, 6);
        Assert.Equal((long)Math.Round(mean * 1e6), s.PooledMicro);
        Assert.Equal(37, s.MedianGap);
        Assert.Equal(60, s.MaxGap);
    }

    [Fact]
    public void The_median_of_an_even_number_of_gaps_is_the_mean_of_the_middle_two() =>
        Assert.Equal(12.5, Tie.Snapshot(99, Tie.Contact(), Tie.Calls(0, 10, 25)).MedianGap);

    private static TieRhythm Rhythm(int[] days) => TieRhythm.Of(Tie.Snapshot(days[^1], Tie.Contact(), Tie.Calls(days)));
}
