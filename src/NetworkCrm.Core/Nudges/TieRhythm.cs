namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The rhythm of one tie: a log-normal silence with a prior, and a chance that the tie has dropped out.
/// docs/going-cold.md says what it rests on.
/// </summary>
public readonly struct TieRhythm
{
    /// <summary>kappa: how many gaps the prior is worth.</summary>
    public const double PriorGaps = 4;

    /// <summary>
    /// nu and sigma0 squared: how sure the prior is of the spread, and the spread it expects (ln days, squared).
    /// </summary>
    public const double PriorSpreadGaps = 2;

    public const double PriorSpread = 1.6;

    /// <summary>The horizon is never shorter than this many days.</summary>
    public const int MinHorizonDays = 90;

    /// <summary>
    /// Before this many days of silence nothing is said: two thirds of the shortest horizon. A choice, measured on the
    /// records (docs/going-cold.md).
    /// </summary>
    public const int MinWaitDays = 60;

    /// <summary>Nor before this many of the tie's own middle gaps: two thirds of the horizon again.</summary>
    public const int WaitMedianGaps = 2;

    private const double EightyPercent = 0.8416212;

    private readonly double mu;

    private TieRhythm(double mu, double spread, double dropOut, double? medianGap)
    {
        this.mu = mu;
        (Spread, DropOut) = (spread, dropOut);
        Typical = Math.Exp(mu);
        Horizon = Math.Max(MinHorizonDays, WholeDays(3 * medianGap ?? 0));
        Wait = Math.Max(WholeDays(Typical), Math.Max(MinWaitDays, WholeDays(WaitMedianGaps * medianGap ?? 0)));
    }

    /// <summary>The typical silence in days.</summary>
    public double Typical { get; }

    /// <summary>s: the spread of the silence, in ln days.</summary>
    public double Spread { get; }

    /// <summary>Four silences in five are no longer than this, in days.</summary>
    public double EightyPercentDays => Math.Exp(mu + (EightyPercent * Spread));

    /// <summary>pi: the chance that the tie had ended with its last contact.</summary>
    public double DropOut { get; }

    /// <summary>H: how many more days the question looks ahead.</summary>
    public int Horizon { get; }

    /// <summary>
    /// The first day of silence on which the tie can be called quiet or cold, however high the risk: neither below its
    /// typical silence, where the risk need not rise with the days, nor before <see cref="MinWaitDays"/> or twice its
    /// middle gap.
    /// </summary>
    public int Wait { get; }

    /// <param name="contactDays">n, at least 1.</param>
    /// <param name="mean">m: weighted mean of the ln gaps.</param>
    /// <param name="weight">W: sum of the weights; 0 where n = 1.</param>
    /// <param name="squares">SS: weighted sum of squares about the mean.</param>
    /// <param name="medianGap">In days; null where n = 1.</param>
    /// <param name="mu0">The prior, in ln days.</param>
    public static TieRhythm Of(
        int contactDays,
        double mean,
        double weight,
        double squares,
        double? medianGap,
        double mu0
    )
    {
        var known = PriorGaps + weight;
        var centre = ((PriorGaps * mu0) + (weight * mean)) / known;
        var apart = mean - mu0;
        var variance =
            ((PriorSpreadGaps * PriorSpread) + squares + (PriorGaps * weight / known * apart * apart))
            / (PriorSpreadGaps + weight);
        return new TieRhythm(centre, Math.Sqrt(variance * (1 + (1 / known))), 0.6 / (1.6 + contactDays - 1), medianGap);
    }

    /// <summary>The rhythm of a snapshot; a contact without a contact day counts as one with one.</summary>
    public static TieRhythm Of(ContactSnapshot s) =>
        Of(Math.Max(1, s.ContactDays), s.GapLogMean, s.GapWeight, s.GapLogSquares, s.MedianGap, s.PriorMu0);

    /// <summary>S(x): the chance that a silence of a living tie lasts longer than <paramref name="days"/>.</summary>
    public double Lasts(double days) => NormalTail.Above((Math.Log(days + 0.5) - mu) / Spread);

    /// <summary>
    /// P: the chance that a tie silent for <paramref name="days"/> stays silent for another <see cref="Horizon"/> days.
    /// For ranking, never for showing.
    /// </summary>
    public double Risk(int days)
    {
        var alive = 1 - DropOut;
        return (DropOut + (alive * Lasts(days + Horizon))) / (DropOut + (alive * Lasts(days)));
    }

    private static int WholeDays(double days) => (int)Math.Min(int.MaxValue, Math.Ceiling(days));
}
