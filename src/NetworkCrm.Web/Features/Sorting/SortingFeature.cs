namespace NetworkCrm.Web.Features.Sorting;

internal static class SortingFeature
{
    public static void AddSorting(this IServiceCollection services) => services.AddScoped<SortStore>();
}
