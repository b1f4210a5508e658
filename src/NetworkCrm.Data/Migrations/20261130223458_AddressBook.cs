using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Migrations;

/// <summary>The address book that phones sync with, what their cards say besides, and pictures of people.</summary>
public partial class AddressBook : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "AppPasswords",
            columns: table => new
            {
                Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                Name = table.Column<string>(type: "TEXT", nullable: false),
                KeyHash = table.Column<string>(type: "TEXT", nullable: false),
                CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                LastUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AppPasswords", x => x.Id);
                table.UniqueConstraint("AK_AppPasswords_OwnerId_Id", x => new { x.OwnerId, x.Id });
                table.ForeignKey(
                    name: "FK_AppPasswords_Owners_OwnerId",
                    column: x => x.OwnerId,
                    principalTable: "Owners",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "ContactPhotos",
            columns: table => new
            {
                Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                // Before the picture: whoever wants only this reads no further.
                Tag = table.Column<string>(type: "TEXT", nullable: false),
                Jpeg = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ContactPhotos", x => x.Id);
                table.UniqueConstraint("AK_ContactPhotos_OwnerId_Id", x => new { x.OwnerId, x.Id });
                table.ForeignKey(
                    name: "FK_ContactPhotos_Contacts_OwnerId_ContactId",
                    columns: x => new { x.OwnerId, x.ContactId },
                    principalTable: "Contacts",
                    principalColumns: ["OwnerId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "KeptCards",
            columns: table => new
            {
                Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                Lines = table.Column<string>(type: "TEXT", nullable: false),
                WrittenBy = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_KeptCards", x => x.Id);
                table.UniqueConstraint("AK_KeptCards_OwnerId_Id", x => new { x.OwnerId, x.Id });
                table.ForeignKey(
                    name: "FK_KeptCards_Contacts_OwnerId_ContactId",
                    columns: x => new { x.OwnerId, x.ContactId },
                    principalTable: "Contacts",
                    principalColumns: ["OwnerId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "SyncBooks",
            columns: table => new
            {
                Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                Epoch = table.Column<string>(type: "TEXT", nullable: false),
                Seq = table.Column<long>(type: "INTEGER", nullable: false),
                Sum = table.Column<long>(type: "INTEGER", nullable: false),
                Circles = table.Column<int>(type: "INTEGER", nullable: false),
                Tags = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SyncBooks", x => x.Id);
                table.UniqueConstraint("AK_SyncBooks_OwnerId_Id", x => new { x.OwnerId, x.Id });
                table.ForeignKey(
                    name: "FK_SyncBooks_Owners_OwnerId",
                    column: x => x.OwnerId,
                    principalTable: "Owners",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "SyncCards",
            columns: table => new
            {
                Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                Name = table.Column<string>(type: "TEXT", nullable: false),
                ContactId = table.Column<long>(type: "INTEGER", nullable: true),
                Version = table.Column<int>(type: "INTEGER", nullable: false),
                ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                Seq = table.Column<long>(type: "INTEGER", nullable: false),
                State = table.Column<int>(type: "INTEGER", nullable: false),
                DeletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                DeletedBy = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SyncCards", x => x.Id);
                table.UniqueConstraint("AK_SyncCards_OwnerId_Id", x => new { x.OwnerId, x.Id });
                table.ForeignKey(
                    name: "FK_SyncCards_Owners_OwnerId",
                    column: x => x.OwnerId,
                    principalTable: "Owners",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "IX_Contacts_OwnerId_Id_Version_UpdatedAt",
            table: "Contacts",
            columns: ["OwnerId", "Id", "Version", "UpdatedAt"]);

        migrationBuilder.CreateIndex(
            name: "IX_AppPasswords_KeyHash",
            table: "AppPasswords",
            column: "KeyHash",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_AppPasswords_OwnerId_Uid",
            table: "AppPasswords",
            columns: ["OwnerId", "Uid"],
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_ContactPhotos_OwnerId_ContactId",
            table: "ContactPhotos",
            columns: ["OwnerId", "ContactId"],
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_KeptCards_OwnerId_ContactId",
            table: "KeptCards",
            columns: ["OwnerId", "ContactId"],
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_SyncBooks_OwnerId",
            table: "SyncBooks",
            column: "OwnerId",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_SyncCards_OwnerId_ContactId",
            table: "SyncCards",
            columns: ["OwnerId", "ContactId"],
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_SyncCards_OwnerId_DeletedAt",
            table: "SyncCards",
            columns: ["OwnerId", "DeletedAt"],
            filter: "DeletedAt IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "IX_SyncCards_OwnerId_Name",
            table: "SyncCards",
            columns: ["OwnerId", "Name"],
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_SyncCards_OwnerId_Seq",
            table: "SyncCards",
            columns: ["OwnerId", "Seq"]);
    }
}
