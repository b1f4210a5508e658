using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>With whom something that had a day was settled on a day: done, skipped, kept, let go or thanked.</summary>
internal static class AnsweredToday
{
    public static HashSet<long> Read(OwnerSqlReader reads, DateOnly day)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT ContactId FROM FollowUps
                  WHERE OwnerId = ?1 AND State IN ({(int)FollowUpState.Done}, {(int)
                    FollowUpState.Skipped}) AND ClosedOn = ?2
                UNION SELECT ContactId FROM Promises
                  WHERE OwnerId = ?1 AND State <> {(int)PromiseState.Open} AND ClosedOn IS NOT NULL AND ClosedOn = ?2
                UNION SELECT ContactId FROM Mentions WHERE OwnerId = ?1 AND ThankedOn = ?2
                """
            )
            .Bind(day);
        var people = new HashSet<long>();
        while (row.Step())
            people.Add(row.Int64(0));
        return people;
    }
}
