using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// People met for the first time in the period, and when the owner followed up (advice <c>follow-up-promptly</c>).
/// Whoever was met in the last two days still has time.
/// </summary>
/// <param name="TooRecent">The days on which those with time left were met.</param>
public sealed record FirstFollowUps(int Soon, int Later, int Never, IReadOnlyList<DateOnly> TooRecent)
{
    /// <summary>48 hours, as dates tell them.</summary>
    public const int SoonDays = 2;

    private const int MostRead = 2000;

    public int All => Soon + Later + Never;

    /// <summary>
    /// In how many days there will be <paramref name="people"/> to judge; null where too few were met for that.
    /// </summary>
    public int? DaysUntil(int people, DateOnly today) =>
        All + TooRecent.Count < people ? null
        : All >= people ? 0
        : TooRecent.Order().ElementAt(people - All - 1).DayNumber + SoonDays + 1 - today.DayNumber;

    public static FirstFollowUps Read(OwnerSqlReader reads, DateOnly from, DateOnly today)
    {
        var met = reads
            .Prepare(
                $"SELECT ContactId, FirstMetOn, FirstMeetingFollowedUp FROM Snapshots NOT INDEXED WHERE "
                    + $"{SnapshotRange.Owned} AND FirstMetOn BETWEEN ?2 AND ?3 ORDER BY FirstMetOn DESC LIMIT "
                    + $"{MostRead}"
            )
            .Bind(from)
            .Bind(today);
        var since = reads.Prepare(
            """SELECT "On", Facts FROM Participants WHERE OwnerId = ?1 AND ContactId = ?2 AND "On" BETWEEN ?3 AND ?4"""
        );
        var (soon, later, never) = (0, 0, 0);
        var recent = new List<DateOnly>();
        while (met.Step())
        {
            if (met.Date(1) > today.AddDays(-SoonDays - 1))
                recent.Add(met.Date(1));
            else if (!met.Bool(2))
                never++;
            else if (IsSoon(since, met.Int64(0), met.Date(1)))
                soon++;
            else
                later++;
        }

        return new FirstFollowUps(soon, later, never, recent);
    }

    // The same that SnapshotBuilder takes for a follow-up: anything of the owner's or any contact on a later day, and a
    // message or a call of theirs on the day itself.
    private static bool IsSoon(Statement since, long contactId, DateOnly met)
    {
        since.Bind(contactId).Bind(met).Bind(met.AddDays(SoonDays));
        while (since.Step())
        {
            var fact = InteractionFact.Unpack(since.Int64(1));
            var mine = fact.StartedBy == Initiator.Me;
            if (since.Date(0) > met ? !mine && !fact.IsContact : !mine || fact.Channel.IsMeeting())
                continue;
            since.Reset();
            return true;
        }

        return false;
    }
}
