namespace NetworkCrm.Web.Features.CustomFields;

internal static class CustomFieldsFeature
{
    public static void AddCustomFields(this IServiceCollection services) => services.AddScoped<CustomFieldStore>();
}
