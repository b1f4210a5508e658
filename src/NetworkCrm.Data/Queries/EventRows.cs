using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>An event in a list.</summary>
/// <param name="Waiting">How many of the people met are not yet gone through.</param>
/// <param name="Followed">How many of them were written to, called or met since.</param>
/// <param name="Due">Why it is shown; null where it is only listed.</param>
public sealed record EventRow(
    Guid Uid,
    string Name,
    DateOnly On,
    string? Place,
    string? Purpose,
    long? Cost,
    decimal? Hours,
    int People,
    int Waiting,
    int Followed,
    Occasion? Due = null
);

/// <summary>Reads lists of events, newest first.</summary>
public static class EventRows
{
    private const int Most = 300,
        MostUndigested = 20;

    private static readonly string Select = $"""
        SELECT e.Uid, e.Name, e."On", e.Place, e.Purpose, e.Cost, e.Hours, count(c.Id) AS People,
          coalesce(sum(g.State = {(int)GuestState.Met} AND c.Id IS NOT NULL), 0) AS Waiting,
          coalesce(sum(EXISTS (SELECT 1 FROM Participants p
            WHERE p.OwnerId = ?1 AND p.ContactId = c.Id AND p."On" > e."On")), 0)
        FROM Events e LEFT JOIN EventGuests g ON g.OwnerId = e.OwnerId AND g.EventId = e.Id
          LEFT JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = g.ContactId AND c.State <> {(int)ContactState.Trashed}
        WHERE e.OwnerId = ?1
        """;

    public static IReadOnlyList<EventRow> All(OwnerSqlReader reads) =>
        Read(reads.Prepare($"""{Select} GROUP BY e.Id ORDER BY e."On" DESC, e.Id DESC LIMIT {Most}"""));

    /// <summary>Those that <see cref="EventUndigested"/> speaks of and that were not put aside, oldest first.</summary>
    public static IReadOnlyList<EventRow> Undigested(OwnerSqlReader reads, DateOnly today, HashSet<string> aside) =>
        [
            .. Read(
                    reads
                        .Prepare(
                            $"""
                            {Select} AND e."On" BETWEEN ?2 AND ?3 GROUP BY e.Id
                              HAVING Waiting > 0 OR (People = 0 AND e."On" >= ?4) ORDER BY e."On", e.Id LIMIT ?5
                            """
                        )
                        .Bind(EventUndigested.CardsFrom(today))
                        .Bind(today)
                        .Bind(EventUndigested.EmptyFrom(today))
                        .Bind(MostUndigested + aside.Count)
                )
                .Select(e =>
                    e with
                    {
                        Due = EventUndigested.Judge(new EventFacts(e.Uid, e.On, e.People, e.Waiting), today),
                    }
                )
                .Where(e => e.Due is { } due && !aside.Contains(due.Key))
                .Take(MostUndigested),
        ];

    private static List<EventRow> Read(Statement row)
    {
        var rows = new List<EventRow>();
        while (row.Step())
        {
            rows.Add(
                new EventRow(
                    row.Guid(0),
                    row.Text(1),
                    row.Date(2),
                    row.TextOrNull(3),
                    row.TextOrNull(4),
                    row.Int64OrNull(5),
                    row.TextOrNull(6) is { } hours
                        ? decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)
                        : null,
                    row.Int32(7),
                    row.Int32(8),
                    row.Int32(9)
                )
            );
        }

        return rows;
    }

    /// <summary>
    /// The communities that the owner knows of, those of most people first, and those of events alone after them.
    /// </summary>
    public static IReadOnlyList<string> Communities(OwnerSqlReader reads)
    {
        const int most = 200;
        var known = reads.Prepare(
            $"""
            SELECT (SELECT w.Name FROM ContactWorlds w
              WHERE w.OwnerId = ?1 AND w.Kind = {(int)WorldKind.Community} AND w.Folded = n.Folded LIMIT 1)
              FROM WorldCounts n
            WHERE n.OwnerId = ?1 AND n.Kind = {(int)WorldKind.Community} ORDER BY n.People DESC, n.Folded LIMIT {most}
            """
        );
        var events = reads.Prepare(
            $"SELECT DISTINCT Community FROM Events WHERE OwnerId = ?1 AND Community IS NOT NULL ORDER BY Community LIMIT {most}"
        );
        var names = new List<string>();
        foreach (var row in new[] { known, events })
            while (row.Step())
                names.Add(row.Text(0));
        // A tag may have a comma from a file; the community of an event may not.
        return [.. names.Where(n => !n.Contains(',', StringComparison.Ordinal)).DistinctBy(TextFold.Fold)];
    }
}
