using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
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
    int Budget,
    DayDone Done,
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
        var day = new DayTerms(reads, owner.Owner, today);
        var (nudges, waiting, book) = day.IsQuiet ? ([], 0, null) : Nudges(reads, day, listed);
        var occasions = day.Occasions(allDates ? DateRows.All : DateRows.Shown);
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
            day.Budget,
            day.Done(),
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
        DayTerms day,
        ListedPeople listed
    )
    {
        var all = NudgeRows.CountOpen(reads);
        if (day.Places == 0)
            return ([], all, null);
        var best = all == 0 ? [] : NudgeRows.BestOfEach(reads, day.Budget, day.Resting, day.Tired, day.Day);
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
        var list = day.Choose(candidates, day.BookHasSpoken ? [] : day.Book(listed));
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
