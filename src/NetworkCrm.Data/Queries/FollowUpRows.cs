using System.Globalization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>A follow-up as it stands in the database; its person comes from <see cref="PeopleCards"/>.</summary>
public sealed record FollowUpRow(
    long Id,
    int Version,
    long ContactId,
    FollowUpDetails Details,
    FollowUpOrigin Origin,
    FollowUpState State,
    string? PlanStep
);

/// <summary>The first of a list, and how many there are in all.</summary>
public sealed record Lane<T>(IReadOnlyList<T> First, int Total)
{
    /// <summary>How many are not among the first.</summary>
    public int More => Math.Max(0, Total - First.Count);
}

/// <summary>What is open until a week from today.</summary>
public sealed record DueRows(Lane<FollowUpRow> Overdue, Lane<FollowUpRow> Today, Lane<FollowUpRow> Week)
{
    public IEnumerable<long> ContactIds =>
        Overdue.First.Concat(Today.First).Concat(Week.First).Select(f => f.ContactId);
}

/// <summary>
/// Reads lanes of follow-ups, of everybody the owner did not ask silence about; on a person's own page all of theirs.
/// </summary>
public static class FollowUpRows
{
    /// <summary>A lane shows this many at first.</summary>
    public const int LaneSize = 50;

    private const string Columns =
        "f.Id, f.Version, f.ContactId, f.Kind, f.What, f.DueOn, f.DueAt, f.Purpose, f.Recurrence, f.Origin, f.State, f.PlanStep";

    private static readonly string Open =
        $"f.State = {(int)FollowUpState.Open} AND f.DueOn BETWEEN ?2 AND ?3 AND {Silence.NotOf}";

    public static DueRows Due(OwnerSqlReader reads, DateOnly today, int most = LaneSize) =>
        new(
            Due(reads, DateOnly.MinValue, today.AddDays(-1), most),
            Due(reads, today, today, most),
            Due(reads, today.AddDays(1), today.AddDays(7), most)
        );

    /// <summary>What is open and due in a span of days, both included.</summary>
    public static Lane<FollowUpRow> Due(OwnerSqlReader reads, DateOnly from, DateOnly to, int most = LaneSize)
    {
        var first = Read(reads.Prepare(Sql(Open, most)).Bind(from).Bind(to));
        var total =
            first.Count < most
                ? first.Count
                : OwnerSqlReader.Number(reads.Prepare($"SELECT count(*) {From(Open)}").Bind(from).Bind(to));
        return new Lane<FollowUpRow>(first, total);
    }

    /// <summary>What is open on each day of a span, both included: the first of the day, and how many it has.</summary>
    /// <param name="perDay">How many of a day.</param>
    public static IReadOnlyDictionary<DateOnly, Lane<FollowUpRow>> PerDay(
        OwnerSqlReader reads,
        DateOnly from,
        DateOnly to,
        int perDay
    )
    {
        var totals = new Dictionary<DateOnly, int>();
        var counted = reads.Prepare($"SELECT f.DueOn, count(*) {From(Open)} GROUP BY f.DueOn").Bind(from).Bind(to);
        while (counted.Step())
            totals[counted.Date(0)] = counted.Int32(1);
        var first = Read(
            reads
                .Prepare(
                    $"""
                    SELECT {Columns} FROM (
                      SELECT f.*, row_number() OVER (PARTITION BY f.DueOn ORDER BY f.DueAt, f.Id) AS Place {From(Open)}
                    ) f
                    WHERE f.Place <= {perDay} ORDER BY f.DueOn, f.Place
                    """
                )
                .Bind(from)
                .Bind(to)
        );
        return first
            .GroupBy(f => f.Details.DueOn)
            .ToDictionary(day => day.Key, day => new Lane<FollowUpRow>([.. day], totals[day.Key]));
    }

    public static Lane<FollowUpRow> Done(OwnerSqlReader reads, DateOnly since, int most)
    {
        var done =
            $"f.State = {(int)FollowUpState.Done} AND f.ClosedOn >= ?2 AND c.State <> {(int)ContactState.Trashed}";
        var first = Read(reads.Prepare(Sql(done, most)).Bind(since));
        var total =
            first.Count < most
                ? first.Count
                : OwnerSqlReader.Number(reads.Prepare($"SELECT count(*) {From(done)}").Bind(since));
        return new Lane<FollowUpRow>(first, total);
    }

    public static IReadOnlyList<FollowUpRow> OfContact(OwnerSqlReader reads, long contactId) =>
        Read(
            reads
                .Prepare(
                    Sql(
                        $"f.ContactId = ?2 AND f.State = {(int)FollowUpState.Open} AND c.State <> {(int)ContactState.Trashed}"
                    )
                )
                .Bind(contactId)
        );

    public static IReadOnlyList<FollowUpCard> Cards(IEnumerable<FollowUpRow> rows, PeopleCards people) =>
        [
            .. rows.Where(f => people.Has(f.ContactId))
                .Select(f => new FollowUpCard(
                    f.Id,
                    f.Version,
                    f.Details,
                    f.Origin,
                    f.State,
                    f.PlanStep,
                    people.Person(f.ContactId),
                    people.LastLearned(f.ContactId)
                )),
        ];

    public static Lane<FollowUpCard> Cards(Lane<FollowUpRow> lane, PeopleCards people) =>
        new(Cards(lane.First, people), lane.Total);

    private static string Sql(string condition, int most = LaneSize) =>
        $"SELECT {Columns} {From(condition)} ORDER BY f.DueOn, f.DueAt, f.Id LIMIT {most}";

    private static string From(string condition) =>
        $"FROM FollowUps f CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = f.ContactId WHERE f.OwnerId = ?1 AND {condition}";

    private static List<FollowUpRow> Read(Statement row)
    {
        var rows = new List<FollowUpRow>();
        while (row.Step())
        {
            var details = new FollowUpDetails
            {
                Kind = (FollowUpKind)row.Int32(3),
                What = row.Text(4),
                DueOn = row.Date(5),
                DueAt = row.TextOrNull(6) is { } at ? TimeOnly.Parse(at, CultureInfo.InvariantCulture) : null,
                Purpose = row.TextOrNull(7),
                Recurrence = Recurrence.TryParse(row.TextOrNull(8), out var recurrence) ? recurrence : null,
            };
            rows.Add(
                new FollowUpRow(
                    row.Int64(0),
                    row.Int32(1),
                    row.Int64(2),
                    details,
                    (FollowUpOrigin)row.Int32(9),
                    (FollowUpState)row.Int32(10),
                    row.TextOrNull(11)
                )
            );
        }

        return rows;
    }

    /// <summary>How many were done since a day.</summary>
    public static int CountDone(OwnerSqlReader reads, DateOnly from) =>
        OwnerSqlReader.Number(
            reads
                .Prepare(
                    $"""
                    SELECT count(*) FROM FollowUps
                    WHERE OwnerId = ?1 AND State = {(int)FollowUpState.Done} AND ClosedOn >= ?2
                    """
                )
                .Bind(from)
        );
}
