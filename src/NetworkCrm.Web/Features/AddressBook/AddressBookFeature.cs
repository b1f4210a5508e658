namespace NetworkCrm.Web.Features.AddressBook;

internal static class AddressBookFeature
{
    public static void AddAddressBook(this IServiceCollection services)
    {
        services.AddSingleton<DavSignIn>().AddSingleton<DavEndpoint>();
        services.AddScoped<PhoneStore>();
    }

    public static void MapAddressBook(this WebApplication app) => DavEndpoint.Map(app);
}
