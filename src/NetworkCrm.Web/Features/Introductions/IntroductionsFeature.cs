namespace NetworkCrm.Web.Features.Introductions;

internal static class IntroductionsFeature
{
    public static void AddIntroductions(this IServiceCollection services) => services.AddScoped<IntroductionStore>();
}
