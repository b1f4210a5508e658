namespace NetworkCrm.Web.Features.Relations;

internal static class RelationsFeature
{
    public static void AddRelations(this IServiceCollection services) => services.AddScoped<RelationStore>();
}
