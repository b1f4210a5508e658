using NetworkCrm.Data;
using NetworkCrm.Web.Features.Account;
using NetworkCrm.Web.Features.Settings;

namespace NetworkCrm.Web.Hosting;

/// <summary>
/// Reads what takes a second the first time: the lists of zones and countries, the model of the database. After the
/// first page, which needs none of them and is waited for.
/// </summary>
internal static class Warming
{
    private static readonly TimeSpan AfterTheFirstPage = TimeSpan.FromSeconds(3);

    public static void WarmUp(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
            _ = Task.Run(async () =>
            {
                await Task.Delay(AfterTheFirstPage, app.Lifetime.ApplicationStopping);
                await using var db = app.Services.GetRequiredService<CrmDatabase>().Open(0);
                return db.Model.GetHashCode() + Zones.All.Count + Regions.All.Count;
            })
        );
}
