namespace NetworkCrm.Web.Features.Importing;

internal static class ImportingFeature
{
    public static void AddImporting(this IServiceCollection services)
    {
        services.AddSingleton<ImportFiles>().AddSingleton<ImportRuns>();
        services.AddHostedService<ImportRecovery>().AddHostedService<UploadSweep>();
        services.AddScoped<ImportStore>().AddScoped<PlanStore>().AddScoped<ImportRunner>();
    }

    public static void MapImporting(this WebApplication app) => ImportUpload.Map(app);
}
