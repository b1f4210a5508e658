using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Groups;

/// <summary>What is kept of a deleted group until its Undo has passed.</summary>
public sealed record DeletedGroup(Guid Uid, GroupDetails Details, DateOnly? LastOn, IReadOnlyList<long> Members);

/// <summary>What the owner does about groups, and the reading of them.</summary>
public sealed class GroupStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Group;

    public async Task<(IReadOnlyList<GroupRow> Groups, DateOnly Today)> ListAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return (GroupRows.All(reads), (await crm.OwnerAsync(ct)).Today);
    }

    public async Task<IReadOnlyList<(Guid Uid, string Name)>> OfContactAsync(
        long contactId,
        CancellationToken ct = default
    )
    {
        using var reads = await crm.ReadAsync(ct);
        return GroupRows.OfContact(reads, contactId);
    }

    /// <exception cref="GoneException">There is no such group of this owner.</exception>
    public async Task<GroupView> FindAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var found =
            await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Uid == uid, ct) ?? throw new GoneException();
        using var reads = await crm.ReadAsync(ct);
        var owner = await crm.OwnerAsync(ct);
        return new GroupView(
            uid,
            found.Version,
            found.Details(),
            found.LastGatheredOn,
            found.NextOn,
            GroupRows.Members(reads, uid),
            owner.Today,
            owner.Owner.Language
        );
    }

    /// <summary>Adds once, however often the form with this <paramref name="uid"/> is sent.</summary>
    /// <exception cref="ArgumentException">It has no name, or its rhythm is out of range.</exception>
    public async Task FoundAsync(Guid uid, GroupDetails details, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Groups.AnyAsync(g => g.Uid == uid, ct))
            return;
        write.Db.Groups.Add(Group.Found(write.Db.OwnerId, uid, details, write.Now));
        await write.CommitAsync(ct);
    }

    /// <exception cref="ChangedElsewhereException">The group is no longer at <paramref name="version"/>.</exception>
    /// <exception cref="GoneException">There is no such group of this owner.</exception>
    public Task EditAsync(Guid uid, int version, GroupDetails details, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            (_, g) =>
            {
                if (g.Version != version)
                    throw new ChangedElsewhereException(g.Version);
                g.Edit(details);
                return Task.CompletedTask;
            },
            ct
        );

    /// <exception cref="GoneException">The group or the contact is not the owner's.</exception>
    /// <exception cref="InvalidOperationException">The group is full.</exception>
    public Task JoinAsync(Guid uid, long contactId, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            async (db, g) =>
            {
                if (!await db.Contacts.AnyAsync(c => c.Id == contactId, ct))
                    throw new GoneException();
                g.Join(contactId);
            },
            ct
        );

    /// <exception cref="GoneException">There is no such group of this owner.</exception>
    public Task LeaveAsync(Guid uid, long contactId, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            (_, g) =>
            {
                g.Leave(contactId);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>
    /// Logs one interaction with everybody who was there and notes that the group gathered: together or not at all, and
    /// once per <paramref name="logged"/>.
    /// </summary>
    /// <returns>When the group had gathered before, for Undo.</returns>
    /// <exception cref="ArgumentException">Nobody was there, or the day lies in the future.</exception>
    /// <exception cref="GoneException">The group or a contact is not the owner's.</exception>
    public async Task<DateOnly?> GatherAsync(
        Guid uid,
        Guid logged,
        DateOnly on,
        string? what,
        IReadOnlyList<long> present,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        var group = await LoadAsync(write.Db, uid, ct);
        var before = group.LastGatheredOn;
        // A gathering of long ago that is noted later does not make the latest one unsaid.
        if (before is null || on > before)
            group.Gathered(on);
        var details = new InteractionDetails
        {
            ContactIds = present,
            On = on,
            Channel = Channel.InPerson,
            StartedBy = Initiator.Me,
            Setting = Setting.Informal,
            What = !ContactCleaning.SaysAnything(what) ? group.Name : $"{group.Name}: {what!.Trim()}",
        };
        await write.Db.SaveChangesAsync(ct);
        if (InteractionLog.Add(write, logged, details))
            await write.CommitAsync(ct);
        return before;
    }

    /// <summary>
    /// Undo of the date alone, unless another gathering was noted since; the interaction is taken back by whoever
    /// offers Undo.
    /// </summary>
    /// <exception cref="GoneException">There is no such group of this owner.</exception>
    public Task NotGatheredAsync(Guid uid, DateOnly on, DateOnly? before, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            (_, g) =>
            {
                if (g.LastGatheredOn == on)
                    g.Gathered(before);
                return Task.CompletedTask;
            },
            ct
        );

    /// <returns>What Undo needs to bring it back; the gatherings stay on everybody's timeline.</returns>
    /// <exception cref="GoneException">There is no such group of this owner.</exception>
    public async Task<DeletedGroup> DeleteAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var found = await LoadAsync(write.Db, uid, ct);
        var deleted = new DeletedGroup(
            uid,
            found.Details(),
            found.LastGatheredOn,
            [.. found.Members.Select(m => m.ContactId)]
        );
        await TrashBin.KeepAsync(write, Kind, uid, found.Name, [], deleted, ct);
        write.Db.Groups.Remove(found);
        await write.CommitAsync(ct);
        return deleted;
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<DeletedGroup>(content), ct);

    public async Task RestoreAsync(DeletedGroup deleted, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Groups.AnyAsync(g => g.Uid == deleted.Uid, ct))
            return;
        await TrashBin.TakeOutAsync(write.Db, Kind, deleted.Uid, ct);
        var restored = Group.Found(write.Db.OwnerId, deleted.Uid, deleted.Details, write.Now);
        foreach (
            var id in await write
                .Db.Contacts.Where(c => deleted.Members.Contains(c.Id))
                .Select(c => c.Id)
                .ToListAsync(ct)
        )
            restored.Join(id);
        if (deleted.LastOn is { } on)
            restored.Gathered(on);
        write.Db.Groups.Add(restored);
        await write.CommitAsync(ct);
    }

    private static async Task<Group> LoadAsync(CrmDbContext db, Guid uid, CancellationToken ct) =>
        await db.Groups.Include(g => g.Members).SingleOrDefaultAsync(g => g.Uid == uid, ct)
        ?? throw new GoneException();

    private async Task ChangeAsync(Guid uid, Func<CrmDbContext, Group, Task> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        await change(write.Db, await LoadAsync(write.Db, uid, ct));
        await write.CommitAsync(ct);
    }
}
