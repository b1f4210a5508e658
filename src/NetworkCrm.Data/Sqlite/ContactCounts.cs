using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// How many contacts an owner has listed, archived and in the trash: what the head of the People list says and its scroll bar needs, on every page.
/// Triggers keep it with whatever writes a contact; counting would read an index of the whole book.
/// </summary>
public static class ContactCounts
{
    private const string More = "INSERT INTO ContactCounts(OwnerId, State, People) VALUES (new.OwnerId, new.State, 1) ON CONFLICT(OwnerId, State) DO UPDATE SET People = People + 1;";
    private const string Fewer = "UPDATE ContactCounts SET People = People - 1 WHERE OwnerId = old.OwnerId AND State = old.State;";

    public static void Create(MigrationBuilder migration)
    {
        migration.Sql("""
            CREATE TABLE ContactCounts (
              OwnerId INTEGER NOT NULL REFERENCES Owners(Id) ON DELETE CASCADE,
              State INTEGER NOT NULL,
              People INTEGER NOT NULL,
              PRIMARY KEY (OwnerId, State)) WITHOUT ROWID
            """);
        migration.Sql($"CREATE TRIGGER Contacts_count_insert AFTER INSERT ON Contacts BEGIN {More} END");
        migration.Sql($"CREATE TRIGGER Contacts_count_delete AFTER DELETE ON Contacts BEGIN {Fewer} END");
        migration.Sql($"CREATE TRIGGER Contacts_count_update AFTER UPDATE OF State ON Contacts WHEN old.State IS NOT new.State BEGIN {Fewer} {More} END");
    }

    /// <summary>Counts anew, after writes that went without triggers.</summary>
    internal static void Recount(SqliteConnection connection, long ownerId)
    {
        using var forget = new Statement(connection, "DELETE FROM ContactCounts WHERE OwnerId = ?");
        forget.Bind(ownerId).Run();
        using var count = new Statement(connection, "INSERT INTO ContactCounts(OwnerId, State, People) SELECT OwnerId, State, count(*) FROM Contacts WHERE OwnerId = ? GROUP BY OwnerId, State");
        count.Bind(ownerId).Run();
    }
}
