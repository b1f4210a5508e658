using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace NetworkCrm.Web.Shared;

internal static class SharedFeature
{
    private static readonly CultureInfo[] Languages = [new("id-ID"), new("en-GB")];

    public static void AddShared(this IServiceCollection services)
    {
        services.AddLocalization();
        services
            .AddScoped<OwnerDatabase>()
            .AddScoped<Changes>()
            .AddScoped<OwnerDay>()
            .AddScoped<HintStore>()
            .AddScoped<UndoBar>()
            .AddScoped<Drafts>()
            .AddSingleton<DraftKeys>()
            .AddScoped<UserErrors>()
            .AddTransient<Saving>();
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new RequestCulture(Languages[0]);
            o.SupportedCultures = Languages;
            o.SupportedUICultures = Languages;
            o.FallBackToParentCultures = true;
            o.RequestCultureProviders =
            [
                new OwnerLanguage(),
                new CookieRequestCultureProvider { CookieName = OwnerLanguage.Cookie },
                new BrowserLanguage(),
            ];
        });
    }

    /// <summary>
    /// What is sent by a script or a bare form and meets with a mishap is answered with its sentence, in the reader's
    /// language, and not with the page of errors.
    /// </summary>
    public static void UseUserErrors(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (Exception e)
                    when (!HttpMethods.IsGet(context.Request.Method)
                        && !context.Response.HasStarted
                        && context.RequestServices.GetRequiredService<UserErrors>() is { } mishaps
                        && mishaps.IsOutOfReach(e)
                    )
                {
                    context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
                    context.Response.ContentType = "text/plain; charset=utf-8";
                    await context.Response.WriteAsync(mishaps.NotDone + "\n");
                }
            }
        );

    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization();
}
