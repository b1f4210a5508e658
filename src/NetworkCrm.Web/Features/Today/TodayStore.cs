using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Features.Reviews;
using NetworkCrm.Web.Features.Sorting;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Today;

/// <summary>A birthday in the next two weeks.</summary>
public sealed record BirthdayRow(PersonPick Person, AnnualDate Birthday, DateOnly On);

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
    private const int BirthdayDays = 14;

    private const int MostBirthdays = 8;

    /// <summary>Nobody counts further; the query need not either.</summary>
    private const int MostWaiting = 1000;

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
        var hasContacts =
            listed.All > 0
            || OwnerSqlReader.Number(reads.Prepare("SELECT 1 FROM Contacts WHERE OwnerId = ?1 LIMIT 1")) > 0;
        var hasInteractions =
            OwnerSqlReader.Number(reads.Prepare("SELECT 1 FROM Participants WHERE OwnerId = ?1 LIMIT 1")) > 0;
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
            NudgeStore.Cards(nudges, people),
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
            Birthdays(reads, today, allDates ? DateRows.All : MostBirthdays),
            Figures(reads, today),
            hasContacts,
            hasInteractions,
            SortStore.IsOffered(listed),
            ReviewStore.IsOffered(reads, today),
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
        var settled = NudgeStore.Settled(reads, today, bookHeard);
        var (resting, tired) = (NudgeStore.Resting(reads, today), NudgeStore.Tired(reads, today));
        var all = OwnerSqlReader.Number(
            reads.Prepare(
                $"SELECT count(*) FROM (SELECT 1 FROM Nudges WHERE OwnerId = ?1 AND State = {(int)RaisedState.Open} LIMIT {MostWaiting})"
            )
        );
        var places = Math.Max(0, budget - settled.Count);
        if (places == 0)
            return ([], all, null);
        if (all == 0)
            return ([], all, book);
        var best = NudgeStore.BestOfEach(reads, budget, resting, tired, today);
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

    private static Lane<BirthdayRow> Birthdays(OwnerSqlReader reads, DateOnly today, int most)
    {
        var end = today.AddDays(BirthdayDays);
        int from = Key(today),
            to = Key(end);
        // 29 February is kept on the 28th in common years, so the range reaches one day further there.
        if (to == 228)
            to = 229;
        if (from <= to)
            return new Lane<BirthdayRow>(Born(reads, from, to, most, today), CountBorn(reads, from, to));
        var old = Born(reads, from, 1231, most, today);
        return new Lane<BirthdayRow>(
            [.. old, .. Born(reads, 101, to, most - old.Count, today)],
            CountBorn(reads, from, 1231) + CountBorn(reads, 101, to)
        );
    }

    private static readonly string BornBetween =
        $"OwnerId = ?1 AND BirthdayKey BETWEEN ?2 AND ?3 AND {Silence.NotOf} AND (Circle IS NOT NULL OR LastContactOn IS NOT NULL)";

    private static int CountBorn(OwnerSqlReader reads, int from, int to) =>
        OwnerSqlReader.Number(
            reads.Prepare($"SELECT count(*) FROM Contacts c WHERE {BornBetween}").Bind(from).Bind(to)
        );

    // In the order of the index, so that the first eight are read and not the whole fortnight.
    private static List<BirthdayRow> Born(OwnerSqlReader reads, int from, int to, int most, DateOnly today)
    {
        var born = reads
            .Prepare(
                $"""
                SELECT Id, Uid, DisplayName, Company, Birthday FROM Contacts c
                WHERE {BornBetween} ORDER BY BirthdayKey, {SearchIndex.CircleOrLast} LIMIT ?4
                """
            )
            .Bind(from)
            .Bind(to)
            .Bind(most);
        var rows = new List<BirthdayRow>();
        while (born.Step())
        {
            if (AnnualDate.TryParse(born.Text(4), out var birthday))
                rows.Add(
                    new BirthdayRow(
                        new PersonPick(born.Int64(0), born.Guid(1), born.Text(2), born.TextOrNull(3)),
                        birthday,
                        birthday.NextOnOrAfter(today)
                    )
                );
        }

        return [.. rows.OrderBy(b => b.On)];
    }

    private static WeekFigures Figures(OwnerSqlReader reads, DateOnly today)
    {
        var from = today.AddDays(-6);
        var week = DayCounts.Read(reads, from, today);
        return new WeekFigures(
            week(DayCounts.Of(Channel.InPerson)) + week(DayCounts.Of(Channel.Event)),
            week(DayCounts.Of(ExchangeDirection.Gave)),
            week(DayCounts.Of(ExchangeDirection.Asked)),
            OwnerSqlReader.Number(
                reads
                    .Prepare(
                        $"SELECT count(*) FROM FollowUps WHERE OwnerId = ?1 AND State = {(int)FollowUpState.Done} AND ClosedOn >= ?2"
                    )
                    .Bind(from)
            )
        );
    }

    private static int Key(DateOnly day) => (day.Month * 100) + day.Day;
}
