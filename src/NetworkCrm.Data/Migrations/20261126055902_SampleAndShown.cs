using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NetworkCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class SampleAndShown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LastUnansweredBy",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SampleSince",
                table: "Owners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ShownOn",
                table: "Nudges",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nudges_Shown",
                table: "Nudges",
                columns: new[] { "OwnerId", "ShownOn" },
                filter: "ShownOn IS NOT NULL");

            // What a weak tie is worth counts more now, and how a message went unanswered was not kept: the next sweep looks at everybody again.
            migrationBuilder.Sql("UPDATE Snapshots SET NextReviewOn = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("An older version is restored from the copy made before the upgrade.");
    }
}
