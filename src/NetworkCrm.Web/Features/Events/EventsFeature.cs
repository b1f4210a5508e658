namespace NetworkCrm.Web.Features.Events;

internal static class EventsFeature
{
    public static void AddEvents(this IServiceCollection services) => services.AddScoped<EventStore>();
}
