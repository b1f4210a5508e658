using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Migrations;

/// <summary>The first schema that is kept, in literal SQL beside this file.</summary>
public partial class Initial : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        using var sql = new StreamReader(
            typeof(Initial).Assembly.GetManifestResourceStream("20261129120000_Initial.sql")!
        );
        migrationBuilder.Sql(sql.ReadToEnd());
    }
}
