namespace NetworkCrm.Web.Features.Nudges;

internal static class NudgesFeature
{
    public static void AddNudges(this IServiceCollection services)
    {
        services.AddScoped<NudgeStore>();
        services.AddHostedService<NudgeSweep>();
    }
}
