using Microsoft.EntityFrameworkCore;

namespace NetworkCrm.Data.Queries;

/// <summary>The tags that are in use.</summary>
public static class TagRows
{
    /// <summary>Their names in order, the first two hundred.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(CrmDbContext db, CancellationToken ct)
    {
        // From tag to tag along the index: as many steps as there are tags, not as there are people who have one.
        return await db
            .Database.SqlQuery<string>(
                $"""
                WITH RECURSIVE tag(Folded, Step) AS (
                  SELECT min(Folded), 1 FROM ContactTags WHERE OwnerId = {db.OwnerId}
                  UNION ALL
                  SELECT (SELECT min(t.Folded) FROM ContactTags t
                    WHERE t.OwnerId = {db.OwnerId} AND t.Folded > tag.Folded), Step + 1 FROM tag
                    WHERE tag.Folded IS NOT NULL AND Step < 200)
                SELECT (SELECT t.Name FROM ContactTags t WHERE t.OwnerId = {db.OwnerId} AND t.Folded = tag.Folded
                  LIMIT 1) AS Value FROM tag WHERE Folded IS NOT NULL
                """
            )
            .ToListAsync(ct);
    }
}
