namespace NetworkCrm.Web.Features.Today;

internal static class TodayFeature
{
    public static void AddToday(this IServiceCollection services) => services.AddScoped<TodayStore>();
}
