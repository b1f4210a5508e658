using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>A tap on WhatsApp, mail or call that still waits for "Did you get in touch?".</summary>
/// <param name="FollowUpId">The follow-up whose card was tapped; null for any other card.</param>
public sealed record WaitingTouch(long Id, PersonPick Person, Channel Channel, DateOnly On, long? FollowUpId);

/// <summary>Taps that wait for "Did you get in touch?".</summary>
public static class TouchRows
{
    /// <summary>Nobody is asked about a tap older than this.</summary>
    private const int AskWithinDays = 3;

    /// <summary>Those of the last days, the oldest first.</summary>
    public static IReadOnlyList<WaitingTouch> Waiting(OwnerSqlReader reads, DateOnly today)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT t.Id, c.Id, c.Uid, c.DisplayName, c.Company, t.Channel, t."On", t.FollowUpId
                  FROM PendingTouches t CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = t.ContactId
                WHERE t.OwnerId = ?1 AND t.State = {(int)TouchState.Pending} AND t."On" >= ?2 ORDER BY t.TappedAt
                  LIMIT 5
                """
            )
            .Bind(today.AddDays(-AskWithinDays));
        var waiting = new List<WaitingTouch>();
        while (row.Step())
            waiting.Add(
                new WaitingTouch(
                    row.Int64(0),
                    new PersonPick(row.Int64(1), row.Guid(2), row.Text(3), row.TextOrNull(4)),
                    (Channel)row.Int32(5),
                    row.Date(6),
                    row.Int64OrNull(7)
                )
            );
        return waiting;
    }
}
