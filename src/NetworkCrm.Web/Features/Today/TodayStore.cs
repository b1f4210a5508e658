using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Today;

/// <summary>What was done in the last seven days.</summary>
public sealed record WeekFigures(int Met, int Gave, int Asked, int FollowUpsDone);

/// <summary>Everything Today shows.</summary>
public sealed record TodayView(
    string OwnerName,
    string Language,
    DateOnly Date,
    int Hour,
    Lane<PromiseCard> Owed,
    int OwedNow,
    Lane<PromiseCard> OverdueOfOthers,
    Lane<FollowUpCard> Overdue,
    Lane<FollowUpCard> Due,
    Lane<FollowUpCard> Week,
    IReadOnlyList<NudgeCard> Nudges,
    int WaitingNudges,
    BookNudge? Book,
    IReadOnlyList<MentionCard> Mentions,
    IReadOnlyList<DateCard> DatesNow,
    bool MoreDates,
    IReadOnlyList<EventRow> Undigested,
    Lane<BirthdayRow> Birthdays,
    WeekFigures Figures,
    bool HasContacts,
    bool HasInteractions,
    bool SortOffered,
    bool ReviewOffered,
    bool HasSample,
    IReadOnlyList<FirstStepTaken> FirstSteps
);

/// <summary>Reads the daily list: what is due, never the whole book.</summary>
public sealed class TodayStore(OwnerDatabase crm)
{
    /// <param name="allDates">Whether every date of these days is shown, or only the first.</param>
    /// <param name="ct">Cancels the reads.</param>
    public async Task<TodayView> LoadAsync(bool allDates = false, CancellationToken ct = default)
    {
        var owner = await crm.OwnerAsync(ct);
        using var reads = await crm.ReadAsync(ct);
        var today = owner.Today;
        var due = FollowUpRows.Due(reads, today);
        var listed = ContactCounts.Listed(reads);
        var (aside, bookHeard) = PutAsideKeys.Read(reads, today);
        var word =
            owner.IsQuietToday || owner.Owner.DailyBudget == 0 || bookHeard is not null
                ? null
                : BookRules
                    .Evaluate(BookReader.Read(reads, listed, today), today, owner.Owner.Muted)
                    .FirstOrDefault(n => !aside.Contains(n.Key));
        var (nudges, waiting, book) = owner.IsQuietToday
            ? ([], 0, null)
            : Nudges(reads, owner.Owner.DailyBudget, word, bookHeard, today);
        var occasions = OccasionRows.Read(
            reads,
            today,
            owner.Owner.Muted,
            owner.Owner.Holidays,
            aside,
            allDates ? DateRows.All : DateRows.Shown
        );
        var hasContacts = listed.All > 0 || BookRows.HasContacts(reads);
        var hasInteractions = BookRows.HasInteractions(reads);
        // Made-up people have taken every step already.
        var steps =
            owner.Owner.SampleSince is not null || owner.Owner.HiddenHints.HasFlag(Hint.FirstSteps)
                ? []
                : FirstSteps.Read(reads, listed, hasContacts, hasInteractions);
        var people = PeopleCards.Load(
            reads,
            due.ContactIds.Concat(occasions.ContactIds).Concat(nudges.Select(n => n.ContactId))
        );
        return new TodayView(
            owner.Owner.Name,
            owner.Owner.Language,
            today,
            LocalDate.Local(crm.Now, owner.Owner.Zone).Hour,
            PromiseRows.Cards(occasions.Owed, people),
            occasions.OwedNow,
            PromiseRows.Cards(occasions.OverdueOfOthers, people),
            FollowUpRows.Cards(due.Overdue, people),
            FollowUpRows.Cards(due.Today, people),
            FollowUpRows.Cards(due.Week, people),
            NudgeRows.Cards(nudges, people),
            waiting,
            book,
            MentionRows.Cards(occasions.Mentions, people),
            [
                .. occasions
                    .Dates.Where(d => people.Has(d.ContactId))
                    .Select(d => new DateCard(d, people.Person(d.ContactId))),
            ],
            occasions.MoreDates,
            occasions.Undigested,
            BirthdayRows.Read(reads, today, allDates ? DateRows.All : BirthdayRows.Shown),
            Figures(reads, today),
            hasContacts,
            hasInteractions,
            SortRows.IsOffered(listed),
            WeekRows.IsOffered(reads, today),
            owner.Owner.SampleSince is not null,
            steps
        );
    }

    private static (IReadOnlyList<NudgeRow> Nudges, int Waiting, BookNudge? Book) Nudges(
        OwnerSqlReader reads,
        int budget,
        BookNudge? book,
        NudgeRule? bookHeard,
        DateOnly today
    )
    {
        // What was settled today has used up its place: the list ends, it does not refill.
        var settled = NudgeRows.Settled(reads, today, bookHeard);
        var (resting, tired) = (NudgeRows.Resting(reads, today), NudgeRows.Tired(reads, today));
        var all = NudgeRows.CountOpen(reads);
        var places = Math.Max(0, budget - settled.Count);
        if (places == 0)
            return ([], all, null);
        if (all == 0)
            return ([], all, book);
        var best = NudgeRows.BestOfEach(reads, budget, resting, tired, today);
        var byKey = best.ToDictionary(n => n.Key, StringComparer.Ordinal);
        var candidates = best.Select(n => new Nudge(
                n.Rule,
                n.ContactId,
                n.Key,
                "",
                new NudgeFacts(),
                n.Score,
                [],
                null
            ))
            .ToList();
        var list = DailyList.Choose(candidates, budget, settled, resting, tired, book);
        return ([.. list.Chosen.Select(n => byKey[n.Key])], all - list.Chosen.Count, list.Book);
    }

    private static WeekFigures Figures(OwnerSqlReader reads, DateOnly today)
    {
        var from = today.AddDays(-6);
        var week = DayCounts.Read(reads, from, today);
        return new WeekFigures(
            week(DayCounts.Of(Channel.InPerson)) + week(DayCounts.Of(Channel.Event)),
            week(DayCounts.Of(ExchangeDirection.Gave)),
            week(DayCounts.Of(ExchangeDirection.Asked)),
            FollowUpRows.CountDone(reads, from)
        );
    }
}
