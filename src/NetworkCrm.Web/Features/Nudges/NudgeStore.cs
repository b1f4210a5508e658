using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>A raised nudge with the person it is about, ready for a card.</summary>
/// <param name="ShownOn">As in <see cref="RaisedNudge"/>.</param>
/// <param name="LastLearned">What stands below the reason: the need itself where the nudge is about one.</param>
public sealed record NudgeCard(
    long Id,
    NudgeRule Rule,
    string AdviceId,
    NudgeFacts Facts,
    CardPerson Person,
    string? LastLearned,
    DateOnly? ShownOn = null
);

/// <summary>An open nudge as it stands in the database; its person comes from <see cref="PeopleCards"/>.</summary>
public sealed record NudgeRow(
    long Id,
    long ContactId,
    NudgeRule Rule,
    string Key,
    string Facts,
    double Score,
    DateOnly? ShownOn
);

/// <summary>What the owner does about nudges; raising them is the snapshot keeper's.</summary>
public sealed class NudgeStore(OwnerDatabase crm)
{
    private const int MostWaiting = 100;
    private const string RowColumns = "Id, ContactId, Rule, Key, Facts, Score, ShownOn";

    private static readonly string OpenOfRule = $"OwnerId = ?1 AND State = {(int)RaisedState.Open} AND Rule = ?2";

    /// <summary>What one "not now" lowers its rule for its person by, and what "not useful" does.</summary>
    private const int NotNowStep = 1,
        NotUsefulStep = 2;

    /// <summary>
    /// "Not now": this nudge stays away until the facts change, and its rule weighs a step less for this person.
    /// </summary>
    public Task DismissAsync(long id, CancellationToken ct = default) => DismissAsync(id, NotNowStep, ct);

    /// <summary>"Not useful": the same, two steps.</summary>
    public Task NotUsefulAsync(long id, CancellationToken ct = default) => DismissAsync(id, NotUsefulStep, ct);

