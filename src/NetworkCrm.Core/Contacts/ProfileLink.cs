using System.Collections.Frozen;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// Tells the page of one person on a network of people (LinkedIn, Instagram ...) from any other link: two cards with
/// one such page are one person, two with one company's site are not.
/// </summary>
public static class ProfileLink
{
    // Where the name of a person is the first step of the path, and the steps that are no name.
    private static readonly FrozenSet<string> ByName = new[]
    {
        "instagram.com",
        "facebook.com",
        "fb.com",
        "twitter.com",
        "x.com",
        "github.com",
        "gitlab.com",
        "tiktok.com",
        "threads.net",
        "t.me",
        "telegram.me",
        "medium.com",
        "about.me",
        "linktr.ee",
        "behance.net",
        "dribbble.com",
        "orcid.org",
        "line.me",
        "vk.com",
        "weibo.com",
        "youtube.com",
        "bsky.app",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoNames = new[]
    {
        "p",
        "reel",
        "reels",
        "explore",
        "stories",
        "groups",
        "pages",
        "pg",
        "events",
        "watch",
        "share",
        "sharer",
        "search",
        "hashtag",
        "home",
        "login",
        "intent",
        "i",
        "channel",
        "playlist",
        "orgs",
        "company",
        "school",
        "jobs",
        "feed",
        "posts",
        "joinchat",
        "status",
        "people",
        "profile.php",
        "marketplace",
        "settings",
        "topics",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The form in which two links to one person's page are the same: no scheme, no <c>www.</c> or country before the
    /// host, no query, lower case; null for what is no such page.
    /// </summary>
    /// <param name="link">As typed, with or without <c>https://</c>.</param>
    public static string? Key(string link)
    {
        var text = link.Trim();
        if (text.Length is < 6 or > 500 || !text.Contains('.', StringComparison.Ordinal))
            return null;
        if (
            !Uri.TryCreate(
                text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text,
                UriKind.Absolute,
                out var uri
            ) || uri.Scheme is not ("http" or "https")
        )
            return null;
        var host = Host(uri.Host.ToLowerInvariant());
        var steps = Uri.UnescapeDataString(uri.AbsolutePath)
            .ToLowerInvariant()
            .Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (steps.Length == 0)
            return null;
        return host switch
        {
            "linkedin.com" => steps is ["in" or "pub", { Length: > 1 } name, ..] ? $"linkedin.com/in/{name}" : null,
            "xing.com" => steps is ["profile", { Length: > 1 } name, ..] ? $"xing.com/profile/{name}" : null,
            "facebook.com" when steps[0] == "profile.php" => uri.Query.StartsWith("?id=", StringComparison.Ordinal)
                ? $"facebook.com/{TextFold.Digits(uri.Query.Split('&')[0])}"
                : null,
            _ => ByName.Contains(host) && Name(host, steps) is { } person
                ? $"{(host == "twitter.com" ? "x.com" : host == "fb.com" ? "facebook.com" : host)}/{person}"
                : null,
        };
    }

    /// <summary>
    /// The form in which any two links are compared: that of <see cref="Key"/>, else the link in lower case without
    /// what does not tell it apart.
    /// </summary>
    public static string Normal(string link) => Key(link) ?? Plain(TextFold.Fold(link));

    private static string Plain(string folded)
    {
        foreach (var start in new[] { "https://", "http://", "www." })
            if (folded.StartsWith(start, StringComparison.Ordinal))
                folded = folded[start.Length..];
        return folded.TrimEnd('/');
    }

    private static string? Name(string host, string[] steps)
    {
        // A video or an article is no person; only names with an @ are, where both live side by side.
        var name = steps[0].TrimStart('@');
        if (host is "tiktok.com" or "medium.com" or "youtube.com" or "threads.net" && steps[0][0] != '@')
            return null;
        return name.Length < 2 || NoNames.Contains(name) || (steps.Length > 1 && host is "github.com" or "gitlab.com")
            ? null
            : name;
    }

    // "id.linkedin.com" and "m.facebook.com" are the same places.
    private static string Host(string host)
    {
        var parts = host.Split('.');
        return parts.Length == 3 && (parts[0] is "www" or "mobile" or "web" || parts[0].Length <= 2)
            ? string.Join('.', parts[1..])
            : host;
    }
}
