using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Web.Shared;

/// <summary>Which hints the owner wants to see; read once for all that a page asks at about the same time.</summary>
public sealed class HintStore(OwnerDatabase crm)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private Hint hidden;
    private DateTimeOffset? readAt;

    public async ValueTask<bool> ShowsAsync(Hint hint, CancellationToken ct = default)
    {
        if (readAt is not { } at || crm.Now - at > Fresh)
        {
            // Asked by the first page, which must not wait for the model of the database.
            using var reads = await crm.ReadAsync(ct);
            (hidden, readAt) = ((await crm.OwnerAsync(ct)).Owner.HiddenHints, crm.Now);
        }

        return !hidden.HasFlag(hint);
    }

    public async Task SwitchAsync(Hint hint, bool on, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await write.Db.Owners.SingleAsync(ct);
        owner.Hide(hint, !on);
        await write.CommitAsync(ct);
        (hidden, readAt) = (owner.HiddenHints, write.Now);
    }
}
