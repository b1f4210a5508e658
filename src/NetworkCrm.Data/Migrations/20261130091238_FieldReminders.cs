using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Migrations;

/// <summary>Date fields of the owner's own that remind, and the promises that ended on a day.</summary>
public partial class FieldReminders : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>(
            name: "EveryYear",
            table: "CustomFields",
            type: "INTEGER",
            nullable: false,
            defaultValue: false
        );
        migrationBuilder.AddColumn<int>(
            name: "RemindDaysBefore",
            table: "CustomFields",
            type: "INTEGER",
            nullable: true
        );
        migrationBuilder.CreateIndex(
            name: "IX_Promises_Closed",
            table: "Promises",
            columns: ["OwnerId", "ClosedOn"],
            filter: "ClosedOn IS NOT NULL"
        );
        // A day that comes back is found by its month and day. EF Core knows no index over an expression.
        migrationBuilder.Sql(
            "CREATE INDEX IX_CustomValues_DayOfYear ON CustomValues (OwnerId, FieldId, substr(Text, 6)) WHERE Sortable IS NOT NULL"
        );
    }
}
