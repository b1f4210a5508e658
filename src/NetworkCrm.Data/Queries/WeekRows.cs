using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Reviews;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>A week read back from the log (advice <c>reflect</c>).</summary>
public static class WeekRows
{
    /// <summary>Five minutes: nobody reads longer lists.</summary>
    public const int Most = 12;

    /// <summary>From Friday on the week is worth looking back on; before, it is the last one that is.</summary>
    private const int OverAfterDays = 4;

    private static readonly string Meetings = string.Join(
        ", ",
        Enum.GetValues<Channel>().Where(c => c.IsMeeting()).Select(c => (int)c)
    );

    /// <summary>The Monday of the week to look back on.</summary>
    public static DateOnly WeekToReview(DateOnly today) => WeeklyReview.MondayOf(today.AddDays(-OverAfterDays));

    /// <summary>Whether Today should offer it: on the owner's day, until it is done.</summary>
    public static bool IsOffered(OwnerSqlReader reads, DateOnly today)
    {
        var day = reads.Prepare("SELECT ReviewDay FROM Owners WHERE Id = ?1");
        if (!day.Step() || day.IsNull(0) || day.Int32(0) != (int)today.DayOfWeek)
            return false;
        return OwnerSqlReader.Number(
                reads
                    .Prepare("SELECT 1 FROM WeeklyReviews WHERE OwnerId = ?1 AND WeekOf = ?2")
                    .Bind(WeekToReview(today))
            ) == 0;
    }

    public static (string? OneThing, DateOnly? DoneOn) Answer(OwnerSqlReader reads, DateOnly weekOf)
    {
        var row = reads
            .Prepare("SELECT OneThing, DoneOn FROM WeeklyReviews WHERE OwnerId = ?1 AND WeekOf = ?2")
            .Bind(weekOf);
        return row.Step() ? (row.TextOrNull(0), row.Date(1)) : (null, null);
    }

    public static WeekAnswer? Before(OwnerSqlReader reads, DateOnly weekOf)
    {
        var row = reads
            .Prepare(
                "SELECT WeekOf, OneThing FROM WeeklyReviews WHERE OwnerId = ?1 AND WeekOf < ?2 AND OneThing IS NOT "
                    + "NULL ORDER BY WeekOf DESC LIMIT 1"
            )
            .Bind(weekOf);
        return row.Step() ? new WeekAnswer(row.Date(0), row.Text(1)) : null;
    }

    public static List<WeekExchange> Exchanges(OwnerSqlReader reads, DateOnly from, DateOnly to)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT c.Id, c.Uid, c.DisplayName, c.Company, x.Direction, CASE WHEN i.Private THEN '' ELSE x.What END
                FROM Interactions i CROSS JOIN Exchanges x ON x.OwnerId = ?1 AND x.InteractionId = i.Id
                JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = (SELECT min(p.ContactId) FROM Participants p
                  JOIN Contacts k ON k.OwnerId = ?1 AND k.Id = p.ContactId AND k.State <> {(int)ContactState.Trashed}
                    WHERE p.OwnerId = ?1 AND p.InteractionId = i.Id)
                WHERE i.OwnerId = ?1 AND i."On" BETWEEN ?2 AND ?3 AND x.Direction IN
                  ({(int)ExchangeDirection.Gave}, {(int)ExchangeDirection.Received}, {(int)ExchangeDirection.Asked})
                ORDER BY i."On" DESC, x.Id DESC LIMIT {Most}
                """
            )
            .Bind(from)
            .Bind(to);
        var rows = new List<WeekExchange>();
        while (row.Step())
            rows.Add(new WeekExchange(Person(row), (ExchangeDirection)row.Int32(4), row.Text(5)));
        return rows;
    }

    // What was said in confidence stays where it was written: here it would be read over the owner's shoulder.
    public static List<WeekMeeting> Met(OwnerSqlReader reads, DateOnly from, DateOnly to)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT c.Id, c.Uid, c.DisplayName, c.Company, i.Channel IN ({Meetings}), CASE
                  WHEN i.Private THEN NULL ELSE f.Text END
                FROM Interactions i CROSS JOIN Participants p ON p.OwnerId = ?1 AND p.InteractionId = i.Id
                  JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = p.ContactId AND c.State <> {(int)ContactState.Trashed}
                LEFT JOIN LearnedFacts f ON f.OwnerId = ?1 AND f.InteractionId = i.Id AND f.ContactId = c.Id
                WHERE i.OwnerId = ?1 AND i."On" BETWEEN ?2 AND ?3 AND (i.Channel IN ({Meetings}) OR f.Id IS NOT NULL)
                  ORDER BY i."On" DESC, i.Id DESC, f.Id
                """
            )
            .Bind(from)
            .Bind(to);
        var met = new Dictionary<long, (PersonPick Person, List<string> Learned)>();
        while (row.Step())
        {
            if (!met.TryGetValue(row.Int64(0), out var one))
                met[row.Int64(0)] = one = (Person(row), []);
            if (row.TextOrNull(5) is { } text)
                one.Learned.Add(text);
        }

        return
        [
            .. met.Values.OrderByDescending(m => m.Learned.Count > 0).Select(m => new WeekMeeting(m.Person, m.Learned)),
        ];
    }

    public static List<WeekPromise> Promises(OwnerSqlReader reads, DateOnly from, DateOnly to)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT c.Id, c.Uid, c.DisplayName, c.Company, p.By, p.State, {PromiseRows.WordsUnlessInConfidence}
                  FROM Promises p JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = p.ContactId AND c.State <> {(int)
                    ContactState.Trashed}
                WHERE p.OwnerId = ?1 AND p.State IN ({(int)PromiseState.Kept}, {(int)PromiseState.Broken})
                  AND p.ClosedOn BETWEEN ?2 AND ?3 ORDER BY p.State, p.By, p.ClosedOn LIMIT {Most}
                """
            )
            .Bind(from)
            .Bind(to);
        var rows = new List<WeekPromise>();
        while (row.Step())
            rows.Add(new WeekPromise(Person(row), (PromisedBy)row.Int32(4), (PromiseState)row.Int32(5), row.Text(6)));
        return rows;
    }

    public static List<PersonPick> Quiet(OwnerSqlReader reads, DateOnly from, DateOnly to)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT c.Id, c.Uid, c.DisplayName, c.Company FROM Nudges n JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = n.ContactId
                WHERE n.OwnerId = ?1 AND n.State = {(int)RaisedState.Open}
                  AND n.Rule = {(int)NudgeRule.GoingQuiet} AND n.RaisedOn BETWEEN ?2 AND ?3 ORDER BY n.Score DESC
                  LIMIT {Most}
                """
            )
            .Bind(from)
            .Bind(to);
        var rows = new List<PersonPick>();
        while (row.Step())
            rows.Add(Person(row));
        return rows;
    }

    private static PersonPick Person(Statement row) => new(row.Int64(0), row.Guid(1), row.Text(2), row.TextOrNull(3));

    /// <summary>How many follow-ups were done from one day to another.</summary>
    public static int FollowUpsDone(OwnerSqlReader reads, DateOnly from, DateOnly to) =>
        OwnerSqlReader.Number(
            reads
                .Prepare(
                    $"""
                    SELECT count(*) FROM FollowUps
                    WHERE OwnerId = ?1 AND State = {(int)FollowUpState.Done} AND ClosedOn BETWEEN ?2 AND ?3
                    """
                )
                .Bind(from)
                .Bind(to)
        );
}
