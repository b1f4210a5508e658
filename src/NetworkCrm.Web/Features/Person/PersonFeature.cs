namespace NetworkCrm.Web.Features.Person;

internal static class PersonFeature
{
    public static void AddPerson(this IServiceCollection services) => services.AddScoped<PersonStore>();
}
