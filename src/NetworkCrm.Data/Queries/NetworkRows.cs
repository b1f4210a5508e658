using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>The people of the network picture, the closest circles first, and who brought whom.</summary>
public static class NetworkRows
{
    /// <summary>More dots than that are no picture any more.</summary>
    public const int Most = 2000;

    // Two orders, each of which its index has: by circle, and the rest of the places for those without one, the latest
    // in touch first.
    public static List<NetworkPerson> People(OwnerSqlReader reads)
    {
        var people = Read(reads, "Circle >= 1", "Circle, SortName, Id", Most);
        if (people.Count < Most)
            people.AddRange(Read(reads, "+Circle IS NULL", "LastContactOn DESC, Id DESC", Most - people.Count));
        return people;
    }

    private static List<NetworkPerson> Read(OwnerSqlReader reads, string condition, string order, int most)
    {
        var row = reads
            .Prepare(
                $"SELECT Id, Uid, DisplayName, Circle FROM Contacts WHERE OwnerId = ?1 AND State = "
                    + $"{(int)ContactState.Listed} AND {condition} ORDER BY {order} LIMIT ?2"
            )
            .Bind(most);
        var people = new List<NetworkPerson>();
        while (row.Step())
            people.Add(new NetworkPerson(row.Int64(0), row.Guid(1), row.Text(2), (Circle?)row.Int32OrNull(3), null));
        return people;
    }

    public static Dictionary<long, NetworkWorld> Worlds(OwnerSqlReader reads, WorldKind by, string ids)
    {
        var row = reads
            .Prepare(
                """
                SELECT w.ContactId, w.Folded, w.Name FROM json_each(?2) wanted
                  CROSS JOIN ContactWorlds w ON w.OwnerId = ?1 AND w.ContactId = wanted.value
                WHERE w.OwnerId = ?1 AND w.Kind = ?3 ORDER BY w.Folded
                """
            )
            .Bind(ids)
            .Bind((int)by);
        var worlds = new Dictionary<long, NetworkWorld>();
        while (row.Step())
            worlds.TryAdd(row.Int64(0), new NetworkWorld(row.Text(1), row.Text(2)));
        return worlds;
    }

    public static List<NetworkLine> Lines(OwnerSqlReader reads, string ids, IReadOnlyList<NetworkDot> dots)
    {
        var at = dots.Index().ToDictionary(d => d.Item.Person.Id, d => d.Index);
        var lines = new List<NetworkLine>();
        Add(
            reads
                .Prepare(
                    "SELECT c.IntroducedById, c.Id FROM json_each(?2) wanted CROSS JOIN Contacts c ON c.Id = "
                        + "wanted.value WHERE c.OwnerId = ?1 AND c.IntroducedById IS NOT NULL"
                )
                .Bind(ids),
            mine: false
        );
        Add(
            reads
                .Prepare(
                    "SELECT i.FirstId, i.SecondId FROM json_each(?2) wanted CROSS JOIN Introductions i ON "
                        + "i.OwnerId = ?1 AND i.FirstId = wanted.value WHERE i.OwnerId = ?1"
                )
                .Bind(ids),
            mine: true
        );
        return [.. lines.Distinct()];

        void Add(Statement row, bool mine)
        {
            while (row.Step())
                if (at.TryGetValue(row.Int64(0), out var from) && at.TryGetValue(row.Int64(1), out var to))
                    lines.Add(new NetworkLine(from, to, mine));
        }
    }
}
