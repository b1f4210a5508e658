using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Features.Account;

/// <summary>A browser in which an account was signed in before.</summary>
/// <param name="Key">Its own, in no other browser.</param>
public sealed record KnownBrowser(long AccountId, string Key);

/// <summary>
/// Remembers in a browser, sealed, who signed in there. It opens nothing: it only keeps a stranger's wrong guesses
/// elsewhere from locking the owner out here, so it outlives the session.
/// </summary>
public sealed class KnownBrowsers(IDataProtectionProvider protection, ServeOptions options)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    private readonly IDataProtector protector = protection.CreateProtector("NetworkCrm.KnownBrowsers.v1");

    private string Cookie => options.IsHttps ? "__Host-networkcrm.known" : "networkcrm.known";

    /// <summary>Who signed in in this browser; null where nobody did, or the cookie is not ours.</summary>
    public KnownBrowser? Find(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } sealedText)
            return null;
        try
        {
            var parts = protector.Unprotect(sealedText).Split(':', 2);
            return
                parts.Length == 2
                && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var account)
                ? new KnownBrowser(account, parts[1])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpContext context, long accountId)
    {
        var key = RandomNumberGenerator.GetHexString(32);
        var text = protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{accountId}:{key}"));
        context.Response.Cookies.Append(
            Cookie,
            text,
            new CookieOptions
            {
                MaxAge = KeptFor,
                Path = "/",
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = options.IsHttps,
                IsEssential = true,
            }
        );
    }
}
