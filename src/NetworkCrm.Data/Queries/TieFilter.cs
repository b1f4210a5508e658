using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Data.Queries;

/// <summary>What ties look like, as the plots of Insights count them and the People page lists them.</summary>
public enum TieFilter
{
    /// <summary>A rhythm, and within it.</summary>
    Warm,

    /// <summary>In touch once or twice: no rhythm yet.</summary>
    Fresh,

    /// <summary>No contact logged.</summary>
    Untouched,

    /// <summary>Too early to have grown.</summary>
    Early,
    Growing,
    Trusted,
    Advocate,

    /// <summary>They would think of the owner: see <see cref="ThinkOfYou"/>.</summary>
    Remembered,

    /// <summary>Met, and nothing followed.</summary>
    Unfollowed,

    /// <summary>The last message waits for an answer that did not come.</summary>
    Unanswered,

    /// <summary>More was asked of them in the last year than given.</summary>
    Asked,

    /// <summary>In touch, never in one place.</summary>
    Screen,

    /// <summary>One of the last three times they left as somebody to sell to.</summary>
    Prospected,

    /// <summary>Any contact logged.</summary>
    InTouch,

    /// <summary>The inner and the close circle.</summary>
    Deep,

    /// <summary>Trusted, or speaking up for the owner.</summary>
    Grown,

    /// <summary>They named the owner to somebody, whenever it was.</summary>
    Named,

    /// <summary>A promise between them was kept or broken.</summary>
    Settled,

    /// <summary>Something was pitched at every meeting so far.</summary>
    Pitched,
}

/// <summary>
/// Each as a condition on a row of Snapshots: one definition for the figure and for the list behind it.
/// </summary>
public static class TieFilters
{
    /// <summary>From here on somebody would think of the owner.</summary>
    public const double RemembersFrom = ThinkOfYou.Likely;

    /// <summary>From so many contact days on there is a rhythm.</summary>
    public const int RhythmFrom = 3;

    // No index knows of any of these: a walk in the order of the rows is several times faster than one by an index of
    // owners.
    private static readonly Dictionary<TieFilter, string> Queries = Enum.GetValues<TieFilter>()
        .ToDictionary(t => t, t => $"SELECT * FROM Snapshots NOT INDEXED WHERE {Condition(t)}");

    public static string Condition(TieFilter tie) =>
        tie switch
        {
            TieFilter.Warm => FormattableString.Invariant($"(NOT IsCold AND ContactDays >= {RhythmFrom})"),
            TieFilter.Fresh => FormattableString.Invariant(
                $"(NOT IsCold AND ContactDays > 0 AND ContactDays < {RhythmFrom})"
            ),
            TieFilter.Untouched => "(NOT IsCold AND ContactDays = 0)",
            TieFilter.Early => $"(ContactDays > 0 AND Maturity = {(int)TieMaturity.New})",
            TieFilter.Growing => $"(Maturity = {(int)TieMaturity.Growing})",
            TieFilter.Trusted => $"(Maturity = {(int)TieMaturity.Trusted})",
            TieFilter.Advocate => $"(Maturity = {(int)TieMaturity.Advocate})",
            TieFilter.Remembered => FormattableString.Invariant($"(ContactDays > 0 AND ThinkOfYou >= {RemembersFrom})"),
            TieFilter.Unfollowed => "(FirstMetOn IS NOT NULL AND NOT FirstMeetingFollowedUp)",
            TieFilter.Unanswered => "(UnansweredRun > 0)",
            TieFilter.Asked => "(Asked > Gave)",
            TieFilter.Screen => "(ContactDays > 0 AND LastInPersonOn IS NULL)",
            TieFilter.Prospected => "(LastProspected > 0)",
            TieFilter.InTouch => "(ContactDays > 0)",
            TieFilter.Deep => $"(Circle IN ({(int)Circle.Inner}, {(int)Circle.Close}))",
            TieFilter.Grown => $"(Maturity >= {(int)TieMaturity.Trusted})",
            TieFilter.Named => "(LastMentionOn IS NOT NULL)",
            // Under other names, so that those of the row itself are meant by the plain ones, whatever it is called
            // there.
            TieFilter.Settled =>
                $"EXISTS (SELECT 1 FROM (SELECT OwnerId AS Whose, ContactId AS Whom, State AS Ended FROM Promises) "
                    + $"r WHERE r.Whose = OwnerId AND r.Whom = ContactId AND r.Ended IN ({(int)PromiseState.Kept}, "
                    + $"{(int)PromiseState.Broken}))",
            TieFilter.Pitched => "(PitchedMeetings > 0)",
            _ => throw new ArgumentOutOfRangeException(nameof(tie), tie, "No such kind of tie."),
        };

    /// <summary>The snapshots of it, for a query that goes on from there.</summary>
    internal static string Query(TieFilter tie) => Queries[tie];
}
