using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges;

/// <summary>One owner's settings for the nudges, compared by value. Cadences are in days.</summary>
public sealed record NudgeSettings
{
    public const int MinCadenceDays = 1;
    public const int MaxCadenceDays = 3650;

    public int InnerDays { get; init; } = 7;

    public int CloseDays { get; init; } = 30;

    public int ActiveDays { get; init; } = 90;

    public int WiderDays { get; init; } = 180;

    public int AcquaintanceDays { get; init; } = 365;

    /// <summary>
    /// The pooled prior in use (ln days), frozen until the sweep adopts another; null stands for no ties at all, ln 30.
    /// </summary>
    public double? PooledMu0 { get; init; }

    /// <summary>
    /// Rules that the owner switched off for everybody: see <see cref="RuleSet"/>. No part of any snapshot, so that a
    /// switch rewrites none.
    /// </summary>
    public long Muted { get; init; }

    /// <summary>The default cadence of <paramref name="circle"/>, held within 1 to 3650 days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such circle.</exception>
    public int CadenceOf(Circle circle) =>
        Math.Clamp(
            circle switch
            {
                Circle.Inner => InnerDays,
                Circle.Close => CloseDays,
                Circle.Active => ActiveDays,
                Circle.Wider => WiderDays,
                Circle.Acquaintance => AcquaintanceDays,
                _ => throw new ArgumentOutOfRangeException(nameof(circle), circle, "There is no such circle."),
            },
            MinCadenceDays,
            MaxCadenceDays
        );
}
