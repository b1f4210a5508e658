namespace NetworkCrm.Web.Features.Sample;

internal static class SampleFeature
{
    public static void AddSample(this IServiceCollection services) => services.AddScoped<SampleStore>();
}
