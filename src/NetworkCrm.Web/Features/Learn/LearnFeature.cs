namespace NetworkCrm.Web.Features.Learn;

internal static class LearnFeature
{
    public static void AddLearn(this IServiceCollection services) => services.AddScoped<LearnStore>();
}
