using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Migrations;

/// <summary>Contacts of whom the owner said that they are not the same.</summary>
public partial class KnownApart : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "KnownApart",
            columns: table => new
            {
                Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                SecondId = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_KnownApart", x => x.Id);
                table.UniqueConstraint("AK_KnownApart_OwnerId_Id", x => new { x.OwnerId, x.Id });
                table.ForeignKey(
                    name: "FK_KnownApart_Contacts_OwnerId_FirstId",
                    columns: x => new { x.OwnerId, x.FirstId },
                    principalTable: "Contacts",
                    principalColumns: ["OwnerId", "Id"],
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey(
                    name: "FK_KnownApart_Contacts_OwnerId_SecondId",
                    columns: x => new { x.OwnerId, x.SecondId },
                    principalTable: "Contacts",
                    principalColumns: ["OwnerId", "Id"],
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migrationBuilder.CreateIndex(
            name: "IX_KnownApart_OwnerId_FirstId",
            table: "KnownApart",
            columns: ["OwnerId", "FirstId"]
        );

        migrationBuilder.CreateIndex(
            name: "IX_KnownApart_OwnerId_SecondId",
            table: "KnownApart",
            columns: ["OwnerId", "SecondId"]
        );
    }
}
