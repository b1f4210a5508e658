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

/// <summary>What people without a circle have in common, and how many of them there are.</summary>
/// <param name="Import">The name of the file they came from, where only those of one are asked for.</param>
public sealed record SortPiles(
    IReadOnlyList<SortGroup> Groups,
    IReadOnlyDictionary<Circle, int> InCircle,
    int WithoutCircle,
    string? Import
);

/// <summary>
/// Reads the people who have no circle yet, in groups or twenty cards at a time; what is chosen is written by the stores
/// of contacts.
/// </summary>
public sealed class SortStore(OwnerDatabase crm)
{
    public const int PileSize = 20;

    /// <param name="import">Only those of this import; one that is not the owner's limits nothing.</param>
    public async Task<SortPiles> GroupsAsync(Guid? import = null, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var people = ContactCounts.Listed(reads);
        var batch = Batch(reads, import);
        return new SortPiles(
            SortGroups.Read(reads, batch?.Id),
            people.InCircle,
            batch is { } of ? SortGroups.OfImport(reads, of.Id).Count : people.WithoutCircle,
            batch?.FileName
        );
    }

    /// <summary>Who is in a group by now.</summary>
    public async Task<IReadOnlyList<SortMember>> MembersAsync(
        SortGroup group,
        Guid? import = null,
        CancellationToken ct = default
    )
    {
        using var reads = await crm.ReadAsync(ct);
        return SortGroups.Members(reads, group, Batch(reads, import)?.Id);
    }

    /// <summary>Who of an import has no circle yet; nobody where it is not the owner's.</summary>
    public async Task<IReadOnlyList<long>> OfImportAsync(Guid import, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return Batch(reads, import) is { } batch ? SortGroups.OfImport(reads, batch.Id) : [];
    }

    /// <param name="seen">Whom this sitting has shown already.</param>
    /// <param name="import">Only those of this import.</param>
    public async Task<SortPile> PileAsync(
        IReadOnlyCollection<long> seen,
        Guid? import = null,
        CancellationToken ct = default
    )
    {
        using var reads = await crm.ReadAsync(ct);
        var people = ContactCounts.Listed(reads);
        var batch = Batch(reads, import)?.Id;
        // The latest by either date is among the first by one of the two, so that neither order is sorted as a whole.
        var most = PileSize + seen.Count;
        var cards = SortRows
            .Read(reads, "LastContactOn DESC, Id DESC", most, batch)
            .Concat(SortRows.Read(reads, "Id DESC", most, batch))
            .Where(c => !seen.Contains(c.Id))
            .DistinctBy(c => c.Id)
            .OrderByDescending(c => c.Latest)
            .ThenByDescending(c => c.Id)
            .Take(PileSize)
            .ToList();
        return new SortPile(
            cards,
            people.InCircle,
            batch is { } of ? SortGroups.OfImport(reads, of).Count : people.WithoutCircle,
            people.All > 0,
            (await crm.OwnerAsync(ct)).Today
        );
    }

    private static (long Id, string FileName)? Batch(OwnerSqlReader reads, Guid? import) =>
        import is { } uid ? SortGroups.Import(reads, uid) : null;
}
