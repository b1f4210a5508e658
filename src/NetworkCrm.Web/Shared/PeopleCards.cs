using System.Text.Json;
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
        if (ids.Count == 0) return [];
        var latest = await db.Database.SqlQuery<Learned>($"""
            SELECT j.value AS ContactId, (
              SELECT i.Learned FROM (
                SELECT p.InteractionId, p."On" FROM Participants p WHERE p.OwnerId = {db.OwnerId} AND p.ContactId = j.value ORDER BY p."On" DESC, p.InteractionId DESC LIMIT 10) latest
              JOIN Interactions i ON i.Id = latest.InteractionId WHERE i.Learned IS NOT NULL ORDER BY latest."On" DESC, i.Id DESC LIMIT 1) AS Text
            FROM json_each({JsonSerializer.Serialize(ids)}) j
            """).ToListAsync(ct);
        return latest.Where(l => l.Text is not null).ToDictionary(l => l.ContactId, l => l.Text!.Length > 160 ? l.Text[..157] + "…" : l.Text);
    }

    private sealed record Learned(long ContactId, string? Text);
}
