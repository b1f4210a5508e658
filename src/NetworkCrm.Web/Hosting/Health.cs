using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Hosting;

internal static class Health
{
    /// <summary>
    /// A random name of the process that answers, by which <c>doctor</c> knows the same one behind a proxy.
    /// </summary>
    public const string ProcessHeader = "NetworkCrm-Process";

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so does the database.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var process = Guid.NewGuid().ToString("N");
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet(
                "/health/ready",
                (HttpContext context, CrmDatabase database, CancellationToken ct) =>
                {
                    context.Response.Headers[ProcessHeader] = process;
                    return ReadyAsync(database, ct);
                }
            )
            .AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(CrmDatabase database, CancellationToken ct)
    {
        if (database.State.Trouble == FileTrouble.Damaged)
            return Unready("the database is damaged; nothing more is written to it; restore a backup");
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
        catch (Exception e) when (FileFault.Of(e) is not null)
        {
            return Unready("the database does not answer");
        }
    }

    private static IResult Unready(string why) =>
        Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
