using Microsoft.EntityFrameworkCore;

namespace NetworkCrm.Data.Workflows;

/// <summary>Whether contacts that a request names are the owner's.</summary>
public static class OwnContacts
{
    /// <exception cref="GoneException">One of them is not (or no longer) the owner's.</exception>
    public static async Task EnsureAsync(CrmDbContext db, IEnumerable<long> contactIds, CancellationToken ct)
    {
        var distinct = contactIds.Distinct().ToList();
        if (await db.Contacts.CountAsync(c => distinct.Contains(c.Id), ct) != distinct.Count)
            throw new GoneException();
    }
}
