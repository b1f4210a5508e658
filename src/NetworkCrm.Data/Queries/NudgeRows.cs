using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

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

/// <summary>The open nudges, best first, and what the list of the day needs to know of those settled or shown.</summary>
public static class NudgeRows
{
    private const string RowColumns = "Id, ContactId, Rule, Key, Facts, Score, ShownOn";

    private static readonly string OpenOfRule = $"OwnerId = ?1 AND State = {(int)RaisedState.Open} AND Rule = ?2";

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

    /// <summary>How many are open; of more than a thousand, a thousand.</summary>
    public static int CountOpen(OwnerSqlReader reads)
    {
        // Nobody counts further; the query need not either.
        const int most = 1000;
        return OwnerSqlReader.Number(
            reads.Prepare(
                $"""
                SELECT count(*) FROM (
                  SELECT 1 FROM Nudges WHERE OwnerId = ?1 AND State = {(int)RaisedState.Open} LIMIT {most})
                """
            )
        );
    }
}
