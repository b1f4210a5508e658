namespace NetworkCrm.Simulation.Generation;

/// <summary>
/// How ragged a tie's gaps are, and how many of its contacts the owner never writes down.
/// docs/simulation.md says which facts from outside the figures come from.
/// </summary>
/// <param name="Median">Median of the true gaps, in days; 0 where there is no tie.</param>
/// <param name="Spread">Standard deviation of the logarithm of the gaps.</param>
/// <param name="Forgets">Of a hundred everyday contacts, how many are never entered.</param>
internal readonly record struct Temper(double Median, double Spread, int Forgets)
{
    // In hundredths. Within a tie, six records of real contact have 1.05 to 1.47.
    private const int LeastSpread = 105,
        MostSpread = 147;

    /// <summary>From this spread on gaps are those of a mood, not of a custom or a project.</summary>
    public const double Ragged = 1;

    /// <summary>
    /// How often a tie falls asleep. With what ragged gaps do anyway it makes for the lapse rate of the records, 0.78
    /// for each tie and year and more.
    /// </summary>
    public const int PausesInAHundredYears = 20;

    private const int FewestForgotten = 35,
        MostForgotten = 65,
        HardlyLogged = 75;

    /// <param name="chance">Where it is dealt from.</param>
    /// <param name="role">Who the person is.</param>
    /// <param name="mean">How many days apart the log shows the contacts, on average.</param>
    public static Temper Of(Pcg chance, Role role, double mean)
    {
        var ragged = chance.Between(LeastSpread, MostSpread) / 100.0;
        var forgets = chance.Between(FewestForgotten, MostForgotten);
        return role switch
        {
            // Twice a year as ever is a custom, not a mood, and a group keeps its calendar; both are occasions, and are
            // entered.
            Role.SlowRhythm or Role.StoppedGroupMember => new(mean, 0.12, 10),
            // Their few contacts are told one by one, from memory.
            Role.Bridge
            or Role.BridgeWithoutRegard
            or Role.RegardWithoutBridge
            or Role.DormantStrong
            or Role.NeverStrong
            or Role.FellOut => new(True(mean, ragged, 0), ragged, 0),
            Role.SparselyLogged => new(True(mean, ragged, HardlyLogged), ragged, HardlyLogged),
            _ => new(True(mean, ragged, forgets), ragged, forgets),
        };
    }

    /// <summary>The mean of the true gaps, in days.</summary>
    public double Mean => Median * Pcg.Exp(Spread * Spread / 2);

    /// <summary>
    /// The median of true gaps of which the log shows <paramref name="mean"/> days on average: the mean of ragged gaps
    /// lies far above it, and some contacts are forgotten.
    /// </summary>
    public static double True(double mean, double spread, int forgets) =>
        Math.Round(mean * (100 - forgets) / 100 / Pcg.Exp(spread * spread / 2), 1);
}
