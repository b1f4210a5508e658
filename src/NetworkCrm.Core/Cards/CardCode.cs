using System.Text;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Cards;

/// <summary>Reads what a QR code on a card holds: a vCard, MECARD, a chat on WhatsApp, a link, a number, or text.</summary>
public static class CardCode
{
    private const int Longest = 20_000;

    /// <param name="contents">As the code holds it; at most the first 20,000 characters are read.</param>
    /// <param name="region">Two letters; a phone without a country code belongs there.</param>
    public static CardText Read(string contents, string region)
    {
        var text = CellText.Cut(SafeText.Of(contents).Trim(), Longest);
        if (text.StartsWith("MECARD:", StringComparison.OrdinalIgnoreCase))
            return MeCard(text[7..], region);
        if (text.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
            return VCard(text, region);
        if (CardLinks.Chat(text) is { } chat)
            return Reached(CardNumbers.Of(chat, CardPhoneRole.WhatsApp, region));
        if ((Behind(text, "tel:") ?? Behind(text, "sms:") ?? Behind(text, "smsto:")) is { } number)
            return Reached(CardNumbers.Of(number.Split([':', '?', ';'])[0], null, region));
        if (Behind(text, "mailto:") is { } mail && mail.Split('?')[0] is var address && MultiValue.IsEmail(address))
            return CardText.Empty with { Emails = [Sure(address)], IsCard = true };
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && !text.Any(char.IsWhiteSpace)
        )
            return CardText.Empty with { Links = [Sure(CardLinks.Plain(text))], IsCard = true };
        return CardReader.Read(text, region);
    }

    private static CardText Reached(CardPhone phone) => CardText.Empty with { Phones = [phone], IsCard = true };

    private static string? Behind(string text, string scheme) =>
        text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? text[scheme.Length..].Trim() : null;

    private static CardText VCard(string text, string region)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var options = new ImportOptions(Format: "vcard", Encoding: "utf-8", Region: region);
        try
        {
            var contact = ImportSource
                .Open(stream, options)
                .Rows()
                .Select(r => r.Contact)
                .OfType<ImportedContact>()
                .FirstOrDefault();
            return contact is null ? CardReader.Read(text, region) : Of(contact);
        }
        catch (NotATableException)
        {
            return CardReader.Read(text, region);
        }
    }

    private static CardText Of(ImportedContact contact) =>
        new()
        {
            Name =
                contact.Warnings.Contains("named-by-email")
                || contact.Warnings.Contains("named-by-phone")
                || contact.IsOrganization
                    ? null
                    : Sure(contact.DisplayName),
            Company = Value(contact.Company),
            Title = Value(contact.Title),
            Phones = [.. contact.Phones.Select(p => Of(p))],
            Emails = [.. contact.Emails.Select(Sure)],
            Links = [.. contact.Links.Select(Sure)],
            Address = Value(contact.Address),
            City = Value(contact.City),
            Birthday = contact.Birthday?.ToString(),
            Rest = contact.Notes is { } notes ? [.. notes.Split('\n')] : [],
            IsCard = true,
        };

    private static CardPhone Of(PhoneNumber phone) =>
        new(
            phone,
            phone.E164 is not { } e164 ? CardPhoneRole.Unknown
                : PhoneNumber.IsMobile(e164) ? CardPhoneRole.Mobile
                : CardPhoneRole.Office,
            CardCertainty.Sure
        );

    // N:Family,Given;TEL:...;; with a backslash before what would end a value.
    private static CardText MeCard(string text, string region)
    {
        var card = new CardText { IsCard = true };
        var (phones, emails, links, rest) = (
            new List<CardPhone>(),
            new List<CardValue>(),
            new List<CardValue>(),
            new List<string>()
        );
        foreach (var part in Parts(text))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || CellText.Line(CellText.Clean(Plain(part[(colon + 1)..]))) is not { Length: > 0 } value)
                continue;
            switch (part[..colon].Trim().ToUpperInvariant())
            {
                case "N":
                    card = card with { Name = Sure(NameOf(part[(colon + 1)..])) };
                    break;
                case "TEL" or "TEL-AV":
                    phones.Add(CardNumbers.Of(value, null, region));
                    break;
                case "EMAIL":
                    emails.Add(Sure(value));
                    break;
                case "URL":
                    if (CardLinks.Chat(value) is { } chat)
                        phones.Add(CardNumbers.Of(chat, CardPhoneRole.WhatsApp, region));
                    else
                        links.Add(Sure(CardLinks.Plain(value)));
                    break;
                case "ORG":
                    card = card with { Company = Sure(value) };
                    break;
                case "TITLE":
                    card = card with { Title = Sure(value) };
                    break;
                case "ADR":
                    card = card with { Address = Sure(AddressOf(value)) };
                    break;
                case "BDAY":
                    card = card with { Birthday = value };
                    break;
                default:
                    rest.Add(value);
                    break;
            }
        }

        var city = card.Address is { } address ? CardPlaces.City(address.Text) : null;
        return card with
        {
            Phones = phones,
            Emails = emails,
            Links = links,
            City = city is { } known ? new CardValue(known.City, CardCertainty.Likely) : null,
            Rest = rest,
            IsCard = card.Name is not null || phones.Count + emails.Count + links.Count > 0,
        };
    }

    private static string NameOf(string written)
    {
        var parts = Parts(written, ',')
            .Select(p => CellText.Line(CellText.Clean(Plain(p))))
            .Where(p => p.Length > 0)
            .ToList();
        return parts.Count == 2 ? $"{parts[1]} {parts[0]}" : string.Join(' ', parts);
    }

    // The parts of an address are parted by commas alone, and most are empty.
    private static string AddressOf(string value) =>
        string.Join(", ", value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Parts(string text, char mark = ';')
    {
        var parts = new List<string>();
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '\\')
            {
                i++;
                continue;
            }

            if (i < text.Length && text[i] != mark)
                continue;
            if (i > from)
                parts.Add(text[from..Math.Min(i, text.Length)]);
            from = i + 1;
        }

        if (from < text.Length)
            parts.Add(text[from..]);
        return parts;
    }

    private static string Plain(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
            plain.Append(value[i] == '\\' && i + 1 < value.Length ? value[++i] : value[i]);
        return plain.ToString();
    }

    private static CardValue Sure(string text) => new(text, CardCertainty.Sure);

    private static CardValue? Value(string? text) => text is null ? null : Sure(text);
}
