namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The prior rhythm of an owner's contacts that have neither a circle nor a cadence, drawn from all of that owner's
/// ties.
/// The sum is kept in whole millionths so that adding and removing ties in any order gives the same figure.
/// </summary>
/// <param name="SumMicro">Sum of <see cref="ContactSnapshot.PooledMicro"/> over the ties that have one.</param>
/// <param name="Ties">How many ties that is.</param>
public readonly record struct PooledPrior(long SumMicro, int Ties)
{
    /// <summary>How many ties of 30 days the prior is worth before anything was logged.</summary>
    public const int PriorTies = 5;

    /// <summary>A new value is adopted only when it moved by more than this (in ln days).</summary>
    public const double AdoptAfter = 0.1;

    /// <summary>ln 30: the prior of an owner without ties.</summary>
    public static double Fallback { get; } = Math.Log(30);

    /// <summary>mu0 = (5 ln 30 + sum of m) / (5 + N), in ln days, rounded to 1e-6.</summary>
    public double Mu0 => Math.Round(((PriorTies * Fallback) + (SumMicro / 1e6)) / (PriorTies + Ties), 6);

    /// <summary>
    /// Whether <paramref name="candidate"/> is far enough from the value in use; null is <see cref="Fallback"/>.
    /// </summary>
    public static bool ShouldAdopt(double? current, double candidate) =>
        Math.Abs(candidate - (current ?? Fallback)) > AdoptAfter;
}
