using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>
/// Reads how far a contact's worlds lie from the owner's, by the counts that are kept of them: a contact costs a few
/// lookups however large the book is. Nothing is recounted for others: a contact's figure is of its own last write or
/// review.
/// </summary>
public sealed class WorldShares : IDisposable
{
    private readonly long ownerId;
    private readonly Statement worlds;
    private readonly HashSet<string> needed;

    public WorldShares(SqliteConnection connection, long ownerId)
    {
        this.ownerId = ownerId;
        Others = CountOthers(connection, ownerId);
        needed = Needed(connection, ownerId);
        // The plus keeps the planner on the worlds of the contact, not on all of the book in this order.
        worlds = new Statement(
            connection,
            $"""
            SELECT w.Kind, w.Folded, coalesce((SELECT n.People FROM WorldCounts n
              WHERE n.OwnerId = ?1 AND n.Kind = w.Kind AND n.Folded = w.Folded), 1) - 1, w.Name
            FROM ContactWorlds w WHERE w.OwnerId = ?1 AND w.ContactId = ?2 AND w.Kind <> {(int)WorldKind.Company}
              ORDER BY +w.Kind, +w.Folded
            """
        );
    }

    /// <summary>The owner's contacts but one.</summary>
    public int Others { get; }

    /// <summary>The worlds of a contact, by name, as <see cref="Bridging.Of"/> wants them.</summary>
    public IReadOnlyList<(string Name, WorldShare Share)> Of(long contactId)
    {
        var shares = new List<(string Name, WorldShare Share)>();
        worlds.Bind(ownerId).Bind(contactId);
        while (worlds.Step())
            shares.Add(
                (
                    worlds.Text(3),
                    new WorldShare((WorldKind)worlds.Int32(0), worlds.Int32(2), needed.Contains(worlds.Text(1)))
                )
            );
        return shares;
    }

    public double? BridgingOf(long contactId) => Bridging.Of([.. Of(contactId).Select(w => w.Share)], Others);

    public void Dispose() => worlds.Dispose();

    private static int CountOthers(SqliteConnection connection, long ownerId)
    {
        using var count = new Statement(
            connection,
            $"SELECT coalesce(sum(People), 0) FROM ContactCounts WHERE OwnerId = ? AND State <> {(int)ContactState.Trashed}"
        );
        return count.Bind(ownerId).Step() ? Math.Max(0, count.Int32(0) - 1) : 0;
    }

    private static HashSet<string> Needed(SqliteConnection connection, long ownerId)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var goals = new Statement(
            connection,
            $"SELECT Worlds FROM Goals WHERE OwnerId = ? AND State = {(int)Core.Goals.GoalState.Open} AND Worlds IS NOT NULL"
        );
        goals.Bind(ownerId);
        while (goals.Step())
            names.UnionWith(
                goals
                    .Text(0)
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(TextFold.Fold)
            );
        return names;
    }
}
