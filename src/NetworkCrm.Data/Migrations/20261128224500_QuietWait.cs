using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NetworkCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class QuietWait : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // When a tie goes quiet is reckoned otherwise: whoever has a rhythm is looked at again at once, long before the day of review that the longest gap had put off.
            migrationBuilder.Sql("UPDATE Snapshots SET NextReviewOn = 1 WHERE ContactDays > 2 AND CadenceDays IS NULL");
            migrationBuilder.Sql("UPDATE Owners SET NextSweepAt = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("An older version is restored from the copy made before the upgrade.");
    }
}
