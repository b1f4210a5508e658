namespace NetworkCrm.Web.Features.Restoring;

internal static class RestoringFeature
{
    public static void AddRestoring(this IServiceCollection services) => services.AddSingleton<RestoreRuns>();
}
