using System.Globalization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>What people without a circle have in common.</summary>
public enum SortBy
{
    Company,
    Tag,
    Event,
    Import,
}

/// <summary>People without a circle who have something in common, to be placed together.</summary>
/// <param name="Key">What tells it from others of its kind: a folded name, or an id.</param>
/// <param name="Name">Empty where a file had no name.</param>
public sealed record SortGroup(SortBy By, string Key, string Name, int People);

/// <summary>Somebody in such a group.</summary>
public sealed record SortMember(long Id, Guid Uid, string Name, string? Title, string? Company);

/// <summary>
/// Those without a circle by what they have in common. From the few who have none to what is known of them: a book
/// where most are placed costs what is left, not what is stored.
/// </summary>
public static class SortGroups
{
    /// <summary>Fewer are no group.</summary>
    public const int Fewest = 2;

    // Of each kind; the largest come first, and as they are placed others follow.
    private const int Most = 100;

    private static readonly string Left =
        $"SELECT Id, ImportBatchId, SortName FROM Contacts WHERE OwnerId = ?1 AND State = {(int)ContactState.Listed} AND "
        + "Circle IS NULL";

    // In the order of the enum: for each of the people left, what they have of that kind, as Key and Name.
    private static readonly string[] Kinds =
    [
        $"""
            CROSS JOIN ContactWorlds k ON k.OwnerId = ?1 AND k.ContactId = u.Id AND k.Kind = {(int)WorldKind.Company}
            """,
        "CROSS JOIN ContactTags k ON k.OwnerId = ?1 AND k.ContactId = u.Id",
        """
            CROSS JOIN EventGuests g ON g.OwnerId = ?1 AND g.ContactId = u.Id
            CROSS JOIN Events k ON k.OwnerId = ?1 AND k.Id = g.EventId
            """,
        "CROSS JOIN ImportBatches k ON k.OwnerId = ?1 AND k.Id = u.ImportBatchId",
    ];

    private static readonly string[] Keys = ["k.Folded", "k.Folded", "k.Id", "k.Id"];

    private static readonly string[] Names = ["min(k.Name)", "min(k.Name)", "k.Name", "k.FileName"];

    /// <summary>
    /// The groups, the largest first; whole files come after the rest, since they say least of how close somebody is.
    /// </summary>
    /// <param name="batch">Only those of this import; null takes everybody.</param>
    public static IReadOnlyList<SortGroup> Read(OwnerSqlReader reads, long? batch = null) =>
        [
            .. Enum.GetValues<SortBy>()
                .SelectMany(by => Read(reads, by, batch))
                .OrderBy(g => g.By == SortBy.Import)
                .ThenByDescending(g => g.People)
                .ThenBy(g => g.By),
        ];

    /// <summary>Who is in a group, by name.</summary>
    public static IReadOnlyList<SortMember> Members(OwnerSqlReader reads, SortGroup group, long? batch = null)
    {
        var by = (int)group.By;
        var row = reads.Prepare(
            $"""
            SELECT DISTINCT c.Id, c.Uid, c.DisplayName, c.Title, c.Company FROM ({Of(batch)}) u {Kinds[by]}
            CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = u.Id
            WHERE {Keys[by]} = ?2 ORDER BY u.SortName, u.Id
            """
        );
        if (group.By is SortBy.Company or SortBy.Tag)
            row.Bind(group.Key);
        else
            row.Bind(long.Parse(group.Key, CultureInfo.InvariantCulture));
        var members = new List<SortMember>(group.People);
        while (row.Step())
            members.Add(new SortMember(row.Int64(0), row.Guid(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4)));
        return members;
    }

    /// <summary>Who of an import has no circle yet, by name.</summary>
    public static IReadOnlyList<long> OfImport(OwnerSqlReader reads, long batch)
    {
        var row = reads.Prepare($"SELECT Id FROM ({Of(batch)}) ORDER BY SortName, Id");
        var ids = new List<long>();
        while (row.Step())
            ids.Add(row.Int64(0));
        return ids;
    }

    /// <summary>The import of this uid; null where it is none of the owner's.</summary>
    public static (long Id, string FileName)? Import(OwnerSqlReader reads, Guid uid)
    {
        var row = reads.Prepare("SELECT Id, FileName FROM ImportBatches WHERE OwnerId = ?1 AND Uid = ?2").Bind(uid);
        return row.Step() ? (row.Int64(0), row.Text(1)) : null;
    }

    private static List<SortGroup> Read(OwnerSqlReader reads, SortBy by, long? batch)
    {
        var row = reads.Prepare(
            $"""
            SELECT {Keys[(int)by]}, {Names[(int)by]}, count(DISTINCT u.Id) AS People FROM ({Of(batch)}) u {Kinds[
                (int)by
            ]}
            GROUP BY 1 HAVING People >= {Fewest} ORDER BY People DESC, 1 LIMIT {Most}
            """
        );
        var groups = new List<SortGroup>();
        while (row.Step())
            groups.Add(
                new SortGroup(
                    by,
                    by is SortBy.Company or SortBy.Tag
                        ? row.Text(0)
                        : row.Int64(0).ToString(CultureInfo.InvariantCulture),
                    row.Text(1),
                    row.Int32(2)
                )
            );
        return groups;
    }

    // A number of our own: no parameter, so that all the queries bind the same.
    private static string Of(long? batch) =>
        batch is { } id ? string.Create(CultureInfo.InvariantCulture, $"{Left} AND ImportBatchId = {id}") : Left;
}
