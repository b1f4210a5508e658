namespace NetworkCrm.Data.Queries;

/// <summary>Where those stand in an order of whom nothing is known that it goes by.</summary>
public static class SortKeys
{
    /// <summary>What contacts without a rhythm sort by: after all others.</summary>
    public const int NoRhythm = 100_000;

    /// <summary>Where contacts without a circle stand among others: with the acquaintances.</summary>
    public const string CircleOrLast = "coalesce(Circle, 5)";
}
