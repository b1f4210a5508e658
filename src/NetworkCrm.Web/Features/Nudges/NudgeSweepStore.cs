using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>The Refresh button: the morning's sweep, now, for whoever asks.</summary>
public sealed class NudgeSweepStore(CrmDatabase database, IOwnerSource source, TimeProvider clock)
{
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<SweepResult> RefreshAsync(CancellationToken ct = default) => await new OwnerSweep(database, clock).RunAsync(await source.OwnerIdAsync(ct), ct);
}
