using System.Text.Json;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>A promise as it stands in the database; its person comes from <see cref="PeopleCards"/>.</summary>
/// <param name="Confidential">Made in confidence: its words are read for the person's own page alone, and are empty
/// elsewhere.</param>
/// <param name="Name">Theirs.</param>
/// <param name="Due">Why it is shown; null where it is only listed.</param>
public sealed record PromiseRow(
    long Id,
    int Version,
    long ContactId,
    PromiseDetails Details,
    DateOnly MadeOn,
    PromiseState State,
    DateOnly? ClosedOn,
    KeptRate Theirs,
    bool Confidential,
    string Name,
    Occasion? Due = null
)
{
    /// <summary>What <see cref="PromiseDue"/> judges.</summary>
    public PromiseFacts Facts =>
        new(
            Id,
            ContactId,
            Name,
            Details.By,
            Confidential ? null : Details.What,
            MadeOn,
            Details.DueOn,
            State,
            Theirs.Kept,
            Theirs.Ended
        );
}

/// <summary>Reads lists of promises, of everybody who is not in the trash.</summary>
public static class PromiseRows
{
    /// <summary>A list shows this many at first.</summary>
    public const int LaneSize = 50;

    /// <summary>
    /// Whether the promise <c>p</c> was made in confidence. One made in an interaction that is gone was, for a deleted
    /// interaction lets go of the promises that were not.
    /// </summary>
    public const string InConfidence =
        "(p.MadeIn IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Interactions i WHERE i.OwnerId = ?1 AND i.Uid = p.MadeIn AND NOT i.Private))";

    /// <summary>
    /// The words of the promise <c>p</c>, for a page that somebody may read over the owner's shoulder.
    /// </summary>
    public const string WordsUnlessInConfidence = $"CASE WHEN {InConfidence} THEN '' ELSE p.What END";

    private const int MostEnded = 10;

    private static readonly string Columns = $"""
        p.Id, p.Version, p.ContactId, p."By", {WordsUnlessInConfidence}, p.DueOn, p.MadeOn, p.State, p.ClosedOn,
          CASE WHEN p."By" = {(int)PromisedBy.Them} THEN ({CountOfTheirs($"{(int)PromiseState.Kept}")}) ELSE 0 END,
          CASE WHEN p."By" = {(int)PromisedBy.Them} THEN ({CountOfTheirs(Ended)}) ELSE 0 END,
          {InConfidence}, c.DisplayName
        """;

    private static readonly string ColumnsWithWords = Columns.Replace(
        WordsUnlessInConfidence,
        "p.What",
        StringComparison.Ordinal
    );

    private static string Ended => $"{(int)PromiseState.Kept}, {(int)PromiseState.Broken}";

    /// <summary>What the owner owes and should look at, the longest overdue first.</summary>
    public static Lane<PromiseRow> Owed(OwnerSqlReader reads, DateOnly today) =>
        Due(reads, PromisedBy.Me, PromiseDue.MineUntil(today), today);

    /// <summary>
    /// How many of <paramref name="owed"/> are due today or were before, those included that are not among the first.
    /// </summary>
    public static int DueNow(OwnerSqlReader reads, Lane<PromiseRow> owed, DateOnly today) =>
        owed.More == 0
            ? owed.First.Count(p => p.Details.DueOn <= today)
            : OwnerSqlReader.Number(reads.Prepare($"SELECT count(*) {From(DueBy(PromisedBy.Me))}").Bind(today));

    /// <summary>What others owe the owner and should have done before today.</summary>
    public static Lane<PromiseRow> OverdueOfOthers(OwnerSqlReader reads, DateOnly today) =>
        Due(reads, PromisedBy.Them, PromiseDue.TheirsUntil(today), today);

    /// <summary>All that are open, muted or not; those without a day come last.</summary>
    public static Lane<PromiseRow> Open(OwnerSqlReader reads, PromisedBy by, int most)
    {
        var open = $"""p.State = {(int)PromiseState.Open} AND p."By" = {(int)by} AND {Silence.NotOf}""";
        var first = Read(reads.Prepare(Sql(Columns, open, "p.DueOn IS NULL, p.DueOn, p.Id", most)));
        var total =
            first.Count < most ? first.Count : OwnerSqlReader.Number(reads.Prepare($"SELECT count(*) {From(open)}"));
        return new Lane<PromiseRow>(first, total);
    }

    /// <summary>Those without a day come last.</summary>
    public static IReadOnlyList<PromiseRow> OpenOf(OwnerSqlReader reads, long contactId) =>
        Read(
            reads
                .Prepare(
                    Sql(
                        ColumnsWithWords,
                        $"p.ContactId = ?2 AND p.State = {(int)PromiseState.Open}",
                        "p.DueOn IS NULL, p.DueOn, p.Id",
                        LaneSize
                    )
                )
                .Bind(contactId)
        );

