namespace NetworkCrm.Core.Nudges;

/// <summary>A set of rules in one number: bit n stands for the rule with the number n.</summary>
public static class RuleSet
{
    public static bool Has(long rules, NudgeRule rule) => (rules & Bit(rule)) != 0;

    /// <summary><paramref name="rules"/> with <paramref name="rule"/> in it or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public static long With(long rules, NudgeRule rule, bool isIn)
    {
        if (!Enum.IsDefined(rule))
            throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule.");
        return isIn ? rules | Bit(rule) : rules & ~Bit(rule);
    }

    private static long Bit(NudgeRule rule) => 1L << (int)rule;
}
