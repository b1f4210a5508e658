using NetworkCrm.Data;
using NetworkCrm.Demo;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Sample;

/// <summary>Made-up people to look around with, and their end.</summary>
public sealed class SampleStore(CrmDatabase database, IOwnerSource source, TimeProvider clock)
{
    /// <summary>Enough for every screen to have something to say.</summary>
    public const int People = 120;

    public const int Interactions = 1500;

    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task AddAsync(CancellationToken ct = default) =>
        await new DemoNetwork(database, clock).AddIfEmptyAsync(
            await source.OwnerIdAsync(ct),
            People,
            Interactions,
            seed: 1,
            ct
        );

    /// <returns>How many people went; what the owner added beside them stays.</returns>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<int> RemoveAsync(CancellationToken ct = default) =>
        await new DemoRemoval(database, clock).RemoveAsync(await source.OwnerIdAsync(ct), ct);
}
