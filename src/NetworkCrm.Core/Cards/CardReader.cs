using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Cards;

/// <summary>
/// Reads the text of one card or of a signature. First what its form gives away (mail, links, numbers), then what words
/// give away (company, job, street), and of what is left the line that is most like a name. The same text gives the same
/// card; nothing is made up, and what is not understood is kept as it stands.
/// </summary>
public static class CardReader
{
    private static readonly string[] FreeMail =
    [
        "gmail",
        "yahoo",
        "ymail",
        "hotmail",
        "outlook",
        "live",
        "icloud",
        "proton",
        "protonmail",
        "rocketmail",
        "mail",
        "post",
    ];

    /// <param name="text">Its lines, as read by a camera, pasted or typed; at most the first 200 are read.</param>
    /// <param name="region">Two letters; a phone without a country code belongs there.</param>
    public static CardText Read(string text, string region)
    {
        var (lines, above) = CardLayout.Of(text);
        var (emails, links, phones) = (new List<CardValue>(), new List<CardValue>(), new List<CardPhone>());
        var left = new List<CardLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            // The number that belongs to a label on a line of its own.
            if (
                CardLabels.IsOfNumber(line)
                && i + 1 < lines.Count
                && lines[i + 1][0] is '+' or '(' or >= '0' and <= '9'
            )
                line = $"{line} {lines[++i]}";
            var chats = new List<string>();
            line = CardLinks.Take(line, emails, links, chats);
            phones.AddRange(chats.Select(c => CardNumbers.Of(c, CardPhoneRole.WhatsApp, region)));
            line = Unadorned(CardNumbers.Take(line, region, phones));
            if (line.Length > 0)
                left.Add(new CardLine(line));
        }

        var reached = phones.Count + emails.Count + links.Count > 0;
        var parts = new CardParts(left, Names(emails), Owns(emails, links), reached);
        parts.Settle();
        var isCard =
            reached
            || parts.IsLabelled
            || (parts.Name is not null && (parts.Title is not null || parts.CompanyScore >= 5))
            || (parts.Address is not null && parts.CompanyScore >= 5);
        if (!isCard)
            return CardText.Empty with { Rest = [.. above, .. lines] };
        return new CardText
        {
            Name = parts.Name,
            Company = parts.Company,
            Title = parts.Title,
            Department = parts.Department,
            Phones = phones,
            Emails = emails,
            Links = links,
            Address = parts.Address,
            City = parts.City,
            Postcode = parts.Postcode,
            Rest = [.. above, .. left.Where(l => l.Is == CardLineKind.Rest).Select(l => l.Whole)],
            IsCard = true,
        };
    }

    // What a camera made of a picture before the line: "©", "Q Jl. Cikini".
    private static string Unadorned(string line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetterOrDigit(line[start]))
            start++;
        var text = line[start..];
        return text.Length > 2 && text[1] == ' ' && IsStray(text[0], text[2..]) ? text[2..]
            : start == 0 ? line
            : text;
    }

    // The number of a house may stand before a street, but not before "Jl.".
    private static bool IsStray(char first, string rest) =>
        char.IsLetter(first)
            ? CardWords.IsStreet(rest)
            : char.IsAsciiDigit(first) && CardWords.Of(rest) is ["jl" or "jln" or "jalan", _, ..];

    private static List<string> Names(List<CardValue> emails) =>
        emails.ConvertAll(e => Squash(e.Text[..e.Text.IndexOf('@', StringComparison.Ordinal)]));

    // What a company is called in its addresses; not the house of a mailbox that anybody may have.
    private static List<string> Owns(List<CardValue> emails, List<CardValue> links)
    {
        var owns = new List<string>();
        foreach (var email in emails)
        {
            var host = email.Text[(email.Text.IndexOf('@', StringComparison.Ordinal) + 1)..];
            var name = Squash(host.Split('.')[0]);
            if (!FreeMail.Contains(name))
                owns.Add(name);
        }

        foreach (var link in links)
        {
            var plain = link.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? link.Text[4..] : link.Text;
            owns.Add(
                Squash(ProfileLink.Key(plain) is { } key ? key[(key.LastIndexOf('/') + 1)..] : plain.Split('.', '/')[0])
            );
        }

        return [.. owns.Where(o => o.Length >= 4).Distinct()];
    }

    /// <summary>Letters and digits alone, folded.</summary>
    internal static string Squash(string text) => string.Concat(TextFold.Fold(text).Where(char.IsAsciiLetterOrDigit));
}
