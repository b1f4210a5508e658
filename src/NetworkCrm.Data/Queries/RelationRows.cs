using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Relations;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>A relation as one of the two sees it.</summary>
public sealed record RelationRow(long Id, PersonPick Other, RelationKind Kind, string? Words);

/// <summary>Who is related to somebody.</summary>
public static class RelationRows
{
    /// <summary>By name.</summary>
    public static IReadOnlyList<RelationRow> OfContact(OwnerSqlReader reads, long contactId)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT r.Id, c.Id, c.Uid, c.DisplayName, c.Company, r.Kind, r.Words
                FROM (SELECT Id, SecondId AS OtherId, Kind, Words FROM Relations WHERE OwnerId = ?1 AND FirstId = ?2
                      UNION ALL SELECT Id, FirstId, Kind, Words FROM Relations WHERE OwnerId = ?1 AND SecondId = ?2) r
                CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = r.OtherId WHERE c.State <> {(int)
                    ContactState.Trashed}
                  ORDER BY c.SortName, r.Id LIMIT 100
                """
            )
            .Bind(contactId);
        var rows = new List<RelationRow>();
        while (row.Step())
            rows.Add(
                new RelationRow(
                    row.Int64(0),
                    new PersonPick(row.Int64(1), row.Guid(2), row.Text(3), row.TextOrNull(4)),
                    (RelationKind)row.Int32(5),
                    row.TextOrNull(6)
                )
            );
        return rows;
    }
}
