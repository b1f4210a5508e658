using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;

namespace NetworkCrm.Web.Hosting;

internal static class Health
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so does the database.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(CrmDatabase database, CancellationToken ct)
    {
        try
        {
            await using var db = database.Open(0);
            await db.Users.AnyAsync(ct);
            return Results.Text("ready");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
