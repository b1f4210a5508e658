namespace NetworkCrm.Web.Features.Contacts;

internal static class ContactsFeature
{
    public static void AddContacts(this IServiceCollection services)
    {
        services.AddScoped<ContactStore>();
        services.AddScoped<PeopleQuery>();
        services.AddScoped<SavedViewStore>();
        services.AddScoped<BulkStore>();
        services.AddScoped<BulkActs>();
    }
}
