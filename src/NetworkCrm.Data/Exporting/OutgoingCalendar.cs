using System.Globalization;
using NetworkCrm.Core.Exporting;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Exporting;

/// <summary>
/// What was logged and what is planned, as a calendar shows it. Of what was said in confidence only that it took place
/// and with whom; of contacts in the trash nothing.
/// </summary>
internal static class OutgoingCalendar
{
    // As many as a line of a calendar has room for; the rest are counted.
    private const int NamesInSight = 5;

    public static IEnumerable<CalendarEntry> All(OwnerSqlReader reads, Func<Channel, string> channel)
    {
        var logged = reads.Prepare(
            """
            SELECT Id, Uid, "On", At, Zone, Channel, CASE WHEN Private THEN NULL ELSE What END,
                CASE WHEN Private THEN NULL ELSE Purpose END, CreatedAt
            FROM Interactions WHERE OwnerId = ?1 ORDER BY Id
            """
        );
        var people = reads.Prepare(
            """
            SELECT p.InteractionId, c.DisplayName FROM Participants p
            JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = p.ContactId AND c.State <> 2
            WHERE p.OwnerId = ?1 ORDER BY p.InteractionId, p.Id
            """
        );
        var has = people.Step();
        while (logged.Step())
        {
            List<string> names = [];
            var more = 0;
            for (; has && people.Int64(0) <= logged.Int64(0); has = people.Step())
            {
                if (people.Int64(0) < logged.Int64(0))
                    continue;
                if (names.Count < NamesInSight)
                    names.Add(people.Text(1));
                else
                    more++;
            }

            if (names.Count == 0)
                continue;
            var with = string.Join(", ", names);
            if (more > 0)
                with = string.Create(CultureInfo.InvariantCulture, $"{with} +{more}");
            yield return new CalendarEntry(
                logged.Guid(1),
                logged.Date(2),
                Time(logged, 3),
                logged.Text(4),
                $"{channel((Channel)logged.Int32(5))}: {with}",
                Joined(logged.TextOrNull(7), logged.TextOrNull(6)),
                new DateTimeOffset(logged.Int64(8), TimeSpan.Zero)
            );
        }

        var planned = reads.Prepare(
            """
            SELECT f.Uid, f.DueOn, f.DueAt, o.Zone, f.What, c.DisplayName, f.Purpose, f.CreatedAt FROM FollowUps f
            JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = f.ContactId AND c.State IN (0, 1)
            JOIN Owners o ON o.Id = ?1
            WHERE f.OwnerId = ?1 AND f.State = 1 ORDER BY f.Id
            """
        );
        while (planned.Step())
            yield return new CalendarEntry(
                planned.Guid(0),
                planned.Date(1),
                Time(planned, 2),
                planned.Text(3),
                $"{planned.Text(4)} · {planned.Text(5)}",
                planned.TextOrNull(6),
                new DateTimeOffset(planned.Int64(7), TimeSpan.Zero)
            );
    }

    private static TimeOnly? Time(Statement row, int column) =>
        row.TextOrNull(column) is { } text ? TimeOnly.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Joined(string? purpose, string? what) =>
        purpose is null ? what
        : what is null ? purpose
        : $"{purpose}\n{what}";
}
