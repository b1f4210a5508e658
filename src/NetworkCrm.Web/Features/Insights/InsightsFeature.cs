namespace NetworkCrm.Web.Features.Insights;

internal static class InsightsFeature
{
    public static void AddInsights(this IServiceCollection services) =>
        services.AddScoped<InsightsStore>().AddScoped<NetworkStore>().AddScoped<InsightSentences>();
}
