namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The days on which a rule speaks while nothing else changes: from the first to the last, or for good.
/// </summary>
internal readonly record struct DaySpan(DateOnly First, DateOnly? Last = null)
{
    public bool Contains(DateOnly day) => day >= First && !(day > Last);

    /// <summary>The first day after <paramref name="after"/> on which the answer is another.</summary>
    public DateOnly? NextChange(DateOnly after) =>
        Last < First ? null : DayMath.IfAfter(First, after) ?? DayMath.IfAfter(Last?.Plus(1), after);
}
