using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Mentions;

/// <summary>What is kept of a deleted mention until its Undo has passed.</summary>
public sealed record DeletedMention(
    Guid Uid,
    long ContactId,
    MentionDetails Details,
    DateOnly? ThankedOn,
    IReadOnlyList<long> Outcomes
);

/// <summary>Who named the owner when they were not in the room, and whether they were thanked.</summary>
public sealed class MentionStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Mention;

    /// <summary>Adds once, however often the form with this <paramref name="uid"/> is sent.</summary>
    /// <exception cref="ArgumentException">It lies in the future.</exception>
    /// <exception cref="GoneException">The contact is not the owner's.</exception>
    public async Task HearAsync(Guid uid, long contactId, MentionDetails details, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Mentions.AnyAsync(m => m.Uid == uid, ct))
            return;
        await OwnContacts.EnsureAsync(write.Db, [contactId], ct);
        write.Db.Mentions.Add(Mention.Hear(write.Owner.Id, contactId, uid, details, write.Today, write.Now));
        write.Touch([contactId]);
        await write.CommitAsync(ct);
    }

    /// <exception cref="ChangedElsewhereException">The mention is no longer at <paramref name="version"/>.</exception>
    /// <exception cref="GoneException">There is no such mention of this owner.</exception>
    public Task EditAsync(long id, int version, MentionDetails details, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (m, today) =>
            {
                if (m.Version != version)
                    throw new ChangedElsewhereException(m.Version);
                m.Edit(details, today);
            },
            ct
        );

    /// <summary>
    /// Thanked today. A message or a call that carried the thanks is logged by its own tap, so nothing is logged here.
    /// </summary>
    /// <exception cref="GoneException">There is no such mention of this owner.</exception>
    public Task ThankAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(id, (m, today) => m.Thank(today), ct);

    public Task UnthankAsync(long id, CancellationToken ct = default) => ChangeAsync(id, (m, _) => m.Thank(null), ct);

    /// <returns>What Undo needs to bring it back.</returns>
    public async Task<DeletedMention> DeleteAsync(long id, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        return await DeleteAsync(
            write,
            await write.Db.Mentions.SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new GoneException(),
            ct
        );
    }

    /// <summary>Undo of hearing it.</summary>
    public async Task TakeBackAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Mentions.SingleOrDefaultAsync(m => m.Uid == uid, ct) is { } heard)
            await DeleteAsync(write, heard, ct);
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<DeletedMention>(content), ct);

    public async Task RestoreAsync(DeletedMention deleted, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Mentions.AnyAsync(m => m.Uid == deleted.Uid, ct))
            return;
        if (!await write.Db.Contacts.AnyAsync(c => c.Id == deleted.ContactId, ct))
            throw new GoneException();
        var restored = Mention.Hear(
            write.Owner.Id,
            deleted.ContactId,
            deleted.Uid,
            deleted.Details,
            write.Today,
            write.Now
        );
        if (deleted.ThankedOn is { } on)
            restored.Thank(on);
        write.Db.Mentions.Add(restored);
        await write.Db.SaveChangesAsync(ct);
        foreach (
            var outcome in await write
                .Db.Outcomes.Include(o => o.Traces)
                .Where(o => deleted.Outcomes.Contains(o.Id))
                .ToListAsync(ct)
        )
            outcome.TraceAlso(mentionId: restored.Id);
        await TrashBin.TakeOutAsync(write.Db, Kind, deleted.Uid, ct);
        write.Touch([deleted.ContactId]);
        await write.CommitAsync(ct);
    }

    public async Task<(IReadOnlyList<MentionRow> Mentions, DateOnly Today)> OfContactAsync(
        long contactId,
        CancellationToken ct = default
    )
    {
        using var reads = await crm.ReadAsync(ct);
        return (MentionRows.OfContact(reads, contactId), (await crm.OwnerAsync(ct)).Today);
    }

    private async Task<DeletedMention> DeleteAsync(OwnerWriteScope write, Mention mention, CancellationToken ct)
    {
        var outcomes = await write
            .Db.OutcomeTraces.Where(t => t.MentionId == mention.Id)
            .Select(t => t.OutcomeId)
            .ToListAsync(ct);
        var deleted = new DeletedMention(
            mention.Uid,
            mention.ContactId,
            mention.Details(),
            mention.ThankedOn,
            outcomes
        );
        await TrashBin.KeepAsync(
            write,
            Kind,
            mention.Uid,
            mention.ForWhat ?? mention.CameOfIt ?? mention.ToWhom,
            [mention.ContactId],
            deleted,
            ct
        );
        write.Db.Mentions.Remove(mention);
        write.Touch([mention.ContactId]);
        await write.CommitAsync(ct);
        return deleted;
    }

    private async Task ChangeAsync(long id, Action<Mention, DateOnly> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var mention = await write.Db.Mentions.SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new GoneException();
        change(mention, write.Today);
        write.Touch([mention.ContactId]);
        await write.CommitAsync(ct);
    }
}
