namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>A promise is due: mine before its day, so that there is time to keep it, theirs after it (advice <c>keep-promises</c>, <c>be-realistic</c>, S0).</summary>
public static class PromiseDue
{
    /// <summary>Days before its day that mine is shown. A judgement of ours.</summary>
    public const int MineDaysBefore = 7;

    /// <summary>Days after its day that theirs is shown: asking on the day itself would press. A judgement of ours.</summary>
    public const int TheirsDaysAfter = 1;

    /// <summary>Mine are shown that are due no later than this day.</summary>
    public static DateOnly MineUntil(DateOnly today) => today.Plus(MineDaysBefore);

    /// <summary>Theirs are shown that were due no later than this day.</summary>
    public static DateOnly TheirsUntil(DateOnly today) => today.Plus(-TheirsDaysAfter);
}
