using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>The companies, industries and communities that people belong to.</summary>
public static class WorldRows
{
    /// <summary>
    /// The industry that most of the people noted at this company share, <paramref name="except"/> left out; null where
    /// none is noted.
    /// </summary>
    public static string? IndustryAt(OwnerSqlReader reads, string company, long? except)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT i.Name FROM (SELECT ContactId FROM ContactWorlds
                  WHERE OwnerId = ?1 AND Kind = {(int)WorldKind.Company} AND Folded = ?2 LIMIT 200) w
                CROSS JOIN ContactWorlds i ON i.OwnerId = ?1 AND i.ContactId = w.ContactId
                  AND i.Kind = {(int)WorldKind.Industry}
                CROSS JOIN Contacts c ON c.Id = w.ContactId AND c.OwnerId = ?1
                  AND c.State <> {(int)ContactState.Trashed}
                WHERE w.ContactId <> ?3 GROUP BY i.Folded ORDER BY count(*) DESC, i.Folded LIMIT 1
                """
            )
            .Bind(TextFold.Fold(company))
            .Bind(except ?? 0);
        return row.Step() ? row.Text(0) : null;
    }
}
