using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// What stands outside the daily budget, each row as its rule in Core judged it: Today and <c>nudges</c> read it here,
/// so that they cannot differ.
/// </summary>
/// <param name="OwedNow">How many of what is owed are due today or were before.</param>
/// <param name="MoreDates">Whether there are more dates than were asked for.</param>
public sealed record OccasionRows(
    Lane<PromiseRow> Owed,
    int OwedNow,
    Lane<PromiseRow> OverdueOfOthers,
    IReadOnlyList<MentionRow> Mentions,
    IReadOnlyList<DateRow> Dates,
    bool MoreDates,
    IReadOnlyList<EventRow> Undigested
)
{
    public IEnumerable<long> ContactIds =>
        Owed
            .First.Concat(OverdueOfOthers.First)
            .Select(p => p.ContactId)
            .Concat(Mentions.Select(m => m.ContactId))
            .Concat(Dates.Select(d => d.ContactId));

    /// <param name="reads">The owner's book.</param>
    /// <param name="today">The day that is asked about.</param>
    /// <param name="muted">Rules that are switched off: see <see cref="RuleSet"/>.</param>
    /// <param name="holidays">Those that are greeted.</param>
    /// <param name="aside">Keys of what was put aside.</param>
    /// <param name="mostDates"><see cref="DateRows.Shown"/> or <see cref="DateRows.All"/>.</param>
    public static OccasionRows Read(
        OwnerSqlReader reads,
        DateOnly today,
        long muted,
        Holidays holidays,
        HashSet<string> aside,
        int mostDates
    )
    {
        var promises = Hears(NudgeRule.PromiseDue);
        var (dates, more) = Hears(NudgeRule.DateThatMatters)
            ? DateRows.Read(reads, today, holidays, aside, mostDates)
            : ([], false);
        var owed = promises ? PromiseRows.Owed(reads, today) : new Lane<PromiseRow>([], 0);
        return new OccasionRows(
            owed,
            PromiseRows.DueNow(reads, owed, today),
            promises ? PromiseRows.OverdueOfOthers(reads, today) : new Lane<PromiseRow>([], 0),
            Hears(NudgeRule.ThankForMention) ? MentionRows.Unthanked(reads, today, aside) : [],
            dates,
            more,
            Hears(NudgeRule.EventUndigested) ? EventRows.Undigested(reads, today, aside) : []
        );

        bool Hears(NudgeRule rule) => !RuleSet.Has(muted, rule);
    }
}
