using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

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

/// <summary>Those without a circle.</summary>
public static class SortRows
{
    /// <summary>From so many contacts on, sorting is worth offering.</summary>
    public const int OfferedFrom = 5;

    /// <summary>With so many in a circle the owner knows about circles, and Today need not offer it any more.</summary>
    public const int OfferedUntil = 5;

    // The plus keeps the index of circles out of it: these two orders have their own, and stop after a pile.
    public static List<SortCard> Read(OwnerSqlReader reads, string order, int most, long? batch = null)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT Id, Uid, DisplayName, Title, Company, City, HowMet, LastContactOn, AddedOn FROM Contacts
                WHERE OwnerId = ?1 AND State = {(int)ContactState.Listed} AND +Circle IS NULL
                  AND (?3 IS NULL OR ImportBatchId = ?3) ORDER BY {order} LIMIT ?2
                """
            )
            .Bind(most)
            .Bind(batch);
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

    /// <summary>Whether Today should offer it: there are people, and hardly anybody has a circle.</summary>
    public static bool IsOffered(ListedPeople people) =>
        people.InCircle.Values.Sum() < OfferedUntil && people.WithoutCircle >= OfferedFrom;
}
