using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// How many contacts are of each world of an owner's book: what the rarity of a world is judged by, whenever a contact
/// whose regard is known is looked at again.
/// Triggers keep it with whatever writes a world; counting would read a tenth of the book for each of the common ones.
/// </summary>
public static class WorldCounts
{
    private const string Counted =
        "INSERT INTO WorldCounts(OwnerId, Kind, Folded, People) SELECT OwnerId, Kind, Folded, count(*) FROM ContactWorlds";

    /// <summary>Counts some worlds in addition, or no longer, where triggers do not.</summary>
    /// <param name="some">Which worlds: a condition without parameters.</param>
    internal static void Change(SqliteConnection connection, string some, bool added)
    {
        var people = added ? "+ excluded.People" : "- excluded.People";
        using var change = new Statement(
            connection,
            $"{Counted} WHERE {some} GROUP BY OwnerId, Kind, Folded ON CONFLICT(OwnerId, Kind, Folded) DO UPDATE "
                + $"SET People = People {people}"
        );
        change.Run();
        if (added)
            return;
        using var none = new Statement(connection, "DELETE FROM WorldCounts WHERE People = 0");
        none.Run();
    }

    /// <summary>Counts anew, after writes that went without triggers.</summary>
    internal static void Recount(SqliteConnection connection, long ownerId)
    {
        using var forget = new Statement(connection, "DELETE FROM WorldCounts WHERE OwnerId = ?");
        forget.Bind(ownerId).Run();
        using var count = new Statement(connection, $"{Counted} WHERE OwnerId = ? GROUP BY OwnerId, Kind, Folded");
        count.Bind(ownerId).Run();
    }
}
