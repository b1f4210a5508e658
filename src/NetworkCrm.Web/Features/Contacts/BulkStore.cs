using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>
/// What is done to many contacts at once, and its undoing: each one write, away from the thread of the page, which goes
/// on meanwhile.
/// </summary>
public sealed class BulkStore(OwnerDatabase crm)
{
    /// <exception cref="ArgumentException">There are more than <see cref="BulkChange.Most"/>.</exception>
    public Task<BulkDone> RunAsync(IReadOnlyCollection<long> contactIds, BulkAct act, CancellationToken ct = default) =>
        Task.Run(
            async () =>
            {
                await using var write = await crm.WriteAsync(ct);
                var done = await BulkChange.RunAsync(write, contactIds, act, ct);
                await write.CommitAsync(ct);
                return done;
            },
            ct
        );

    public Task<BulkUndone> TakeBackAsync(BulkDone done, CancellationToken ct = default) =>
        Task.Run(
            async () =>
            {
                await using var write = await crm.WriteAsync(ct);
                var undone = await BulkChange.TakeBackAsync(write, done, ct);
                await write.CommitAsync(ct);
                return undone;
            },
            ct
        );
}
