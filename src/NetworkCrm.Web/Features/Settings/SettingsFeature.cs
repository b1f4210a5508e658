using NetworkCrm.Web.Features.Account;

namespace NetworkCrm.Web.Features.Settings;

internal static class SettingsFeature
{
    public static void AddSettings(this IServiceCollection services) => services.AddScoped<SettingsStore>();

    /// <summary>Reads the lists of zones and countries, which take a second the first time, while nobody waits for them.</summary>
    public static void WarmSettings(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => Zones.All.Count + Regions.All.Count));
}
