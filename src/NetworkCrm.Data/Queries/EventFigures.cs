using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>What one event cost, and what came of it.</summary>
/// <param name="Followed">How many of the people met there were in touch within
/// <see cref="EventFigures.FollowedWithinDays"/> days after.</param>
/// <param name="Outcomes">How many outcomes are traced to it.</param>
public sealed record EventFigure(
    Guid Uid,
    string Name,
    DateOnly On,
    long? Cost,
    double? Hours,
    int Met,
    int Followed,
    int Outcomes
)
{
    /// <summary>What came of it is not judged before that (advice <c>patience</c>).</summary>
    public bool IsJudged(DateOnly today) => On <= today.AddDays(-Maturity.JudgedAfterDays);
}

/// <summary>Reads the events of a period, the latest first (advice <c>mind-the-cost-of-events</c>).</summary>
public static class EventFigures
{
    public const int FollowedWithinDays = 30;

    private const int Most = 100;

    public static IReadOnlyList<EventFigure> Read(OwnerSqlReader reads, DateOnly from, DateOnly today)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT e.Uid, e.Name, e."On", e.Cost, CAST(e.Hours AS REAL), count(c.Id),
                  coalesce(sum(EXISTS (SELECT 1 FROM Participants p
                    WHERE p.OwnerId = ?1 AND p.ContactId = c.Id AND p."On" BETWEEN e."On" + 1
                    AND e."On" + {FollowedWithinDays})), 0),
                  (SELECT count(DISTINCT t.OutcomeId) FROM OutcomeTraces t WHERE t.OwnerId = ?1 AND t.EventId = e.Id)
                FROM Events e LEFT JOIN EventGuests g ON g.OwnerId = e.OwnerId AND g.EventId = e.Id
                  LEFT JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = g.ContactId AND c.State <> {(int)
                    ContactState.Trashed}
                WHERE e.OwnerId = ?1 AND e."On" BETWEEN ?2 AND ?3 GROUP BY e.Id ORDER BY e."On" DESC, e.Id DESC
                  LIMIT {Most}
                """
            )
            .Bind(from)
            .Bind(today);
        var rows = new List<EventFigure>();
        while (row.Step())
            rows.Add(
                new EventFigure(
                    row.Guid(0),
                    row.Text(1),
                    row.Date(2),
                    row.Int64OrNull(3),
                    row.DoubleOrNull(4),
                    row.Int32(5),
                    row.Int32(6),
                    row.Int32(7)
                )
            );
        return rows;
    }
}
