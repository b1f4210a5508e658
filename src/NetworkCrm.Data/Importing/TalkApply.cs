using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Owners;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Data.Workflows;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Makes the days of a chat what happened with its contacts, a lot at a time, and takes them back. What the owner
/// deleted stays deleted; what they wrote themselves stays theirs.
/// </summary>
internal sealed class TalkApply(ImportBatch batch, Owner owner, DateOnly today, DateTimeOffset now)
{
    /// <summary>Adds those of <paramref name="ids"/>, staged days of this batch.</summary>
    /// <returns>How many came in, or grew.</returns>
    public async Task<int> AddAsync(WriteScope turn, IReadOnlyList<long> ids, CancellationToken ct)
    {
        var db = turn.Db;
        var staged = await db.StagedInteractions.Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(ct);
        var contacts = Contacts(turn, staged);
        var with = staged.ToDictionary(
            s => s.Id,
            s => s.Rows().Select(r => contacts[r]).OfType<(long Id, Guid Uid)>().Distinct().ToList()
        );
        var uids = staged
            .Where(s => with[s.Id].Count > 0)
            .ToDictionary(s => s.Id, s => TalkUid.Of(with[s.Id][0].Uid, s.Talk, s.On));
        var wanted = uids.Values.Distinct().ToList();
        var here = await db
            .Interactions.Include(i => i.Participants)
            .Include(i => i.Exchanges)
            .Include(i => i.Facts)
            .AsSplitQuery()
            .Where(i => wanted.Contains(i.Uid))
            .ToDictionaryAsync(i => i.Uid, ct);
        var deleted = await db
            .Trash.Where(t => t.Kind == TrashKind.Interaction && wanted.Contains(t.Uid))
            .Select(t => t.Uid)
            .ToHashSetAsync(ct);
        var touched = new HashSet<long>();
        foreach (var one in staged)
        {
            if (!uids.TryGetValue(one.Id, out var uid) || deleted.Contains(uid) || one.On > today)
            {
                one.Judge(StagedTalk.LeftOut);
                continue;
            }

            var contactIds = with[one.Id].ConvertAll(c => c.Id);
            if (!here.TryGetValue(uid, out var interaction))
            {
                // False where two people of the chat are one contact, and the other came first.
                if (InteractionLog.Add(turn, owner, uid, one.Details(contactIds), today, now))
                    one.Became(uid, Interaction.FirstVersion);
                else
                    one.Judge(StagedTalk.Here);
            }
            else if (one.Grown(interaction.Details()) is { } more)
            {
                var before = JsonSerializer.Serialize(interaction.Details());
                interaction.Edit(more, today);
                one.AddedTo(uid, before, interaction.Version);
            }
            else
            {
                one.Judge(StagedTalk.Here);
            }

            if (one.InteractionUid is not null)
                touched.UnionWith(contactIds);
        }

        await SnapshotKeeper.RefreshAsync(db, owner, touched, today, acted: false, ct);
        return staged.Count(s => s.InteractionUid is not null);
    }

    /// <summary>Takes back those of <paramref name="ids"/> that came in and that nobody changed since.</summary>
    public async Task TakeBackAsync(WriteScope turn, IReadOnlyList<long> ids, CancellationToken ct)
    {
        var db = turn.Db;
        var staged = await db.StagedInteractions.Where(s => ids.Contains(s.Id)).ToListAsync(ct);
        var uids = staged.Select(s => s.InteractionUid).OfType<Guid>().ToList();
        var here = await db
            .Interactions.Include(i => i.Participants)
            .Include(i => i.Exchanges)
            .Include(i => i.Facts)
            .AsSplitQuery()
            .Where(i => uids.Contains(i.Uid))
            .ToDictionaryAsync(i => i.Uid, ct);
        var promised = await db
            .Promises.Where(p => p.MadeIn != null && uids.Contains(p.MadeIn.Value))
            .Select(p => p.MadeIn!.Value)
            .ToHashSetAsync(ct);
        var touched = new HashSet<long>();
        foreach (var one in staged)
        {
            if (
                one.InteractionUid is { } uid
                && here.TryGetValue(uid, out var interaction)
                && interaction.Version == one.VersionAfter
                && !promised.Contains(uid)
            )
            {
                touched.UnionWith(interaction.Participants.Select(p => p.ContactId));
                if (one.Before is { } before)
                    interaction.Edit(JsonSerializer.Deserialize<InteractionDetails>(before)!, today);
                else
                    db.Interactions.Remove(interaction);
            }

            one.LetGo();
        }

        await SnapshotKeeper.RefreshAsync(db, owner, touched, today, acted: false, ct);
    }

    /// <summary>The staged days of the batch, in lots: those that are to come in, or those that have.</summary>
    public static async Task<List<long[]>> LotsAsync(
        CrmDbContext db,
        long batchId,
        bool cameIn,
        int lot,
        CancellationToken ct
    )
    {
        var ids = await db
            .StagedInteractions.Where(s => s.BatchId == batchId && (s.InteractionUid != null) == cameIn)
            .OrderBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync(ct);
        return [.. ids.Chunk(lot)];
    }

    private Dictionary<int, (long Id, Guid Uid)?> Contacts(WriteScope turn, List<StagedInteraction> staged)
    {
        using var find = new Statement(turn.Connection, StagedTalks.ContactOfRow);
        return staged
            .SelectMany(s => s.Rows())
            .Distinct()
            .ToDictionary(row => row, row => StagedTalks.Contact(find, owner.Id, batch.Id, row));
    }
}
