namespace NetworkCrm.Web.Features.Outcomes;

internal static class OutcomesFeature
{
    public static void AddOutcomes(this IServiceCollection services) =>
        services.AddScoped<OutcomeStore>().AddScoped<OutcomeActs>();
}
