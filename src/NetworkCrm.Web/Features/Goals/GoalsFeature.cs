namespace NetworkCrm.Web.Features.Goals;

internal static class GoalsFeature
{
    public static void AddGoals(this IServiceCollection services) => services.AddScoped<GoalStore>();
}
