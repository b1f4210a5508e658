using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

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
    private const string More =
        "INSERT INTO WorldCounts(OwnerId, Kind, Folded, People) VALUES (new.OwnerId, new.Kind, new.Folded, 1) ON "
        + "CONFLICT(OwnerId, Kind, Folded) DO UPDATE SET People = People + 1;";

    private const string Fewer = """
        UPDATE WorldCounts SET People = People - 1
          WHERE OwnerId = old.OwnerId AND Kind = old.Kind AND Folded = old.Folded;
        DELETE FROM WorldCounts WHERE OwnerId = old.OwnerId AND Kind = old.Kind AND Folded = old.Folded AND People = 0;
        """;

    public static void Create(MigrationBuilder migration)
    {
        migration.Sql(
            """
            CREATE TABLE WorldCounts (
              OwnerId INTEGER NOT NULL REFERENCES Owners(Id) ON DELETE CASCADE,
              Kind INTEGER NOT NULL,
              Folded TEXT NOT NULL,
              People INTEGER NOT NULL,
              PRIMARY KEY (OwnerId, Kind, Folded)) WITHOUT ROWID
            """
        );
        migration.Sql($"{Counted} GROUP BY OwnerId, Kind, Folded");
        migration.Sql($"CREATE TRIGGER ContactWorlds_count_insert AFTER INSERT ON ContactWorlds BEGIN {More} END");
        migration.Sql($"CREATE TRIGGER ContactWorlds_count_delete AFTER DELETE ON ContactWorlds BEGIN {Fewer} END");
        migration.Sql(
            $"CREATE TRIGGER ContactWorlds_count_update AFTER UPDATE OF Kind, Folded ON ContactWorlds WHEN old.Kind "
                + $"IS NOT new.Kind OR old.Folded IS NOT new.Folded BEGIN {Fewer} {More} END"
        );
    }

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
