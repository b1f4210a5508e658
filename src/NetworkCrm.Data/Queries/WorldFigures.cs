using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>How many people move in one world.</summary>
public sealed record WorldFigure(string Name, int People);

/// <summary>The largest worlds of one kind.</summary>
/// <param name="Single">How many worlds of this kind hold one person only.</param>
public sealed record WorldFigures(WorldKind Kind, IReadOnlyList<WorldFigure> Largest, int Worlds, int Single)
{
    private const int Shown = 8;

    public static IReadOnlyList<WorldFigures> Read(OwnerSqlReader reads) =>
        [.. new[] { WorldKind.Industry, WorldKind.City, WorldKind.Community }.Select(kind => Read(reads, kind))];

    private static WorldFigures Read(OwnerSqlReader reads, WorldKind kind)
    {
        // What is kept counts everybody; those who are put away are few, and taken off it.
        var away = Away(reads, kind);
        var row = reads
            .Prepare("SELECT Folded, People FROM WorldCounts WHERE OwnerId = ?1 AND Kind = ?2")
            .Bind((int)kind);
        var all = new List<(string Folded, int People)>();
        while (row.Step())
        {
            var folded = row.Text(0);
            if (row.Int32(1) - away.GetValueOrDefault(folded) is > 0 and var people)
                all.Add((folded, people));
        }

        all = [.. all.OrderByDescending(w => w.People).ThenBy(w => w.Folded, StringComparer.Ordinal)];
        return new WorldFigures(
            kind,
            [.. all.Take(Shown).Select(w => new WorldFigure(NameOf(reads, kind, w.Folded), w.People))],
            all.Count,
            all.Count(w => w.People == 1)
        );
    }

    private static Dictionary<string, int> Away(OwnerSqlReader reads, WorldKind kind)
    {
        // By itself the planner would take the index that is in the order of the groups, and walk it once for every one
        // of them.
        var row = reads
            .Prepare(
                $"""
                SELECT w.Folded, count(*) FROM Contacts c
                  CROSS JOIN ContactWorlds w INDEXED BY IX_ContactWorlds_OwnerId_ContactId ON w.OwnerId = ?1
                  AND w.ContactId = c.Id AND w.Kind = ?2
                WHERE c.OwnerId = ?1 AND c.State <> {(int)ContactState.Listed} GROUP BY w.Folded
                """
            )
            .Bind((int)kind);
        var away = new Dictionary<string, int>(StringComparer.Ordinal);
        while (row.Step())
            away[row.Text(0)] = row.Int32(1);
        return away;
    }

    private static string NameOf(OwnerSqlReader reads, WorldKind kind, string folded)
    {
        var row = reads
            .Prepare("SELECT Name FROM ContactWorlds WHERE OwnerId = ?1 AND Kind = ?2 AND Folded = ?3 LIMIT 1")
            .Bind((int)kind)
            .Bind(folded);
        return row.Step() ? row.Text(0) : folded;
    }
}