    /// <summary>Undo: the nudge is back, and its rule weighs what it weighed before.</summary>
    public Task ReopenAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (n, contact, _) =>
            {
                if (n.State != RaisedState.Dismissed)
                    return;
                contact.Lower(n.Rule, LoweredRules.Of(contact.Lowered, n.Rule) - n.Lowered, crm.Now);
                n.Reopen();
            },
            ct
        );

    /// <summary>
    /// Puts a nudge about the book, or a dated occasion, aside by its key; once, however often it is said.
    /// </summary>
    public async Task PutAsideAsync(string key, CancellationToken ct = default)
    {
        if (key.Length is 0 or > PutAside.KeyMax)
            throw new ArgumentException("Not a key.", nameof(key));
        await using var write = await crm.WriteAsync(ct);
        var owner = await crm.OwnerAsync(write.Db, ct);
        if (await write.Db.PutAsides.AnyAsync(p => p.Key == key, ct))
            return;
        write.Db.PutAsides.Add(new PutAside(owner.Owner.Id, key, owner.Today));
        await write.CommitAsync(ct);
    }

    /// <summary>Undo of <see cref="PutAsideAsync"/>.</summary>
    public async Task TakeBackAsync(string key, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        await write.Db.PutAsides.Where(p => p.Key == key).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }

    /// <summary>The nudges beyond today's, best first.</summary>
    public async Task<IReadOnlyList<NudgeCard>> WaitingAsync(
        IReadOnlyCollection<long> shown,
        CancellationToken ct = default
    )
    {
        using var reads = await crm.ReadAsync(ct);
        // As many more as are shown already, so that none is missing for them.
        var raised = Best(reads, MostWaiting + shown.Count)
            .Where(n => !shown.Contains(n.Id))
            .Take(MostWaiting)
            .ToList();
        return Cards(raised, PeopleCards.Load(reads, raised.Select(n => n.ContactId)));
    }

    /// <summary>The open nudges, best first; of equals the newest, which is the order of the index.</summary>
    public static IReadOnlyList<NudgeRow> Best(OwnerSqlReader reads, int most)
    {
        var row = reads
            .Prepare(
                $"SELECT {RowColumns} FROM Nudges WHERE OwnerId = ?1 AND State = {(int)RaisedState.Open} ORDER BY "
                    + $"Score DESC, Id DESC LIMIT ?2"
            )
            .Bind(most);
        var rows = new List<NudgeRow>();
        while (row.Step())
            rows.Add(Row(row));
        return rows;
    }

    /// <summary>What was settled on this day, by hand or by what was logged: it has used its places.</summary>
    /// <param name="reads">The owner's book.</param>
    /// <param name="today">The owner's date.</param>
    /// <param name="book">What was put aside today about the book as a whole: see <see cref="PutAsideKeys"/>.</param>
    public static IReadOnlyList<(NudgeRule Rule, long ContactId)> Settled(
        OwnerSqlReader reads,
        DateOnly today,
        NudgeRule? book
    )
    {
        var closed = reads
            .Prepare(
                $"SELECT Rule, ContactId FROM Nudges WHERE OwnerId = ?1 AND ClosedOn = ?2 AND State <> "
                    + $"{(int)RaisedState.Open} AND RaisedOn <= ?2"
            )
            .Bind(today);
        var settled = new List<(NudgeRule Rule, long ContactId)>();
        while (closed.Step())
            settled.Add(((NudgeRule)closed.Int32(0), closed.Int64(1)));
        if (book is { } heard)
            settled.Add((heard, 0));
        return settled;
    }

    /// <summary>They stand before the owner's eyes today.</summary>
    public async Task ShownAsync(IReadOnlyCollection<long> ids, CancellationToken ct = default)
    {
        if (ids.Count == 0)
            return;
        await using var write = await crm.WriteAsync(ct);
        var owner = await crm.OwnerAsync(write.Db, ct);
        await write.Db.Database.ExecuteSqlAsync(
            $"""
            UPDATE Nudges SET ShownOn = {owner.Today.DayNumber}
            WHERE OwnerId = {owner.Owner.Id} AND Id IN (SELECT value FROM json_each({JsonSerializer.Serialize(ids)}))
            """,
            ct
        );
        await write.CommitAsync(ct);
    }

    /// <summary>
    /// What stood on the list of another day lately, or was put aside, and rests: see <see cref="DailyList.RestDays"/>.
    /// </summary>
    public static IReadOnlyCollection<(NudgeRule Rule, long ContactId)> Resting(OwnerSqlReader reads, DateOnly today)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT Rule, ContactId FROM Nudges
                  WHERE OwnerId = ?1 AND ClosedOn BETWEEN ?2 AND ?3 AND State = {(int)RaisedState.Dismissed}
                UNION ALL SELECT Rule, ContactId FROM Nudges WHERE OwnerId = ?1 AND ShownOn >= ?2 AND ShownOn < ?3
                """
            )
            .Bind(today.AddDays(1 - DailyList.RestDays))
            .Bind(today);
        var resting = new HashSet<(NudgeRule, long)>();
        while (row.Step())
            resting.Add(((NudgeRule)row.Int32(0), row.Int64(1)));
        return resting;
    }

    /// <summary>The rules that have had their share of the month: see <see cref="DailyList.MostRevivals"/>.</summary>
    public static IReadOnlyCollection<NudgeRule> Tired(OwnerSqlReader reads, DateOnly today)
    {
        var revived = reads
            .Prepare(
                $"SELECT count(*) FROM Nudges WHERE OwnerId = ?1 AND ShownOn > ?2 AND ShownOn < ?3 AND Rule = "
                    + $"{(int)NudgeRule.DormantRevival}"
            )
            .Bind(today.AddDays(-DailyList.RevivalDays))
            .Bind(today);
        return revived.Step() && revived.Int32(0) >= DailyList.MostRevivals ? [NudgeRule.DormantRevival] : [];
    }

    /// <summary>
    /// The best open nudges of each rule, as many as there are places: those of one rule are about different people,
    /// and one is passed over only for a person who has a place already.
    /// Weak ties whose person has a better nudge stay out, so that <see cref="DailyList"/> need not see that one to
    /// know.
    /// </summary>
    /// <param name="reads">The owner's book.</param>
    /// <param name="places">How many the day has.</param>
    /// <param name="resting">What <see cref="DailyList"/> will pass over, as of these days.</param>
    /// <param name="tired">The rules that it will pass over.</param>
    /// <param name="today">The owner's date.</param>
    public static IReadOnlyList<NudgeRow> BestOfEach(
        OwnerSqlReader reads,
        int places,
        IReadOnlyCollection<(NudgeRule Rule, long ContactId)> resting,
        IReadOnlyCollection<NudgeRule> tired,
        DateOnly today
    )
    {
        var rows = new List<NudgeRow>();
        var rule = reads.Prepare(
            $"SELECT {RowColumns} FROM Nudges WHERE {OpenOfRule} ORDER BY Score DESC, Id DESC LIMIT ?3"
        );
        var left = string.Join(", ", tired.Select(r => (int)r));
        var weak = reads.Prepare(
            $"""
            SELECT {RowColumns} FROM (SELECT {RowColumns} FROM Nudges WHERE {OpenOfRule}
              ORDER BY Score DESC, Id DESC LIMIT ?3 * 10) n
            WHERE NOT EXISTS (SELECT 1 FROM Nudges b
              WHERE b.OwnerId = ?1 AND b.ContactId = n.ContactId AND b.State = {(int)RaisedState.Open}
              AND b.Score > n.Score
              AND NOT coalesce(b.ShownOn >= ?4 AND b.ShownOn < ?5, 0) AND b.Rule NOT IN ({left}))
            ORDER BY Score DESC, Id DESC LIMIT ?3
            """
        );
        foreach (var each in NudgeEngine.Rules.Select(r => r.Rule))
        {
            var row = (each == NudgeRule.WeakTieWorthAHello ? weak : rule)
                .Bind((int)each)
                .Bind(places + resting.Count(r => r.Rule == each));
            if (each == NudgeRule.WeakTieWorthAHello)
                row.Bind(today.AddDays(1 - DailyList.RestDays)).Bind(today);
            while (row.Step())
                rows.Add(Row(row));
        }

        return rows;
    }

    public static IReadOnlyList<NudgeCard> Cards(IEnumerable<NudgeRow> raised, PeopleCards people) =>
        [
            .. raised
                .Where(n => people.Has(n.ContactId))
                .Select(n =>
                {
                    var facts = SnapshotKeeper.ReadFacts(n.Facts);
                    return new NudgeCard(
                        n.Id,
                        n.Rule,
                        NudgeEngine.Rules.First(r => r.Rule == n.Rule).AdviceId,
                        facts,
                        people.Person(n.ContactId),
                        n.Rule == NudgeRule.FriendNeedsHelp
                            ? people.OpenNeed(n.ContactId)
                            : people.LastLearned(n.ContactId),
                        n.ShownOn
                    );
                }),
        ];

    private static NudgeRow Row(Statement row) =>
        new(
            row.Int64(0),
            row.Int64(1),
            (NudgeRule)row.Int32(2),
            row.Text(3),
            row.Text(4),
            row.Double(5),
            row.DateOrNull(6)
        );

    private Task DismissAsync(long id, int steps, CancellationToken ct) =>
        ChangeAsync(
            id,
            (n, contact, today) =>
            {
                if (n.State == RaisedState.Dismissed)
                    return;
                var level = LoweredRules.Of(contact.Lowered, n.Rule);
                contact.Lower(n.Rule, level + steps, crm.Now);
                n.Dismiss(today, LoweredRules.Of(contact.Lowered, n.Rule) - level);
            },
            ct
        );

    private async Task ChangeAsync(long id, Action<RaisedNudge, Contact, DateOnly> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await crm.OwnerAsync(write.Db, ct);
        var nudge = await write.Db.Nudges.SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw new GoneException();
        change(nudge, await write.Db.Contacts.SingleAsync(c => c.Id == nudge.ContactId, ct), owner.Today);
        await SnapshotKeeper.RefreshAsync(write.Db, owner.Owner, [nudge.ContactId], owner.Today, acted: false, ct);
        await write.CommitAsync(ct);
    }
}
