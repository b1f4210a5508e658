using Microsoft.AspNetCore.Localization;

namespace NetworkCrm.Web.Shared;

/// <summary>The signed-in owner's own choice of language.</summary>
public sealed class OwnerLanguage : RequestCultureProvider
{
    public const string Cookie = "networkcrm.language";

    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        if (httpContext.User.Identity is not { IsAuthenticated: true })
            return null;
        var crm = httpContext.RequestServices.GetRequiredService<OwnerDatabase>();
        try
        {
            return new ProviderCultureResult(
                Culture((await crm.OwnerAsync(httpContext.RequestAborted)).Owner.Language)
            );
        }
        catch (SignedOutException)
        {
            return null;
        }
    }

    public static string Culture(string language) => language == "en" ? "en-GB" : "id-ID";
}

/// <summary>
/// What the browser asks for: Indonesian and its neighbours get Indonesian, every other language English.
/// </summary>
public sealed class BrowserLanguage : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var first = httpContext
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .FirstOrDefault()
            ?.Value.Value;
        var result = first is null
            ? null
            : new ProviderCultureResult(
                OwnerLanguage.Culture(first.Split('-')[0] is "id" or "in" or "ms" or "jv" or "su" ? "id" : "en")
            );
        return Task.FromResult(result);
    }
}
