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

            // The longest gap is one of late now, and this column is empty: the next sweep looks at everybody again.
            migrationBuilder.Sql("UPDATE Snapshots SET NextReviewOn = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("An older version is restored from the copy made before the upgrade.");
    }
}
