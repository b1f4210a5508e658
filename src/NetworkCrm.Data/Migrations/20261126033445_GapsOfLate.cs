using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NetworkCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class GapsOfLate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SteadySinceOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HiddenHints",
                table: "Owners",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // The longest gap is one of late now, and how steady a tie is was not kept: the next sweep looks at everybody again.
            migrationBuilder.Sql("UPDATE Snapshots SET NextReviewOn = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("An older version is restored from the copy made before the upgrade.");
    }
}
