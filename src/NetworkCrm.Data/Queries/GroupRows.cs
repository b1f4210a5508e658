using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Groups;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>A group in a list.</summary>
/// <param name="Quiet">How many of its members have gone quiet.</param>
public sealed record GroupRow(Guid Uid, string Name, int? EveryDays, DateOnly? LastOn, int Members, int Quiet)
{
    public DateOnly? NextOn => EveryDays is { } days ? LastOn?.AddDays(days) : null;
}

/// <summary>Somebody who belongs to a group.</summary>
public sealed record MemberRow(CardPerson Person, bool Quiet, DateOnly? LastContactOn);

/// <summary>All that a group's page shows.</summary>
public sealed record GroupView(
    Guid Uid,
    int Version,
    GroupDetails Details,
    DateOnly? LastOn,
    DateOnly? NextOn,
    IReadOnlyList<MemberRow> Members,
    DateOnly Today,
    string OwnerLanguage
)
{
    public int Quiet => Members.Count(m => m.Quiet);
}

/// <summary>Reads groups with their members; those in the trash are left out.</summary>
public static class GroupRows
{
    private const int Most = 300;

    public static IReadOnlyList<GroupRow> All(OwnerSqlReader reads)
    {
        var row = reads.Prepare(
            $"""
            SELECT g.Uid, g.Name, g.EveryDays, g.LastGatheredOn, count(c.Id), coalesce(sum(s.IsCold), 0)
            FROM Groups g LEFT JOIN GroupMembers m ON m.OwnerId = ?1 AND m.GroupId = g.Id
            LEFT JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = m.ContactId AND c.State <> {(int)ContactState.Trashed}
              LEFT JOIN Snapshots s ON s.OwnerId = ?1 AND s.ContactId = c.Id
            WHERE g.OwnerId = ?1 GROUP BY g.Id ORDER BY g.Name COLLATE NOCASE, g.Id LIMIT {Most}
            """
        );
        var rows = new List<GroupRow>();
        while (row.Step())
            rows.Add(
                new GroupRow(
                    row.Guid(0),
                    row.Text(1),
                    row.Int32OrNull(2),
                    row.DateOrNull(3),
                    row.Int32(4),
                    row.Int32(5)
                )
            );
        return rows;
    }

    /// <summary>Those that somebody is in.</summary>
    public static IReadOnlyList<(Guid Uid, string Name)> OfContact(OwnerSqlReader reads, long contactId)
    {
        var row = reads
            .Prepare(
                "SELECT g.Uid, g.Name FROM GroupMembers m CROSS JOIN Groups g ON g.OwnerId = ?1 AND g.Id = m.GroupId WHERE m.OwnerId "
                    + "= ?1 AND m.ContactId = ?2 ORDER BY g.Name COLLATE NOCASE LIMIT 20"
            )
            .Bind(contactId);
        var rows = new List<(Guid Uid, string Name)>();
        while (row.Step())
            rows.Add((row.Guid(0), row.Text(1)));
        return rows;
    }

    /// <summary>Whoever has gone quiet first, then by name.</summary>
    public static IReadOnlyList<MemberRow> Members(OwnerSqlReader reads, Guid uid)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT c.Id, coalesce(s.IsCold, 0), c.LastContactOn FROM Groups g
                  CROSS JOIN GroupMembers m ON m.OwnerId = ?1 AND m.GroupId = g.Id
                CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = m.ContactId
                  LEFT JOIN Snapshots s ON s.OwnerId = ?1 AND s.ContactId = c.Id
                WHERE g.OwnerId = ?1 AND g.Uid = ?2 AND c.State <> {(int)ContactState.Trashed}
                  ORDER BY coalesce(s.IsCold, 0) DESC, c.SortName, c.Id LIMIT {Group.MaxMembers}
                """
            )
            .Bind(uid);
        var rows = new List<(long Id, bool Quiet, DateOnly? Last)>();
        while (row.Step())
            rows.Add((row.Int64(0), row.Bool(1), row.DateOrNull(2)));
        var people = PeopleCards.Load(reads, rows.Select(r => r.Id));
        return [.. rows.Where(r => people.Has(r.Id)).Select(r => new MemberRow(people.Person(r.Id), r.Quiet, r.Last))];
    }
}
