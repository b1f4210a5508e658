using System.Globalization;
using System.Security.Claims;

namespace NetworkCrm.Web.Features.Account;

internal static class AccountRules
{
    /// <summary>Length is what counts (NIST SP 800-63B); no rules about kinds of characters.</summary>
    public const int PasswordMin = 10;

    public const int PasswordMax = 200;

    public const int NameMax = 100;

    public const string SessionClaim = "sid";

    public static long AccountId(this ClaimsPrincipal user) =>
        long.TryParse(
            user.FindFirstValue(ClaimTypes.NameIdentifier),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : 0;

    public static long SessionId(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(SessionClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : 0;
}
