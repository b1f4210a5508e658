using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Migrations;

/// <summary>Interactions on their way in may be with several, of a day without a time, and with what was given.</summary>
public partial class MeetingsOnTheirWayIn : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterColumn<TimeOnly>(
            name: "At",
            table: "StagedInteractions",
            type: "TEXT",
            nullable: true,
            oldClrType: typeof(TimeOnly),
            oldType: "TEXT"
        );
        migrationBuilder.AddColumn<string>(
            name: "Exchanges",
            table: "StagedInteractions",
            type: "TEXT",
            nullable: true
        );
        migrationBuilder.AddColumn<string>(name: "Others", table: "StagedInteractions", type: "TEXT", nullable: true);
    }
}
