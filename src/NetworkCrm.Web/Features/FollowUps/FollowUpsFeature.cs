namespace NetworkCrm.Web.Features.FollowUps;

internal static class FollowUpsFeature
{
    public static void AddFollowUps(this IServiceCollection services)
    {
        services.AddScoped<FollowUpStore>();
        services.AddScoped<FollowUpBulkStore>();
    }
}
