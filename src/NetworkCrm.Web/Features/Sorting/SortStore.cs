using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Sorting;

/// <summary>Somebody without a circle, with what helps to say how close they are.</summary>
public sealed record SortCard(
    long Id,
    Guid Uid,
    string Name,
    string? Title,
    string? Company,
    string? City,
    string? HowMet,
    DateOnly? LastContactOn,
    DateOnly AddedOn
)
{
    /// <summary>The day on which the owner last had to do with them.</summary>
    public DateOnly Latest => LastContactOn is { } last && last > AddedOn ? last : AddedOn;
}

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

    /// <summary>From so many contacts on, sorting is worth offering.</summary>
    public const int OfferedFrom = 5;

    /// <summary>With so many in a circle the owner knows about circles, and Today need not offer it any more.</summary>
    public const int OfferedUntil = 5;

    /// <param name="seen">Whom this sitting has shown already.</param>
    public async Task<SortPile> PileAsync(IReadOnlyCollection<long> seen, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var people = ContactCounts.Listed(reads);
        // The latest by either date is among the first by one of the two, so that neither order is sorted as a whole.
        var most = PileSize + seen.Count;
        var cards = Read(reads, "LastContactOn DESC, Id DESC", most)
            .Concat(Read(reads, "Id DESC", most))
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

    /// <summary>Whether Today should offer it: there are people, and hardly anybody has a circle.</summary>
    public static bool IsOffered(ListedPeople people) =>
        people.InCircle.Values.Sum() < OfferedUntil && people.WithoutCircle >= OfferedFrom;

    // The plus keeps the index of circles out of it: these two orders have their own, and stop after a pile.
    private static List<SortCard> Read(OwnerSqlReader reads, string order, int most)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT Id, Uid, DisplayName, Title, Company, City, HowMet, LastContactOn, AddedOn FROM Contacts
                WHERE OwnerId = ?1 AND State = {(int)ContactState.Listed} AND +Circle IS NULL ORDER BY {order} LIMIT ?2
                """
            )
            .Bind(most);
        var cards = new List<SortCard>();
        while (row.Step())
            cards.Add(
                new SortCard(
                    row.Int64(0),
                    row.Guid(1),
                    row.Text(2),
                    row.TextOrNull(3),
                    row.TextOrNull(4),
                    row.TextOrNull(5),
                    row.TextOrNull(6),
                    row.DateOrNull(7),
                    row.Date(8)
                )
            );
        return cards;
    }
}
