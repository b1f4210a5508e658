using System.Diagnostics;
using System.Globalization;

namespace NetworkCrm.Benchmarks;

/// <summary>One line of the table: two sides and their ratio.</summary>
/// <param name="Ours">In milliseconds, likewise <paramref name="Beside"/>; null where there is nothing beside.</param>
/// <param name="Limit">The greatest ratio allowed.</param>
/// <param name="LimitMs">The longest time allowed.</param>
internal sealed record Row(
    string What,
    double Ours,
    string BesideWhat,
    double? Beside,
    double? Limit = null,
    double? LimitMs = null
)
{
    public const string Head = "| what | ours, ms | beside | ms | ratio | limit | |\n|---|---:|---|---:|---:|---|---|";

    private bool Holds =>
        (Limit is null || Beside is null || Ours / Beside <= Limit) && (LimitMs is null || Ours <= LimitMs);

    public override string ToString()
    {
        var limits = new[]
        {
            Limit is { } l ? Say($"{l:0.0}x") : null,
            LimitMs is { } ms ? Say($"{ms:0} ms") : null,
        }.OfType<string>();
        var (beside, ratio) = Beside is { } other ? (Say($"{other:0.00}"), Say($"{Ours / other:0.00}")) : ("", "");
        var holds =
            Limit is null && LimitMs is null ? ""
            : Holds ? "holds"
            : "misses";
        var limit = string.Join(", ", limits);
        return Say($"| {What} | {Ours:0.00} | {BesideWhat} | {beside} | {ratio} | {limit} | {holds} |");
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Runs two sides by turns, so that whatever else the machine does falls on both.</summary>
internal static class Alternate
{
    public static async Task<(double[] A, double[] B)> RunAsync(
        int times,
        Func<int, Task> a,
        Func<int, Task> b,
        Func<int, Task>? before = null,
        int warmUp = 3
    )
    {
        var (left, right) = (new double[times], new double[times]);
        for (var i = -warmUp; i < times; i++)
        {
            // Who goes first changes, too.
            foreach (var first in i % 2 == 0 ? new[] { true, false } : [false, true])
            {
                if (before is not null)
                    await before(i);
                var start = Stopwatch.GetTimestamp();
                await (first ? a : b)(i);
                if (i >= 0)
                    (first ? left : right)[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        return (left, right);
    }

    /// <summary>The value that <paramref name="share"/> of them do not exceed.</summary>
    public static double Quantile(double[] values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }

    public static double Median(double[] values) => Quantile(values, 0.5);
}
