using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data;

namespace NetworkCrm.Web.Features.Events;

/// <summary>
/// Keeps the worlds of those met at an event in step with its community, inside the write that changes either. Only a
/// change gives or takes: what was corrected by hand is left alone.
/// </summary>
internal static class EventWorlds
{
    /// <param name="was">The community that these contacts had through the event; null is none.</param>
    /// <param name="becomes">The one they have through it from now on.</param>
    public static async Task SettleAsync(
        OwnerWriteScope write,
        Guid eventUid,
        string? was,
        string? becomes,
        IReadOnlyCollection<long> contactIds,
        CancellationToken ct
    )
    {
        if ((was is null && becomes is null) || contactIds.Count == 0)
            return;
        var (db, now) = (write.Db, write.Now);
        await db.SaveChangesAsync(ct);
        var contacts = await db.WholeContacts.Where(c => contactIds.Contains(c.Id)).ToListAsync(ct);
        var elsewhere = was is null ? null : await OthersAsync(db, eventUid, was, contactIds, ct);
        var changed = new List<long>();
        foreach (var contact in contacts)
        {
            var left = was is not null && contact.LeaveThrough(eventUid, now);
            if (left)
                foreach (var (uid, community) in elsewhere![contact.Id])
                    contact.JoinThrough(uid, community, now);
            if ((becomes is not null && contact.JoinThrough(eventUid, becomes, now)) || left)
                changed.Add(contact.Id);
        }

        // How far their worlds lie from the owner's is part of the snapshot.
        write.Touch(changed, acted: false);
    }

    // Whoever was met at another event of the same community is still of it.
    private static async Task<ILookup<long, (Guid Uid, string Community)>> OthersAsync(
        CrmDbContext db,
        Guid eventUid,
        string community,
        IReadOnlyCollection<long> contactIds,
        CancellationToken ct
    )
    {
        var folded = TextFold.Fold(community);
        var met = await db
            .EventGuests.Where(g => contactIds.Contains(g.ContactId))
            .Join(
                db.Events.Where(e => e.Uid != eventUid && e.Community != null),
                g => g.EventId,
                e => e.Id,
                (g, e) =>
                    new
                    {
                        g.ContactId,
                        e.Uid,
                        e.Community,
                        e.On,
                    }
            )
            .OrderBy(m => m.On)
            .ToListAsync(ct);
        return met.Where(m => TextFold.Fold(m.Community) == folded)
            .ToLookup(m => m.ContactId, m => (m.Uid, m.Community!));
    }
}
