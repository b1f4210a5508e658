using System.Buffers;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The figures of a tie's gaps between contact days: median, longest of late, and weighted mean and squares of their
/// logarithms.
/// </summary>
internal static class GapStatistics
{
    private const int OnStack = 256;

    /// <summary>How many gaps are "of late": older ones weigh less than an eighth.</summary>
    public const int OfLate = 24;

    // 2^(-1/8): a gap weighs half as much as the one eight later.
    private static readonly double Fade = Math.Pow(2, -1.0 / 8);

    /// <summary>Fills the gap figures of <paramref name="s"/> from ascending distinct day numbers.</summary>
    public static void Fill(ContactSnapshot s, ReadOnlySpan<int> days)
    {
        if (days.Length < 2)
            return;
        var count = days.Length - 1;
        var rented = count > OnStack ? ArrayPool<int>.Shared.Rent(count) : null;
        var gaps = (rented ?? stackalloc int[OnStack])[..count];
        double w = 1,
            weight = 0,
            mean = 0,
            squares = 0;
        for (var i = count - 1; i >= 0; i--)
        {
            gaps[i] = days[i + 1] - days[i];
            var log = Math.Log(gaps[i]);
            weight += w;
            var apart = log - mean;
            mean += apart * w / weight;
            squares += w * apart * (log - mean);
            w *= Fade;
        }

        foreach (var gap in gaps[Math.Max(0, count - OfLate)..])
            s.MaxGap = Math.Max(s.MaxGap ?? 0, gap);
        gaps.Sort();
        s.MedianGap = (gaps[(count - 1) / 2] + gaps[count / 2]) / 2.0;
        s.GapLogMean = Math.Round(mean, 6);
        s.GapWeight = Math.Round(weight, 6);
        s.GapLogSquares = Math.Round(squares, 6);
        s.PooledMicro = (long)Math.Round(mean * 1e6);
        if (rented is not null)
            ArrayPool<int>.Shared.Return(rented);
    }
}
