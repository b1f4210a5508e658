using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>An introduction as one of the two sees it.</summary>
/// <param name="Other">The other of the two.</param>
public sealed record IntroductionRow(long Id, PersonPick Other, DateOnly On, string? ForWhat, string? CameOfIt);

/// <summary>All that a person's box of introductions shows.</summary>
/// <param name="Made">Those the owner made.</param>
/// <param name="By">Who introduced them to the owner.</param>
/// <param name="Brought">Whom they introduced to the owner.</param>
public sealed record IntroductionsView(
    IReadOnlyList<IntroductionRow> Made,
    PersonPick? By,
    IReadOnlyList<PersonPick> Brought,
    DateOnly Today
);

/// <summary>Reads who was brought together with whom; those in the trash are left out.</summary>
public static class IntroductionRows
{
    private const int Most = 100;

    public static IReadOnlyList<IntroductionRow> Made(OwnerSqlReader reads, long contactId)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT i.Id, c.Id, c.Uid, c.DisplayName, c.Company, i."On", i.ForWhat, i.CameOfIt
                FROM (SELECT Id, SecondId AS OtherId, "On", ForWhat, CameOfIt FROM Introductions
                  WHERE OwnerId = ?1 AND FirstId = ?2
                      UNION ALL SELECT Id, FirstId, "On", ForWhat, CameOfIt FROM Introductions
                        WHERE OwnerId = ?1 AND SecondId = ?2) i
                CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = i.OtherId WHERE c.State <> {(int)
                    ContactState.Trashed}
                  ORDER BY i."On" DESC, i.Id DESC LIMIT {Most}
                """
            )
            .Bind(contactId);
        var rows = new List<IntroductionRow>();
        while (row.Step())
            rows.Add(
                new IntroductionRow(
                    row.Int64(0),
                    new PersonPick(row.Int64(1), row.Guid(2), row.Text(3), row.TextOrNull(4)),
                    row.Date(5),
                    row.TextOrNull(6),
                    row.TextOrNull(7)
                )
            );
        return rows;
    }

    public static PersonPick? By(OwnerSqlReader reads, long contactId) =>
        Picks(
                reads
                    .Prepare(
                        $"""
                        SELECT b.Id, b.Uid, b.DisplayName, b.Company FROM Contacts c
                          CROSS JOIN Contacts b ON b.OwnerId = ?1 AND b.Id = c.IntroducedById
                          WHERE c.OwnerId = ?1 AND c.Id = ?2 AND b.State <> {(int)ContactState.Trashed}
                        """
                    )
                    .Bind(contactId)
            )
            .FirstOrDefault();

    public static IReadOnlyList<PersonPick> Brought(OwnerSqlReader reads, long contactId) =>
        Picks(
            reads
                .Prepare(
                    $"""
                    SELECT Id, Uid, DisplayName, Company FROM Contacts
                      WHERE OwnerId = ?1 AND IntroducedById = ?2 AND State <> {(int)ContactState.Trashed}
                      ORDER BY Id DESC LIMIT {Most}
                    """
                )
                .Bind(contactId)
        );

    private static List<PersonPick> Picks(Statement row)
    {
        var picks = new List<PersonPick>();
        while (row.Step())
            picks.Add(new PersonPick(row.Int64(0), row.Guid(1), row.Text(2), row.TextOrNull(3)));
        return picks;
    }
}
