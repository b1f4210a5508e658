using System.Globalization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

/// <summary>A follow-up as it stands in the database; its person comes from <see cref="PeopleCards"/>.</summary>
public sealed record FollowUpRow(long Id, int Version, long ContactId, FollowUpDetails Details, FollowUpOrigin Origin, FollowUpState State, string? PlanStep);

/// <summary>What is open until a week from today.</summary>
public sealed record DueRows(IReadOnlyList<FollowUpRow> Overdue, IReadOnlyList<FollowUpRow> Today, IReadOnlyList<FollowUpRow> Week)
{
    public IEnumerable<long> ContactIds => Overdue.Concat(Today).Concat(Week).Select(f => f.ContactId);
}

/// <summary>Reads lanes of follow-ups, of everybody who is not in the trash.</summary>
public static class FollowUpRows
{
    /// <summary>A lane shows this many; the rest follow as these are done.</summary>
    public const int LaneSize = 50;

    private const string Columns = "f.Id, f.Version, f.ContactId, f.Kind, f.What, f.DueOn, f.DueAt, f.Purpose, f.Recurrence, f.Origin, f.State, f.PlanStep";

    public static DueRows Due(OwnedReads reads, DateOnly today) =>
        new(Due(reads, DateOnly.MinValue, today.AddDays(-1)), Due(reads, today, today), Due(reads, today.AddDays(1), today.AddDays(7)));

    public static IReadOnlyList<FollowUpRow> Due(OwnedReads reads, DateOnly from, DateOnly to) =>
        Read(reads.Prepare(Sql($"f.State = {(int)FollowUpState.Open} AND f.DueOn BETWEEN ?2 AND ?3")).Bind(from).Bind(to));

    public static IReadOnlyList<FollowUpRow> Done(OwnedReads reads, DateOnly since) =>
        Read(reads.Prepare(Sql($"f.State = {(int)FollowUpState.Done} AND f.ClosedOn >= ?2")).Bind(since));

    public static IReadOnlyList<FollowUpRow> OfContact(OwnedReads reads, long contactId) =>
        Read(reads.Prepare(Sql($"f.ContactId = ?2 AND f.State = {(int)FollowUpState.Open}")).Bind(contactId));

    public static IReadOnlyList<FollowUpCard> Cards(IEnumerable<FollowUpRow> rows, PeopleCards people) =>
        [.. rows.Where(f => people.Has(f.ContactId)).Select(f => new FollowUpCard(f.Id, f.Version, f.Details, f.Origin, f.State, f.PlanStep, people.Person(f.ContactId), people.LastLearned(f.ContactId)))];

    private static string Sql(string condition) => $"""
        SELECT {Columns} FROM FollowUps f CROSS JOIN Contacts c ON c.Id = f.ContactId
        WHERE f.OwnerId = ?1 AND {condition} AND c.State <> {(int)ContactState.Trashed}
        ORDER BY f.DueOn, f.DueAt, f.Id LIMIT {LaneSize}
        """;

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
            rows.Add(new FollowUpRow(row.Int64(0), row.Int32(1), row.Int64(2), details, (FollowUpOrigin)row.Int32(9), (FollowUpState)row.Int32(10), row.TextOrNull(11)));
        }

        return rows;
    }
}
