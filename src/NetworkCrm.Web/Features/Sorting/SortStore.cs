using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Sorting;

/// <summary>
/// A pile to go through, how many people each circle but the outermost holds, and how many have none.
/// </summary>
public sealed record SortPile(
    IReadOnlyList<SortCard> Cards,
    IReadOnlyDictionary<Circle, int> InCircle,
    int WithoutCircle,
    bool HasContacts,
    DateOnly Today
);

/// <summary>
/// Reads the people who have no circle yet, twenty at a time; what is chosen is written by the store of contacts.
/// </summary>
public sealed class SortStore(OwnerDatabase crm)
{
    public const int PileSize = 20;

    /// <param name="seen">Whom this sitting has shown already.</param>
    public async Task<SortPile> PileAsync(IReadOnlyCollection<long> seen, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var people = ContactCounts.Listed(reads);
        // The latest by either date is among the first by one of the two, so that neither order is sorted as a whole.
        var most = PileSize + seen.Count;
        var cards = SortRows
            .Read(reads, "LastContactOn DESC, Id DESC", most)
            .Concat(SortRows.Read(reads, "Id DESC", most))
            .Where(c => !seen.Contains(c.Id))
            .DistinctBy(c => c.Id)
            .OrderByDescending(c => c.Latest)
            .ThenByDescending(c => c.Id)
            .Take(PileSize)
            .ToList();
        return new SortPile(
            cards,
            people.InCircle,
            people.WithoutCircle,
            people.All > 0,
            (await crm.OwnerAsync(ct)).Today
        );
    }
}
