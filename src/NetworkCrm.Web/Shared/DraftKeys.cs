using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// Keys with which a page encrypts what is written while the line is down and the server cannot: a new one for every
/// page. The page keeps what it has written beside the wrapped key, which the server alone can open, and only for the
/// owner it was made for.
/// </summary>
public sealed class DraftKeys(IDataProtectionProvider protection)
{
    private const int KeyBytes = 32;

    /// <returns>The key and the wrapped key, as base64, with a full stop between.</returns>
    public string New(long owner)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        return $"{Convert.ToBase64String(key)}.{Convert.ToBase64String(Protector(owner).Protect(key))}";
    }

    /// <returns>The key as base64; null where it was wrapped for somebody else, or elsewhere.</returns>
    public string? Open(long owner, string wrapped)
    {
        try
        {
            return Convert.ToBase64String(Protector(owner).Unprotect(Convert.FromBase64String(wrapped)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary><c>POST /draft-key</c>: the wrapped key in, the key out.</summary>
    public static void Map(WebApplication app) =>
        app.MapPost("/draft-key", OpenAsync).RequireAuthorization().DisableAntiforgery();

    // A header of our own is something no form of another site can send.
    private static async Task<IResult> OpenAsync(
        HttpContext context,
        DraftKeys keys,
        IOwnerSource owner,
        CancellationToken ct
    )
    {
        if (context.Request.Headers["X-NetworkCrm"] != "draft" || context.Request.ContentLength is null or > 4096)
            return Results.BadRequest();
        using var reader = new StreamReader(context.Request.Body);
        return keys.Open(await owner.OwnerIdAsync(ct), await reader.ReadToEndAsync(ct)) is { } key
            ? Results.Text(key)
            : Results.NotFound();
    }

    private IDataProtector Protector(long owner) =>
        protection.CreateProtector(
            "NetworkCrm.DraftKeys.v1",
            owner.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
}
