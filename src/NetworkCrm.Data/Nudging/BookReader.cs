using System.Globalization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>
/// Reads what the rules about the book as a whole see. Every figure is a short range of an index, however large the
/// book is.
/// </summary>
public static class BookReader
{
    private const int MostGroups = 100;

    private static readonly string Conversations = string.Join(
        ", ",
        Enum.GetValues<Channel>().Where(c => c.IsMeeting() || c == Channel.Call).Select(c => (int)c)
    );

    public static BookState Read(OwnerSqlReader reads, ListedPeople people, DateOnly today) =>
        new()
        {
            People = people.InCircle.Where(c => CircleOverCapacity.CapacityOf(c.Key) is not null).ToDictionary(),
            Groups = Groups(reads, today),
            Meetings = Meetings(reads, today),
            CirclesSince = CirclesSince(reads) ?? today,
        };

    // Those in their rhythm are left where they are: nothing is said about them, and their members need not be counted.
    private static List<GroupState> Groups(OwnerSqlReader reads, DateOnly today)
    {
        var slack = GatherTheGroup.Slack.ToString(CultureInfo.InvariantCulture);
        var row = reads
            .Prepare(
                $"""
                SELECT g.Uid, g.Name, g.EveryDays, g.LastGatheredOn, g.CreatedAt, count(c.Id),
                  coalesce(sum(s.IsCold), 0)
                FROM Groups g LEFT JOIN GroupMembers m ON m.OwnerId = ?1 AND m.GroupId = g.Id
                LEFT JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = m.ContactId AND c.State = {(int)ContactState.Listed}
                  LEFT JOIN Snapshots s ON s.OwnerId = ?1 AND s.ContactId = c.Id
                WHERE g.OwnerId = ?1 AND (g.EveryDays IS NULL OR g.LastGatheredOn IS NULL
                  OR ?2 - g.LastGatheredOn >= g.EveryDays * {slack})
                GROUP BY g.Id ORDER BY g.Id LIMIT {MostGroups}
                """
            )
            .Bind(today);
        var groups = new List<GroupState>();
        while (row.Step())
        {
            var founded = DateOnly.FromDateTime(new DateTime(row.Int64(4), DateTimeKind.Utc));
            groups.Add(
                new GroupState(
                    row.Guid(0),
                    row.Text(1),
                    row.Int32(5),
                    row.Int32(6),
                    row.DateOrNull(3) ?? founded,
                    !row.IsNull(3),
                    row.Int32OrNull(2)
                )
            );
        }

        return groups;
    }

    private static List<MeetingNote> Meetings(OwnerSqlReader reads, DateOnly today)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT i."On", EXISTS (SELECT 1 FROM LearnedFacts f
                  WHERE f.OwnerId = ?1 AND f.InteractionId = i.Id) FROM Interactions i
                WHERE i.OwnerId = ?1 AND i."On" BETWEEN ?2 AND ?3 AND i.Channel IN ({Conversations})
                  ORDER BY i."On" DESC, i.Id DESC LIMIT {NotListening.Meetings}
                """
            )
            .Bind(today.AddDays(-365))
            .Bind(today);
        var meetings = new List<MeetingNote>();
        while (row.Step())
            meetings.Add(new MeetingNote(row.Date(0), row.Bool(1)));
        return meetings;
    }

    private static DateOnly? CirclesSince(OwnerSqlReader reads)
    {
        var reviewed = reads.Prepare("SELECT CirclesReviewedOn FROM Owners WHERE Id = ?1");
        if (reviewed.Step() && reviewed.DateOrNull(0) is { } on)
            return on;
        var first = reads.Prepare("SELECT AddedOn FROM Contacts WHERE OwnerId = ?1 ORDER BY Id LIMIT 1");
        return first.Step() ? first.Date(0) : null;
    }
}
