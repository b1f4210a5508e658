using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data.Nudging;

/// <summary>
/// Keeps snapshots and raised nudges true to the facts. Called inside the transaction of every write that changes a fact, and by the sweep for
/// the contacts whose day of review has come; both recompute a contact from its own history, so nothing drifts.
/// </summary>
public static class SnapshotKeeper
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Saves what <paramref name="db"/> tracks, then rebuilds these contacts as of <paramref name="today"/> (the owner's date).</summary>
    public static async Task RefreshAsync(CrmDb db, Owner owner, IReadOnlyCollection<long> contactIds, DateOnly today, CancellationToken ct = default)
    {
        await db.SaveChangesAsync(ct);
        var settings = owner.Nudging();
        foreach (var chunk in contactIds.Distinct().Chunk(200))
        {
            var contacts = await db.Contacts.Where(c => chunk.Contains(c.Id)).ToListAsync(ct);
            var history = (await db.Participants.AsNoTracking().Where(p => chunk.Contains(p.ContactId))
                .OrderBy(p => p.ContactId).ThenBy(p => p.On).ThenBy(p => p.InteractionId)
                .Select(p => new { p.ContactId, p.On, p.Channel, p.CountsAsContact, p.StartedBy, p.Answered, p.Gave, p.Received, p.Asked })
                .ToListAsync(ct))
                .ToLookup(p => p.ContactId, p => new InteractionFact(p.On, p.Channel, p.CountsAsContact, p.StartedBy, p.Answered, Count(p.Gave), Count(p.Received), Count(p.Asked)));
            var steps = await db.FollowUps.Where(f => chunk.Contains(f.ContactId) && f.State == FollowUpState.Open && f.Origin == FollowUpOrigin.Plan)
                .GroupBy(f => f.ContactId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var snapshots = await db.Snapshots.Where(s => chunk.Contains(s.ContactId)).ToDictionaryAsync(s => s.ContactId, ct);
            var raised = (await db.Nudges.Where(n => chunk.Contains(n.ContactId)).ToListAsync(ct)).ToLookup(n => n.ContactId);
            foreach (var contact in contacts)
            {
                var built = SnapshotBuilder.Build(Facts(contact, steps.GetValueOrDefault(contact.Id)), history[contact.Id].ToArray(), today, settings);
                if (snapshots.TryGetValue(contact.Id, out var stored)) db.Entry(stored).CurrentValues.SetValues(built);
                else db.Snapshots.Add(built);
                contact.Follow(built.LastContactOn, Rhythm(built));
                Reconcile(db, owner.Id, [.. raised[contact.Id]], NudgeEngine.Evaluate(built, today), today);
            }

            await db.SaveChangesAsync(ct);
        }
    }

    public static ContactFacts Facts(Contact contact, int openPlanSteps) => new()
    {
        OwnerId = contact.OwnerId,
        ContactId = contact.Id,
        AddedOn = contact.AddedOn,
        MetOn = contact.MetOn,
        Circle = contact.Circle,
        CadenceDays = contact.CadenceDays,
        Silent = contact.State != ContactState.Listed || contact.DontNudge,
        SnoozedUntil = contact.SnoozedUntil,
        RemembersMe = contact.RemembersMe,
        ThinksWell = contact.ThinksWell,
        WouldRecommend = contact.WouldRecommend,
        OpenPlanSteps = openPlanSteps,
        Imported = contact.ImportBatchId is not null,
    };

    /// <summary>Typical days between contacts, as lists sort and show it: the observed median, from three contact days on.</summary>
    public static int? Rhythm(ContactSnapshot snapshot) => snapshot is { ContactDays: >= 3, MedianGap: { } gap } ? (int)Math.Round(gap, MidpointRounding.AwayFromZero) : null;

    /// <summary>The facts of a stored nudge.</summary>
    public static NudgeFacts ReadFacts(string json) => JsonSerializer.Deserialize<NudgeFacts>(json, Json) ?? new NudgeFacts();

    // A key that fires again after it was settled means the facts were taken back; only "not now" outlives that.
    private static void Reconcile(CrmDb db, long ownerId, IReadOnlyList<RaisedNudge> stored, IReadOnlyList<Nudge> firing, DateOnly today)
    {
        foreach (var nudge in firing)
        {
            var facts = JsonSerializer.Serialize(nudge.Facts, Json);
            var known = stored.FirstOrDefault(s => s.Key == nudge.Key);
            if (known is null) db.Nudges.Add(RaisedNudge.Raise(ownerId, nudge, facts, today));
            else if (known.State != RaisedState.Dismissed)
            {
                if (known.State == RaisedState.Acted) known.Reopen();
                known.Refresh(facts, nudge.Score);
            }
        }

        foreach (var settled in stored.Where(s => s.State == RaisedState.Open && firing.All(n => n.Key != s.Key))) settled.Act(today);
    }

    private static byte Count(int value) => (byte)Math.Min(value, byte.MaxValue);
}
