namespace NetworkCrm.Web.Features.Groups;

internal static class GroupsFeature
{
    public static void AddGroups(this IServiceCollection services) => services.AddScoped<GroupStore>();
}
