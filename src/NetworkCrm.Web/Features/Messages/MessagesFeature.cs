namespace NetworkCrm.Web.Features.Messages;

internal static class MessagesFeature
{
    public static void AddMessages(this IServiceCollection services)
    {
        services.AddScoped<TemplateStore>();
        services.AddScoped<MessageDrafts>();
    }
}
