namespace NetworkCrm.Web.Features.Settings;

internal static class SettingsFeature
{
    public static void AddSettings(this IServiceCollection services) => services.AddScoped<SettingsStore>();
}
