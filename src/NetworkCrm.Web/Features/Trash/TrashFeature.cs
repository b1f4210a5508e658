using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Duplicates;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Introductions;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Features.Relations;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Trash;

internal static class TrashFeature
{
    public static void AddTrash(this IServiceCollection services)
    {
        services.AddScoped<TrashStore>();
        services.AddSource<InteractionStore>();
        services.AddSource<FollowUpStore>();
        services.AddSource<PromiseStore>();
        services.AddSource<MentionStore>();
        services.AddSource<IntroductionStore>();
        services.AddSource<RelationStore>();
        services.AddSource<EventStore>();
        services.AddSource<GroupStore>();
        services.AddSource<GoalStore>();
        services.AddSource<OutcomeStore>();
        services.AddSource<CustomFieldStore>();
        services.AddSource<MergeStore>();
    }

    private static void AddSource<T>(this IServiceCollection services)
        where T : class, ITrashSource => services.AddScoped<ITrashSource>(s => s.GetRequiredService<T>());
}
