using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Migrations;

/// <summary>Days of chats: how much was written each way, and their rows on the way in.</summary>
public partial class ChatDays : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "ChatNames",
            table: "Owners",
            type: "TEXT",
            nullable: false,
            defaultValue: ""
        );
        migrationBuilder.AddColumn<int>(name: "MessagesIn", table: "Interactions", type: "INTEGER", nullable: true);
        migrationBuilder.AddColumn<int>(name: "MessagesOut", table: "Interactions", type: "INTEGER", nullable: true);
        migrationBuilder.AddColumn<int>(
            name: "ChatDays",
            table: "ImportBatches",
            type: "INTEGER",
            nullable: false,
            defaultValue: 0
        );
        migrationBuilder.CreateTable(
            name: "StagedInteractions",
            columns: table => new
            {
                Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                RowNumber = table.Column<int>(type: "INTEGER", nullable: false),
                Talk = table.Column<string>(type: "TEXT", nullable: false),
                On = table.Column<int>(type: "INTEGER", nullable: false),
                At = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                Channel = table.Column<int>(type: "INTEGER", nullable: false),
                StartedBy = table.Column<int>(type: "INTEGER", nullable: false),
                CountsAsContact = table.Column<bool>(type: "INTEGER", nullable: false),
                MessagesIn = table.Column<int>(type: "INTEGER", nullable: false),
                MessagesOut = table.Column<int>(type: "INTEGER", nullable: false),
                Text = table.Column<string>(type: "TEXT", nullable: true),
                State = table.Column<int>(type: "INTEGER", nullable: false),
                InteractionUid = table.Column<Guid>(type: "TEXT", nullable: true),
                Before = table.Column<string>(type: "TEXT", nullable: true),
                VersionAfter = table.Column<int>(type: "INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_StagedInteractions", x => x.Id);
                table.UniqueConstraint("AK_StagedInteractions_OwnerId_Id", x => new { x.OwnerId, x.Id });
                table.ForeignKey(
                    name: "FK_StagedInteractions_ImportBatches_OwnerId_BatchId",
                    columns: x => new { x.OwnerId, x.BatchId },
                    principalTable: "ImportBatches",
                    principalColumns: ["OwnerId", "Id"],
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex(
            name: "IX_StagedInteractions_OwnerId_BatchId_RowNumber",
            table: "StagedInteractions",
            columns: ["OwnerId", "BatchId", "RowNumber"]
        );
    }
}
