using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

/// <summary>
/// One act on several follow-ups, in one write: all of them or none. Those that were closed or removed meanwhile are
/// left as they are.
/// </summary>
public sealed class FollowUpBulkStore(OwnerDatabase crm)
{
    /// <summary>Each is done as if it were the only one: what it leaves in the timeline is logged.</summary>
    /// <returns>Those that were open.</returns>
    public Task<IReadOnlyList<long>> DoneAsync(IReadOnlyCollection<long> ids, CancellationToken ct = default) =>
        ChangeAsync(ids, (write, f) => FollowUpLog.DoneAsync(write, f, ct), ct);

    /// <returns>Those that were open, now in the trash.</returns>
    public Task<IReadOnlyList<long>> RemoveAsync(IReadOnlyCollection<long> ids, CancellationToken ct = default) =>
        ChangeAsync(
            ids,
            async (write, f) =>
            {
                await TrashBin.KeepAsync(
                    write,
                    TrashKind.FollowUp,
                    f.Uid,
                    FollowUpPlan.Said(f.PlanStep, f.What, write.Owner.Language),
                    [f.ContactId],
                    new RemovedFollowUp(f.Id),
                    ct
                );
                f.Cancel(write.Today);
            },
            ct
        );

    /// <summary>Moves this round of each to another day.</summary>
    /// <returns>The day each was due before, for <see cref="PutBackAsync"/>.</returns>
    public async Task<IReadOnlyDictionary<long, DateOnly>> MoveAsync(
        IReadOnlyCollection<long> ids,
        DateOnly until,
        CancellationToken ct = default
    )
    {
        var before = new Dictionary<long, DateOnly>();
        await ChangeAsync(
            ids,
            (_, f) =>
            {
                before[f.Id] = f.DueOn;
                f.Snooze(until);
                return Task.CompletedTask;
            },
            ct
        );
        return before;
    }

    /// <summary>Undo of <see cref="MoveAsync"/>: what was moved again since stays where it was put.</summary>
    public Task PutBackAsync(
        IReadOnlyDictionary<long, DateOnly> before,
        DateOnly movedTo,
        CancellationToken ct = default
    ) =>
        ChangeAsync(
            [.. before.Keys],
            (_, f) =>
            {
                if (f.DueOn == movedTo)
                    f.Snooze(before[f.Id]);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>
    /// Undo of <see cref="DoneAsync"/> (to Done) and <see cref="RemoveAsync"/> (to Cancelled): what was settled in
    /// another way since stays so.
    /// </summary>
    public async Task ReopenAsync(IReadOnlyCollection<long> ids, FollowUpState settled, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        foreach (var f in await write.Db.FollowUps.Where(f => ids.Contains(f.Id) && f.State == settled).ToListAsync(ct))
        {
            await FollowUpLog.ReopenAsync(write.Db, f, ct);
            write.Touch([f.ContactId]);
        }
        await write.CommitAsync(ct);
    }

    private async Task<IReadOnlyList<long>> ChangeAsync(
        IReadOnlyCollection<long> ids,
        Func<OwnerWriteScope, FollowUp, Task> change,
        CancellationToken ct
    )
    {
        await using var write = await crm.WriteAsync(ct);
        var open = await write
            .Db.FollowUps.Where(f => ids.Contains(f.Id) && f.State == FollowUpState.Open)
            .OrderBy(f => f.Id)
            .ToListAsync(ct);
        foreach (var followUp in open)
            await change(write, followUp);
        write.Touch([.. open.Select(f => f.ContactId).Distinct()]);
        await write.CommitAsync(ct);
        return [.. open.Select(f => f.Id)];
    }
}
