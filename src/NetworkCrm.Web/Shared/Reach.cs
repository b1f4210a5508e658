using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Web.Shared;

/// <summary>Links that reach a person in the app they use.</summary>
internal static class Reach
{
    private const int ShortestNumber = 5;

    /// <summary>https://wa.me/&lt;digits&gt;, WhatsApp's own click-to-chat form.</summary>
    public static string WhatsApp(string e164, string message) =>
        $"https://wa.me/{TextFold.Digits(e164)}{Asking(("text", message))}";

    /// <summary>A chat elsewhere: Telegram takes a draft with it, Signal none.</summary>
    public static string Chat(ChatLink chat, string message) =>
        chat.App == ChatApp.Telegram ? chat.Href + Asking(("text", message)) : chat.Href;

    /// <summary>tel: with the number; null for what no telephone can dial.</summary>
    public static string? Call(string phone) =>
        phone.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '.')
        && TextFold.Digits(phone) is { Length: >= ShortestNumber } digits
            ? $"tel:{(phone.AsSpan().TrimStart(" (").StartsWith('+') ? "+" : "")}{digits}"
            : null;

    public static string Mail(string email, string message, string? subject = null) =>
        $"mailto:{Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal)}"
        // A mail breaks its lines with both (RFC 6068).
        + Asking(("subject", subject), ("body", message.Replace("\n", "\r\n", StringComparison.Ordinal)));

    /// <summary>The address that a typed link means; null where it is none of the web.</summary>
    public static Uri? Web(string link) =>
        Uri.TryCreate(
            link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link,
            UriKind.Absolute,
            out var uri
        ) && uri.Scheme is "http" or "https"
            ? uri
            : null;

    /// <summary>
    /// Their profile where one is on record, else a search that the owner makes: nothing is fetched or scraped.
    /// </summary>
    public static string Profile(CardPerson person) =>
        (person.Link is { } link ? Web(link)?.AbsoluteUri : null)
        ?? "https://www.linkedin.com/search/results/people/?keywords="
            + Uri.EscapeDataString($"{person.Name} {person.Company}".Trim());

    private static string Asking(params (string Name, string? Value)[] asked)
    {
        var said = asked
            .Where(a => !string.IsNullOrEmpty(a.Value))
            .Select(a => $"{a.Name}={Uri.EscapeDataString(a.Value!)}")
            .ToList();
        return said.Count == 0 ? "" : "?" + string.Join('&', said);
    }
}
