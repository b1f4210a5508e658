using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Migrations;

/// <summary>What Today asks of many people is answered by an index alone.</summary>
public partial class CoveringIndexes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(name: "IX_EventGuests_OwnerId_ContactId", table: "EventGuests");
        migrationBuilder.CreateIndex(
            name: "IX_EventGuests_OwnerId_ContactId_EventId",
            table: "EventGuests",
            columns: ["OwnerId", "ContactId", "EventId"]
        );
        // EF Core knows no index over an expression. Every column that the birthdays' condition names is in it, so that
        // a fortnight of them is counted without reading the people.
        migrationBuilder.Sql(
            """
            DROP INDEX IX_Contacts_Birthday;
            CREATE INDEX IX_Contacts_Birthday ON Contacts
              (OwnerId, BirthdayKey, coalesce(Circle, 5), State, DontNudge, Circle, LastContactOn)
              WHERE BirthdayKey IS NOT NULL;
            """
        );
    }
}
