namespace NetworkCrm.Web.Features.Giving;

internal static class GivingFeature
{
    public static void AddGiving(this IServiceCollection services) => services.AddScoped<GivingStore>();
}
