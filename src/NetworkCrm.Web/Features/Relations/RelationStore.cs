using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Relations;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Relations;

/// <summary>What is kept of a removed relation until its Undo has passed.</summary>
public sealed record RemovedRelation(Guid Uid, long FirstId, long SecondId, RelationKind Kind, string? Words);

/// <summary>Which contacts know each other; the same from either side.</summary>
public sealed class RelationStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Relation;

    public async Task<IReadOnlyList<RelationRow>> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return RelationRows.OfContact(reads, contactId);
    }

    /// <summary>Adds once, however often the form with this <paramref name="uid"/> is sent.</summary>
    /// <exception cref="ArgumentException">The two are one.</exception>
    /// <exception cref="GoneException">One of the two is not the owner's.</exception>
    public async Task AddAsync(
        Guid uid,
        long firstId,
        long secondId,
        RelationKind kind,
        string? words,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Relations.AnyAsync(r => r.Uid == uid, ct))
            return;
        if (
            await write.Db.Contacts.CountAsync(c => c.Id == firstId || c.Id == secondId, ct)
            < (firstId == secondId ? 1 : 2)
        )
            throw new GoneException();
        await TrashBin.TakeOutAsync(write.Db, Kind, uid, ct);
        write.Db.Relations.Add(Relation.Between(write.Db.OwnerId, uid, firstId, secondId, kind, words));
        await RelationWords.RefreshAsync(write.Db, [firstId, secondId], write.Now, ct);
        await write.CommitAsync(ct);
    }

    /// <returns>What Undo needs to bring it back.</returns>
    /// <exception cref="GoneException">There is no such relation of this owner.</exception>
    public async Task<RemovedRelation> RemoveAsync(long id, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var found = await write.Db.Relations.SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new GoneException();
        var removed = new RemovedRelation(found.Uid, found.FirstId, found.SecondId, found.Kind, found.Words);
        await TrashBin.KeepAsync(write, Kind, found.Uid, found.Words, [found.FirstId, found.SecondId], removed, ct);
        write.Db.Relations.Remove(found);
        await RelationWords.RefreshAsync(write.Db, [found.FirstId, found.SecondId], write.Now, ct);
        await write.CommitAsync(ct);
        return removed;
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<RemovedRelation>(content), ct);

    public Task RestoreAsync(RemovedRelation removed, CancellationToken ct = default) =>
        AddAsync(removed.Uid, removed.FirstId, removed.SecondId, removed.Kind, removed.Words, ct);
}