    public static IReadOnlyList<PromiseRow> EndedOf(OwnerSqlReader reads, long contactId) =>
        Read(
            reads
                .Prepare(
                    Sql(
                        ColumnsWithWords,
                        $"p.ContactId = ?2 AND p.State <> {(int)PromiseState.Open}",
                        "p.ClosedOn DESC, p.Id DESC",
                        MostEnded
                    )
                )
                .Bind(contactId)
        );

    public static KeptRate Rate(OwnerSqlReader reads, long contactId, PromisedBy by)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT count(*) FILTER (WHERE State = {(int)PromiseState.Kept}), count(*) FROM Promises
                  WHERE OwnerId = ?1 AND ContactId = ?2 AND "By" = ?3 AND State IN ({Ended})
                """
            )
            .Bind(contactId)
            .Bind((long)by);
        return row.Step() ? new KeptRate(row.Int32(0), row.Int32(1)) : default;
    }

    /// <summary>How each of them kept theirs; whoever ended none is not in it.</summary>
    public static IReadOnlyDictionary<long, KeptRate> TheirRates(
        OwnerSqlReader reads,
        IReadOnlyCollection<long> contactIds
    )
    {
        var rates = new Dictionary<long, KeptRate>();
        if (contactIds.Count == 0)
            return rates;
        var row = reads
            .Prepare(
                $"""
                SELECT p.ContactId, count(*) FILTER (WHERE p.State = {(int)PromiseState.Kept}), count(*)
                  FROM json_each(?2) wanted
                CROSS JOIN Promises p ON p.OwnerId = ?1 AND p.ContactId = wanted.value
                  WHERE p."By" = {(int)PromisedBy.Them} AND p.State IN ({Ended}) GROUP BY p.ContactId
                """
            )
            .Bind(JsonSerializer.Serialize(contactIds.Distinct()));
        while (row.Step())
            rates.Add(row.Int64(0), new KeptRate(row.Int32(1), row.Int32(2)));
        return rates;
    }

    public static IReadOnlyList<PromiseCard> Cards(IEnumerable<PromiseRow> rows, PeopleCards people) =>
        [
            .. rows.Where(p => people.Has(p.ContactId))
                .Select(p => new PromiseCard(
                    p.Id,
                    p.Version,
                    p.Details,
                    p.MadeOn,
                    p.State,
                    p.ClosedOn,
                    people.Person(p.ContactId),
                    p.Theirs,
                    p.Confidential,
                    p.Due
                )),
        ];

    public static Lane<PromiseCard> Cards(Lane<PromiseRow> lane, PeopleCards people) =>
        new(Cards(lane.First, people), lane.Total);

    private static Lane<PromiseRow> Due(OwnerSqlReader reads, PromisedBy by, DateOnly until, DateOnly today)
    {
        var rows = Read(reads.Prepare(Sql(Columns, DueBy(by), "p.DueOn, p.Id", LaneSize)).Bind(until));
        var total =
            rows.Count < LaneSize
                ? rows.Count
                : OwnerSqlReader.Number(reads.Prepare($"SELECT count(*) {From(DueBy(by))}").Bind(until));
        var judged = rows.Select(p => p with { Due = PromiseDue.Judge(p.Facts, today) })
            .Where(p => p.Due is not null)
            .ToList();
        return new Lane<PromiseRow>(judged, total - (rows.Count - judged.Count));
    }

    // Open, due by the day that is bound as ?2, and of nobody who is to be left alone with it.
    private static string DueBy(PromisedBy by) =>
        $"""
            p.State = {(int)PromiseState.Open} AND p."By" = {(int)by} AND p.DueOn <= ?2
              AND {Silence.NotOf} AND c.Muted & {1L << (int)NudgeRule.PromiseDue} = 0
            """;

    private static string CountOfTheirs(string states) =>
        $"""
            SELECT count(*) FROM Promises r
              WHERE r.OwnerId = ?1 AND r.ContactId = p.ContactId AND r."By" = {(int)PromisedBy.Them}
                AND r.State IN ({states})
            """;

    private static string Sql(string columns, string condition, string order, int most) =>
        $"SELECT {columns} {From(condition)} ORDER BY {order} LIMIT {most}";

    private static string From(string condition) =>
        $"FROM Promises p CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = p.ContactId WHERE p.OwnerId = ?1 AND {condition}";

    private static List<PromiseRow> Read(Statement row)
    {
        var rows = new List<PromiseRow>();
        while (row.Step())
        {
            rows.Add(
                new PromiseRow(
                    row.Int64(0),
                    row.Int32(1),
                    row.Int64(2),
                    new PromiseDetails((PromisedBy)row.Int32(3), row.Text(4), row.DateOrNull(5)),
                    row.Date(6),
                    (PromiseState)row.Int32(7),
                    row.DateOrNull(8),
                    new KeptRate(row.Int32(9), row.Int32(10)),
                    row.Bool(11),
                    row.Text(12)
                )
            );
        }

        return rows;
    }
}
