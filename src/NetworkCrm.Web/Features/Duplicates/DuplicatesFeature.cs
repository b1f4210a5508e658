namespace NetworkCrm.Web.Features.Duplicates;

internal static class DuplicatesFeature
{
    public static void AddDuplicates(this IServiceCollection services) =>
        services.AddScoped<DuplicateStore>().AddScoped<MergeStore>().AddScoped<MergeWords>();
}
