using System.Globalization;

namespace NetworkCrm.Core.FollowUps;

/// <summary>
/// How many days after a first meeting each step of the plan is due; 0 leaves a step out, the default value leaves out
/// all.
/// Text form: <c>1,3,10,30</c>, empty for no plan.
/// </summary>
public readonly record struct PlanDays
{
    public const int MaxDays = 365;

    /// <exception cref="ArgumentOutOfRangeException">A step below 0 or above 365 days.</exception>
    public PlanDays(int thanks, int connect, int share, int catchUp)
    {
        if (!IsValid(thanks) || !IsValid(connect) || !IsValid(share) || !IsValid(catchUp))
            throw new ArgumentOutOfRangeException(
                nameof(thanks),
                "A step of the plan is due 0 to 365 days after the meeting."
            );
        (Thanks, Connect, Share, CatchUp) = (thanks, connect, share, catchUp);
    }

    /// <summary>1, 3, 10 and 30 days: figures of ours, the advice says only "soon".</summary>
    public static PlanDays Default { get; } = new(1, 3, 10, 30);

    public int Thanks { get; }

    public int Connect { get; }

    public int Share { get; }

    public int CatchUp { get; }

    /// <summary>Whether any step is left.</summary>
    public bool IsOn => (Thanks | Connect | Share | CatchUp) != 0;

    /// <summary>
    /// Reads four whole numbers, or nothing at all (null, blank, 0) for no plan; false for anything else.
    /// </summary>
    public static bool TryParse(string? text, out PlanDays days)
    {
        days = default;
        if (string.IsNullOrWhiteSpace(text) || text.Trim() == "0")
            return true;
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 4)
            return false;
        Span<int> read = stackalloc int[4];
        for (var i = 0; i < read.Length; i++)
            if (
                !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out read[i])
                || !IsValid(read[i])
            )
                return false;
        days = new PlanDays(read[0], read[1], read[2], read[3]);
        return true;
    }

    public override string ToString() =>
        IsOn ? string.Create(CultureInfo.InvariantCulture, $"{Thanks},{Connect},{Share},{CatchUp}") : "";

    private static bool IsValid(int days) => days is >= 0 and <= MaxDays;
}
