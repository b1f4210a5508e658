using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NetworkCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class EventCommunities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Community",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FromEvent",
                table: "ContactWorlds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RefusedCommunities",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            // From now on a promise whose interaction is gone was made in confidence; until now it only had not been told that it was gone.
            migrationBuilder.Sql("UPDATE Promises SET MadeIn = NULL WHERE MadeIn IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Interactions i WHERE i.OwnerId = Promises.OwnerId AND i.Uid = Promises.MadeIn)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("An older version is restored from the copy made before the upgrade.");
    }
}
