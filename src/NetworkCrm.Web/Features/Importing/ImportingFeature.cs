namespace NetworkCrm.Web.Features.Importing;

internal static class ImportingFeature
{
    public static void AddImporting(this IServiceCollection services)
    {
    }

    public static void MapImporting(this WebApplication app)
    {
    }
}
