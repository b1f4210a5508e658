namespace NetworkCrm.Core.Contacts;

/// <summary>An app other than WhatsApp in which a link opens a chat with one person.</summary>
public enum ChatApp
{
    Telegram,
    Signal,
}

/// <summary>A link of a contact that opens a chat with them.</summary>
/// <param name="Href">Made anew from the name or the number in it: nothing else that the link said is in it.</param>
public sealed record ChatLink(ChatApp App, string Href)
{
    private const int LongestSecret = 200;

    /// <summary>The first link of an app, in the order of the card; null where none is.</summary>
    public static ChatLink? Of(IEnumerable<string> links, ChatApp app) =>
        links.Select(Read).FirstOrDefault(l => l?.App == app);

    /// <summary>The chats that a mobile number may lead to; whether somebody is there, only the app knows.</summary>
    /// <param name="e164">Such as <c>+628123456789</c>; of any other number there are none.</param>
    public static IEnumerable<ChatLink> ByNumber(string e164) =>
        PhoneNumber.IsMobile(e164) ? new[] { Telegram(e164), Signal("#p/" + e164) }.OfType<ChatLink>() : [];

    /// <summary>
    /// <c>t.me/name</c>, <c>t.me/+6281...</c>, <c>tg://resolve?domain=name</c> or <c>?phone=</c>,
    /// <c>signal.me/#p/+6281...</c> or <c>#eu/...</c>; null for any other link, a channel or an invitation among them.
    /// </summary>
    public static ChatLink? Read(string link)
    {
        var text = link.Trim();
        if (
            !Uri.TryCreate(
                text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text,
                UriKind.Absolute,
                out var uri
            )
        )
            return null;
        if (uri.Scheme == "tg")
            return uri.Host == "resolve" ? Telegram(Asked(uri, "domain") ?? Plus(Asked(uri, "phone"))) : null;
        if (uri.Scheme is not ("http" or "https"))
            return null;
        return uri.Host.ToLowerInvariant() switch
        {
            "t.me" or "telegram.me" or "www.t.me" => uri.AbsolutePath.Trim('/') is var name ? Telegram(name) : null,
            "signal.me" => Signal(uri.Fragment),
            _ => null,
        };
    }

    // A name has 5 to 32 letters, digits and underscores; what stands behind a plus is a number, or an invitation.
    private static ChatLink? Telegram(string? name)
    {
        if (name is null)
            return null;
        var isName =
            name.Length is >= 5 and <= 32
            && char.IsAsciiLetter(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            && !string.Equals(name, "joinchat", StringComparison.OrdinalIgnoreCase);
        return isName || IsNumber(name) ? new ChatLink(ChatApp.Telegram, "https://t.me/" + name) : null;
    }

    private static ChatLink? Signal(string fragment)
    {
        if (fragment.StartsWith("#p/", StringComparison.Ordinal))
            return IsNumber(fragment[3..]) ? new ChatLink(ChatApp.Signal, "https://signal.me/" + fragment) : null;
        return
            fragment.StartsWith("#eu/", StringComparison.Ordinal)
            && fragment.Length is > 4 and <= LongestSecret
            && fragment[4..].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '=')
            ? new ChatLink(ChatApp.Signal, "https://signal.me/" + fragment)
            : null;
    }

    private static bool IsNumber(string text) =>
        text.StartsWith('+') && text.Length is >= 8 and <= 16 && text[1..].All(char.IsAsciiDigit);

    private static string? Plus(string? phone) => phone is null ? null : "+" + TextFold.Digits(phone);

    private static string? Asked(Uri uri, string name)
    {
        var start = name + "=";
        return uri
            .Query.TrimStart('?')
            .Split('&')
            .FirstOrDefault(p => p.StartsWith(start, StringComparison.Ordinal))
            ?[start.Length..];
    }
}
