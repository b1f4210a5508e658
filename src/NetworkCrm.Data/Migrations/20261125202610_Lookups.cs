using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NetworkCrm.Data.Sqlite;

#nullable disable

namespace NetworkCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class Lookups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            ContactCounts.ByCircle(migrationBuilder);
            migrationBuilder.CreateIndex(
                name: "IX_ContactMethods_Links",
                table: "ContactMethods",
                columns: new[] { "OwnerId", "ContactId" },
                filter: "Kind = 3");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("An older version is restored from the copy made before the upgrade.");
    }
}
