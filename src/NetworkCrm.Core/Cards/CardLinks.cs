using System.Text.RegularExpressions;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Cards;

/// <summary>Takes the addresses of mail, the links and the names on networks out of a line.</summary>
internal static partial class CardLinks
{
    // Stands where something was taken out, so that what it parted stays parted.
    private const char Gone = '\u0001';

    private static readonly Dictionary<string, string> Networks = new(StringComparer.Ordinal)
    {
        ["instagram"] = "instagram.com/",
        ["insta"] = "instagram.com/",
        ["ig"] = "instagram.com/",
        ["linkedin"] = "linkedin.com/in/",
        ["tiktok"] = "tiktok.com/@",
        ["twitter"] = "x.com/",
        ["facebook"] = "facebook.com/",
        ["fb"] = "facebook.com/",
        ["telegram"] = "t.me/",
    };

    /// <returns>What is left of the line; empty where that is only labels and marks.</returns>
    public static string Take(string line, List<CardValue> emails, List<CardValue> links, List<string> chats)
    {
        var text = Www().Replace(line, "www.");
        text = Emails().Replace(text, m => Email(m, emails));
        text = Named().Replace(text, m => Name(m, links));
        text = Links().Replace(text, m => Link(m.Value, links, chats));
        if (!text.Contains(Gone, StringComparison.Ordinal))
            text = Bare(text, links);
        if (!text.Contains(Gone, StringComparison.Ordinal))
            return line;
        var rest = CellText.Line(text.Replace(Gone, ' ')).Trim(' ', ',', ';', '/', '|', '-', '–', ':', '&', '.');
        return CardLabels.IsAll(rest) ? "" : rest;
    }

    /// <summary>A link as it is kept: without what says that it is one.</summary>
    public static string Plain(string link)
    {
        var text = link.Trim().TrimEnd('.', ',', ';', ')', '/');
        foreach (var scheme in new[] { "https://", "http://" })
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                text = text[scheme.Length..];
        return HasCapitalsAlone(text) ? text.ToLowerInvariant() : text;
    }

    /// <summary>The number of a link to a chat on WhatsApp; null for any other link.</summary>
    public static string? Chat(string link) =>
        Chats().Match(link) is { Success: true } chat ? "+" + chat.Groups["number"].Value : null;

    private static string Email(Match match, List<CardValue> emails)
    {
        var mended = string.Concat(match.Value.Where(c => c != ' ')).TrimEnd('.');
        if (HasCapitalsAlone(mended))
            mended = mended.ToLowerInvariant();
        if (!MultiValue.IsEmail(mended))
            return match.Value;
        Add(emails, mended, mended.Length == match.Value.Length ? CardCertainty.Sure : CardCertainty.Likely);
        return Gone.ToString();
    }

    private static string Name(Match match, List<CardValue> links)
    {
        var name = match.Groups["name"].Value.TrimEnd('.');
        if (name.Length < 3)
            return match.Value;
        Add(links, Networks[TextFold.Fold(match.Groups["network"].Value)] + name, CardCertainty.Likely);
        return Gone.ToString();
    }

    private static string Link(string link, List<CardValue> links, List<string> chats)
    {
        if (Chat(link) is { } chat)
            chats.Add(chat);
        else
            Add(links, Plain(link), CardCertainty.Sure);
        return Gone.ToString();
    }

    // "warungpintar.id" alone on its line, or behind a label: a name with dots in a sentence is none.
    private static string Bare(string text, List<CardValue> links)
    {
        var space = text.LastIndexOf(' ');
        var token = text[(space + 1)..];
        if (!Site().IsMatch(token) || (space > 0 && !CardLabels.IsAll(text[..space])))
            return text;
        Add(links, Plain(token), CardCertainty.Likely);
        return Gone.ToString();
    }

    private static void Add(List<CardValue> values, string text, CardCertainty certainty)
    {
        if (!values.Exists(v => string.Equals(v.Text, text, StringComparison.OrdinalIgnoreCase)))
            values.Add(new CardValue(text, certainty));
    }

    private static bool HasCapitalsAlone(string text) => !text.Any(char.IsLower);

    [GeneratedRegex(
        @"\bwww *\. +(?=\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Www();

    // A blank within is a camera's: beside the @, and beside a dot before what an address ends in.
    [GeneratedRegex(
        @"[\w.%+-]*\w ?@ ?\w[\w-]*( ?\. ?(com|co|id|net|org|sch|ac|go|or|web|my|sg|biz|info|io|edu|gov|uk|de|au)(?![\w@])|\.[\w-]+)+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Emails();

    [GeneratedRegex(
        @"\b(?<network>instagram|insta|ig|linkedin|tiktok|twitter|facebook|fb|telegram)( *[:=] *@?| +@|@)(?<name>[\w.\-]{2,40})(?![\w./-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"(https?://|www\.)[^\s,;|<>""]+|\b((\w{2}\.)?linkedin\.com|instagram\.com|facebook\.com|fb\.com|tiktok\.com|x\.com|twitter\.com|"
            + @"t\.me|telegram\.me|github\.com|wa\.me|linktr\.ee|api\.whatsapp\.com)/[^\s,;|<>""]+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Links();

    [GeneratedRegex(
        @"(wa\.me/\+?|api\.whatsapp\.com/send/?\?(.*&)?phone=\+?|whatsapp://send/?\?(.*&)?phone=\+?)(?<number>\d{7,15})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Chats();

    [GeneratedRegex(
        @"^([a-z0-9][a-z0-9-]{2,}(\.[a-z0-9-]{2,})*\.[a-z]{2,10}|[A-Z0-9][A-Z0-9-]{2,}(\.CO)?\.(COM|ID|NET|ORG))(/\S*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Site();
}
