using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Trash;

namespace NetworkCrm.Data.Workflows;

/// <summary>What is kept of a removed promise.</summary>
/// <param name="Confidential">Whether it was made in confidence.</param>
public sealed record RemovedPromise(
    Guid Uid,
    long ContactId,
    PromiseDetails Details,
    DateOnly MadeOn,
    PromiseState State,
    DateOnly? ClosedOn,
    Guid? MadeIn,
    bool Confidential = false
);

/// <summary>Puts promises into the trash.</summary>
public static class PromiseTrash
{
    /// <param name="write">The write it is part of.</param>
    /// <param name="promise">Which.</param>
    /// <param name="confidential">Whether it was made in confidence: then its words are not shown in the trash.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>What bringing it back needs.</returns>
    public static async Task<RemovedPromise> PutAwayAsync(
        OwnerWriteScope write,
        Promise promise,
        bool confidential,
        CancellationToken ct
    )
    {
        var removed = new RemovedPromise(
            promise.Uid,
            promise.ContactId,
            promise.Details(),
            promise.MadeOn,
            promise.State,
            promise.ClosedOn,
            promise.MadeIn,
            confidential
        );
        var title = confidential ? null : promise.What;
        await TrashBin.KeepAsync(write, TrashKind.Promise, promise.Uid, title, [promise.ContactId], removed, ct);
        write.Db.Promises.Remove(promise);
        return removed;
    }
}
