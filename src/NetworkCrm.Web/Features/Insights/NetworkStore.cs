using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Insights;

/// <summary>Reads the people of the network picture, the closest circles first, and who brought whom.</summary>
public sealed class NetworkStore(OwnerDatabase crm)
{
    /// <param name="rest">Which page of worlds: 0 shows everybody, 1 those whose world is not among the largest, and so
    /// on.</param>
    public async Task<NetworkView> LoadAsync(WorldKind by, int rest = 0, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var contacts = NetworkRows.People(reads);
        var ids = JsonSerializer.Serialize(contacts.Select(c => c.Id));
        var worlds = NetworkRows.Worlds(reads, by, ids);
        var places = NetworkLayout.Place(
            [.. contacts.Select(c => c with { World = worlds.GetValueOrDefault(c.Id) })],
            rest
        );
        return new NetworkView(places, NetworkRows.Lines(reads, ids, places.Dots), ContactCounts.Listed(reads).All);
    }
}
