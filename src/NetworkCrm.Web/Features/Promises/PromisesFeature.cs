namespace NetworkCrm.Web.Features.Promises;

internal static class PromisesFeature
{
    public static void AddPromises(this IServiceCollection services) =>
        services.AddScoped<PromiseStore>().AddScoped<PromiseActs>();
}
