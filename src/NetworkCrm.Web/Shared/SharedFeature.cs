using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace NetworkCrm.Web.Shared;

internal static class SharedFeature
{
    private static readonly CultureInfo[] Languages = [new("id-ID"), new("en-GB")];

    public static void AddShared(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<Crm>().AddScoped<Changes>().AddScoped<OwnerDay>().AddScoped<UndoBar>().AddScoped<Drafts>().AddSingleton<DraftKeys>().AddScoped<Mishaps>().AddTransient<Saving>();
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new RequestCulture(Languages[0]);
            o.SupportedCultures = Languages;
            o.SupportedUICultures = Languages;
            o.FallBackToParentCultures = true;
            o.RequestCultureProviders = [new OwnerLanguage(), new CookieRequestCultureProvider { CookieName = OwnerLanguage.Cookie }, new BrowserLanguage()];
        });
    }

    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization();
}
