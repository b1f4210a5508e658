using System.Globalization;
using System.Text;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// What an owner's name, address and password may be: the one place that says so, for set-up, the settings and the
/// command line. Each answer is the key of a text (<see cref="Resources.AccountTexts"/>), or null where nothing stands
/// against it.
/// </summary>
internal static class AccountProblems
{
    /// <summary>The longest address that mail knows (RFC 5321).</summary>
    public const int EmailMax = 254;

    public static string? OfName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "NameNeeded";
        if (name.Trim().Length > AccountRules.NameMax)
            return "NameTooLong";
        return name.EnumerateRunes().Any(IsOdd) ? "NameOdd" : null;
    }

    public static string? OfEmail(string? email)
    {
        var address = email?.Trim();
        if (string.IsNullOrEmpty(address))
            return "EmailNeeded";
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (address.Length > EmailMax || at <= 0 || at != address.LastIndexOf('@') || at == address.Length - 1)
            return "EmailWrong";
        // Anything that may stand before the @ of somebody's address, an apostrophe too; nothing that cannot be seen.
        return address
            .EnumerateRunes()
            .Any(r => IsOdd(r) || Rune.IsWhiteSpace(r) || r.Value is '<' or '>' or '"' or ',' or ';' or '(' or ')')
            ? "EmailWrong"
            : null;
    }

    public static string? OfPassword(string? password)
    {
        if (password is null || password.Length < AccountRules.PasswordMin)
            return "PasswordTooShort";
        if (password.Length > AccountRules.PasswordMax)
            return "PasswordTooLong";
        if (
            password
                .EnumerateRunes()
                .Any(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.Control || r == Rune.ReplacementChar)
        )
            return "PasswordOdd";
        return CommonPasswords.Has(password) ? "PasswordCommon" : null;
    }

    // Control characters, what turns the direction of writing or takes no room, what is no character, and half a
    // character (read as U+FFFD). A joiner belongs to emoji and to some scripts.
    private static bool IsOdd(Rune rune) =>
        rune == Rune.ReplacementChar
        || (rune.Value & 0xFFFE) == 0xFFFE
        || (
            Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse => true,
                UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
                _ => false,
            }
        );
}
