namespace NetworkCrm.Core.Nudges;

/// <summary>
/// How far each rule was lowered for a contact by "not now" and "not useful", two bits a rule in one number: 0 is not
/// at all, <see cref="Lowest"/> the most.
/// </summary>
public static class LoweredRules
{
    public const int Lowest = 3;

    /// <summary>
    /// What one step takes from the risk. A judgement of ours: three steps put an urgent word behind an everyday one,
    /// and none of them hides it.
    /// </summary>
    public const double Step = 0.12;

    /// <summary>Rules with higher numbers have no bits left; see <see cref="NudgeRule"/>.</summary>
    public const int MostRules = 31;

    public static int Of(long lowered, NudgeRule rule) => (int)((lowered >> Shift(rule)) & 3);

    /// <summary>
    /// <paramref name="lowered"/> with <paramref name="rule"/> at <paramref name="level"/>, held within 0 to
    /// <see cref="Lowest"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public static long With(long lowered, NudgeRule rule, int level)
    {
        if (!Enum.IsDefined(rule))
            throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule.");
        return (lowered & ~(3L << Shift(rule))) | ((long)Math.Clamp(level, 0, Lowest) << Shift(rule));
    }

    /// <summary>The risk after the steps, never below 0.1.</summary>
    public static double Apply(double risk, long lowered, NudgeRule rule) =>
        Of(lowered, rule) is > 0 and var level ? Math.Round(Math.Max(0.1, risk - (level * Step)), 6) : risk;

    private static int Shift(NudgeRule rule) => 2 * ((int)rule - 1);
}
