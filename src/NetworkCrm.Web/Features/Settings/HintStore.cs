using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Owners;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Settings;

/// <summary>Which hints the owner wants to see; read once for a page and all that follows it.</summary>
public sealed class HintStore(Crm crm)
{
    private Hint? hidden;

    public async ValueTask<bool> ShowsAsync(Hint hint, CancellationToken ct = default)
    {
        hidden ??= (await crm.OwnerAsync(ct)).Owner.HiddenHints;
        return !hidden.Value.HasFlag(hint);
    }

    public async Task SwitchAsync(Hint hint, bool on, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await write.Db.Owners.SingleAsync(ct);
        owner.Hide(hint, !on);
        await write.CommitAsync(ct);
        hidden = owner.HiddenHints;
    }
}
