namespace NetworkCrm.Core.Nudges;

/// <summary>
/// How quiet a tie has gone, between 0 and 1: by the interval alone where the owner set a cadence or fewer than three
/// contact days are known, else by the tie's own rhythm, and then not before its <see cref="TieRhythm.Wait"/>
/// (docs/going-cold.md). It is rounded to 1e-6 before it is held against a threshold, so that the day on the edge is
/// the day the owner counts to.
/// </summary>
public readonly struct QuietScore
{
    /// <summary>A tie is quiet from here on.</summary>
    public const double QuietAt = 0.5;

    /// <summary>A tie is cold from here on.</summary>
    public const double ColdAt = 0.6;

    private const int FewContacts = 2;

    private readonly DateOnly since;
    private readonly double interval;
    private readonly TieRhythm rhythm;
    private readonly int wait;

    private QuietScore(ContactSnapshot s)
    {
        since = s.LastContactOn ?? s.AddedOn;
        Applies = s.ContactDays > 0 || s.PriorDays is not null;
        ByInterval = s.CadenceDays is not null || s.ContactDays <= FewContacts;
        if (ByInterval)
            interval = s.PriorDays ?? Math.Exp(s.PriorMu0);
        else
        {
            rhythm = TieRhythm.Of(s);
            wait = rhythm.Wait;
        }
    }

    /// <summary>False for a contact with no contact logged, no circle and no cadence: it never goes quiet.</summary>
    public bool Applies { get; }

    /// <summary>Whether the interval alone decides, not the rhythm.</summary>
    public bool ByInterval { get; }

    public static QuietScore Of(ContactSnapshot s) => new(s);

    /// <summary>The score on <paramref name="day"/>; null where it does not apply.</summary>
    public double? On(DateOnly day) => Applies ? At(Silence(day)) : null;

    public bool IsQuiet(DateOnly day) => Reaches(Silence(day), QuietAt);

    public bool IsCold(DateOnly day) => Reaches(Silence(day), ColdAt);

    /// <summary>
    /// The first day after <paramref name="after"/> on which the tie turns quiet, or else cold; null where both are
    /// behind it or out of the calendar.
    /// </summary>
    public DateOnly? NextTurn(DateOnly after)
    {
        var now = Silence(after);
        if (!Applies || Reaches(now, ColdAt))
            return null;
        var threshold = Reaches(now, QuietAt) ? ColdAt : QuietAt;
        var turn = FirstReaching(Math.Max(now, after.DayNumber - since.DayNumber) + 1, threshold);
        return turn is { } days ? since.AddDays(days) : null;
    }

    private int Silence(DateOnly day) => Math.Max(0, day.DayNumber - since.DayNumber);

    private double At(int days) => ByInterval ? 1 - Math.Pow(2, -days / interval) : rhythm.Risk(days);

    private bool Reaches(int days, double threshold) => Applies && days >= wait && Math.Round(At(days), 6) >= threshold;

    private int? FirstReaching(int from, double threshold)
    {
        var end = DateOnly.MaxValue.DayNumber - since.DayNumber;
        var bound = ByInterval ? (interval * -Math.Log2(1 - threshold)) - 1 : wait;
        if (bound >= end)
            return null;
        var low = Math.Max(from, (int)Math.Ceiling(bound));
        if (low > end)
            return null;
        if (Reaches(low, threshold))
            return low;
        var step = ByInterval ? 1 : 1 + (low / 4);
        var high = low;
        do
        {
            low = high;
            if (low == end)
                return null;
            high = Math.Min(end, low + step);
            step *= 2;
        } while (!Reaches(high, threshold));

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Reaches(middle, threshold))
                high = middle;
            else
                low = middle;
        }

        return high;
    }
}
