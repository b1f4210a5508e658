namespace NetworkCrm.Web.Features.Mentions;

internal static class MentionsFeature
{
    public static void AddMentions(this IServiceCollection services) => services.AddScoped<MentionStore>();
}
