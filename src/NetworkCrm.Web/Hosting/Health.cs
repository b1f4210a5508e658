using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;

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
        if (database.State.Trouble == FileTrouble.Damaged) return Unready("the database is damaged; nothing more is written to it; restore a backup");
        try
        {
            await using var db = database.Open(0);
            await db.Users.AnyAsync(ct);
            return database.State.Trouble switch
            {
                FileTrouble.Full => Results.Text("ready for reading alone: the disk is full"),
                FileTrouble.ReadOnly => Results.Text("ready for reading alone: the database cannot be written"),
                _ => Results.Text("ready"),
            };
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return Unready("the database does not answer");
        }
    }

    private static IResult Unready(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
