namespace NetworkCrm.Core.Nudges;

/// <summary>How far a tie has grown (advice <c>patience</c>). Stored as its number; never renumber.</summary>
public enum TieMaturity
{
    New = 0,
    Growing = 1,
    Trusted = 2,

    /// <summary>They named the owner to others.</summary>
    Advocate = 3,
}

/// <summary>
/// The stage of a tie, from small sincere interactions: days in touch on which nothing was pitched and not only
/// something was asked. The figures are judgements of ours;
/// S2.3 says that trust takes time, not how much.
/// </summary>
public static class Maturity
{
    public const int GrowingDays = 3;
    public const int TrustedDays = 8;

    /// <summary>No tie is trusted before half a year.</summary>
    public const int TrustedAfterDays = 180;

    /// <summary>A mention makes an advocate for two years.</summary>
    public const int AdvocateForDays = 730;

    /// <summary>What a tie brought is not judged before this many days (advice <c>patience</c>).</summary>
    public const int JudgedAfterDays = 90;

    public static TieMaturity Of(ContactSnapshot s, DateOnly today)
    {
        if (s.SincereDays < GrowingDays)
            return TieMaturity.New;
        if (s.LastMentionOn?.DaysUntil(today) <= AdvocateForDays)
            return TieMaturity.Advocate;
        return IsProven(s) && s.FirstContactOn?.DaysUntil(today) >= TrustedAfterDays
            ? TieMaturity.Trusted
            : TieMaturity.Growing;
    }

    internal static DateOnly? NextChange(ContactSnapshot s, DateOnly after)
    {
        if (s.SincereDays < GrowingDays)
            return null;
        var advocateUntil = s.LastMentionOn?.Plus(AdvocateForDays);
        var next = DayMath.IfAfter(advocateUntil?.Plus(1), after);
        // While they are an advocate, growing into trust goes unseen.
        return IsProven(s) && s.FirstContactOn?.Plus(TrustedAfterDays) is { } trusted && !(advocateUntil >= trusted)
            ? DayMath.Earlier(next, DayMath.IfAfter(trusted, after))
            : next;
    }

    // Help went both ways, and they got in touch of their own accord.
    private static bool IsProven(ContactSnapshot s) =>
        s is { SincereDays: >= TrustedDays, LastGaveOn: not null, LastReceivedOn: not null, StartedByThem: > 0 };
}
