using Microsoft.EntityFrameworkCore;

namespace NetworkCrm.Data;

/// <summary>Keeps contacts findable by the words of their relations, within the write that changes these.</summary>
public static class RelationWords
{
    /// <param name="db">Its changes are saved, so that what is counted is what stands.</param>
    /// <param name="contactIds">Both ends of what was changed.</param>
    public static async Task RefreshAsync(
        CrmDbContext db,
        IReadOnlyCollection<long> contactIds,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await db.SaveChangesAsync(ct);
        foreach (var contact in await db.WholeContacts.Where(c => contactIds.Contains(c.Id)).ToListAsync(ct))
        {
            var id = contact.Id;
            contact.Relate(
                await db
                    .Relations.Where(r => (r.FirstId == id || r.SecondId == id) && r.Words != null)
                    .OrderBy(r => r.Id)
                    .Select(r => r.Words!)
                    .ToListAsync(ct),
                now
            );
        }

        await db.SaveChangesAsync(ct);
    }
}
