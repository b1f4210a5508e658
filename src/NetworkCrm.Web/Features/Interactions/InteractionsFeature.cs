namespace NetworkCrm.Web.Features.Interactions;

internal static class InteractionsFeature
{
    public static void AddInteractions(this IServiceCollection services) =>
        services.AddScoped<InteractionStore>().AddScoped<SentenceReader>();
}
