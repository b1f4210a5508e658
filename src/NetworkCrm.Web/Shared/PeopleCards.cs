using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data;
using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Shared;

/// <summary>Loads what cards show of people, for as many as a page shows at once.</summary>
public static class PeopleCards
{
    public static async Task<Dictionary<long, CardPerson>> ForAsync(CrmDb db, IReadOnlyList<long> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var people = await db.Contacts.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Uid, c.DisplayName, c.Given, c.Nickname, c.Sapaan, c.Language, c.Title, c.Company, c.City }).ToListAsync(ct);
        var methods = (await db.ContactMethods.AsNoTracking().Where(m => ids.Contains(m.ContactId) && m.Kind != MethodKind.Link && m.Normalized != "")
            .OrderBy(m => m.Position).Select(m => new { m.ContactId, m.Kind, m.Normalized }).ToListAsync(ct)).ToLookup(m => m.ContactId);
        return people.ToDictionary(c => c.Id, c => new CardPerson(
            c.Id, c.Uid, c.DisplayName, c.Given, c.Nickname, c.Sapaan, c.Language, c.Title, c.Company, c.City,
            methods[c.Id].FirstOrDefault(m => m.Kind == MethodKind.Phone)?.Normalized,
            methods[c.Id].FirstOrDefault(m => m.Kind == MethodKind.Email)?.Normalized));
    }

    /// <summary>What the owner last learned about each of these, where anything.</summary>
    public static async Task<Dictionary<long, string>> LastLearnedAsync(CrmDb db, IReadOnlyList<long> ids, CancellationToken ct)
    {
        var learned = new Dictionary<long, string>();
        foreach (var id in ids)
        {
            var text = await db.Participants.AsNoTracking().Where(p => p.ContactId == id).OrderByDescending(p => p.On).ThenByDescending(p => p.InteractionId).Take(10)
                .Join(db.Interactions, p => p.InteractionId, i => i.Id, (p, i) => new { p.On, i.Id, i.Learned })
                .Where(x => x.Learned != null).OrderByDescending(x => x.On).ThenByDescending(x => x.Id).Select(x => x.Learned).FirstOrDefaultAsync(ct);
            if (text is not null) learned[id] = text.Length > 160 ? text[..157] + "…" : text;
        }

        return learned;
    }
}
