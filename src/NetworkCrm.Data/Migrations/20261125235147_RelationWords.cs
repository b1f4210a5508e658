using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NetworkCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class RelationWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RelationText",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            // Relations of before are found too.
            migrationBuilder.Sql("""
                WITH Said AS (SELECT OwnerId, FirstId AS ContactId, Words FROM Relations WHERE Words IS NOT NULL
                              UNION ALL SELECT OwnerId, SecondId, Words FROM Relations WHERE Words IS NOT NULL),
                     Lines AS (SELECT OwnerId, ContactId, group_concat(Words, char(10)) AS Words FROM Said GROUP BY OwnerId, ContactId)
                UPDATE Contacts SET RelationText = l.Words, SearchText = SearchText || char(10) || fold(l.Words)
                FROM Lines l WHERE Contacts.Id = l.ContactId AND Contacts.OwnerId = l.OwnerId
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("An older version is restored from the copy made before the upgrade.");
    }
}
