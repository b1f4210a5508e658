namespace NetworkCrm.Web.Features.Exporting;

internal static class ExportingFeature
{
    public static void AddExporting(this IServiceCollection services) => services.AddScoped<EraseStore>();

    public static void MapExporting(this WebApplication app) => ExportDownload.Map(app);
}
