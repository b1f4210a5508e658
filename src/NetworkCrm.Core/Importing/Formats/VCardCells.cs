using System.Globalization;
using System.Text.RegularExpressions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// A card as a row of a table, so that a name, a phone or an address means the same wherever it comes from. What has no
/// field of its own goes into the notes by its name.
/// </summary>
internal sealed partial class VCardCells
{
    private const int MostColumns = 1_000,
        MostAddresses = 20,
        MostWays = 100,
        LongestText = 2_000,
        LongestNote = ImportedContact.NotesLength + 1;

    // Of RFC 2426, RFC 6350, 2.1 and Apple: they say what kind of line or account it is.
    private static readonly HashSet<string> Standard =
    [
        .. (
            "HOME WORK PREF VOICE FAX MSG CELL PAGER BBS MODEM CAR ISDN VIDEO PCS TEXT TEXTPHONE DOM INTL POSTAL PARCEL "
            + "INTERNET X400 OTHER MAIN IPHONE MOBILE TLX CUSTOM PERSONAL BUSINESS AIM JABBER SKYPE ICQ MSN YAHOO"
        ).Split(' '),
    ];

    // Of the file itself, or of the program that wrote it: nothing about anybody.
    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        "VERSION",
        "PRODID",
        "REV",
        "UID",
        "CLASS",
        "SOURCE",
        "NAME",
        "PROFILE",
        "MAILER",
        "SORT-STRING",
        "CLIENTPIDMAP",
        "KIND",
        "N",
        "X-ABLABEL",
        "X-ABADR",
        "X-ABUID",
        "X-ABSHOWAS",
        "X-ADDRESSBOOKSERVER-KIND",
        "X-MOZILLA-HTML",
    };

    // Pictures and the like are far too long for a note.
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "PHOTO",
        "LOGO",
        "SOUND",
        "KEY",
        "X-MS-CARDPICTURE",
    };

    // What says in words something about the person.
    private static readonly Dictionary<string, string> Noted = new(StringComparer.Ordinal)
    {
        ["ANNIVERSARY"] = "Anniversary",
        ["X-ANNIVERSARY"] = "Anniversary",
        ["X-EVOLUTION-ANNIVERSARY"] = "Anniversary",
        ["X-KADDRESSBOOK-X-ANNIVERSARY"] = "Anniversary",
        ["X-ABDATE"] = "Date",
        ["RELATED"] = "Related",
        ["X-ABRELATEDNAMES"] = "Related",
        ["X-SPOUSE"] = "Spouse",
        ["X-EVOLUTION-SPOUSE"] = "Spouse",
        ["X-EVOLUTION-MANAGER"] = "Manager",
        ["X-EVOLUTION-ASSISTANT"] = "Assistant",
        ["X-KADDRESSBOOK-X-PROFESSION"] = "Profession",
        ["IMPP"] = "Chat",
        ["X-AIM"] = "AIM",
        ["X-ICQ"] = "ICQ",
        ["X-JABBER"] = "Jabber",
        ["X-MSN"] = "MSN",
        ["X-QQ"] = "QQ",
        ["X-SIP"] = "SIP",
        ["X-SKYPE"] = "Skype",
        ["X-SKYPE-USERNAME"] = "Skype",
        ["X-YAHOO"] = "Yahoo",
        ["X-GOOGLE-TALK"] = "Google Talk",
        ["X-TWITTER"] = "Twitter",
        ["HOBBY"] = "Hobby",
        ["INTEREST"] = "Interest",
        ["EXPERTISE"] = "Expertise",
        ["LANG"] = "Language",
    };

    private readonly List<ColumnMapping> _columns = [];
    private readonly List<string> _values = [];
    private readonly SortedSet<string> _notTaken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _nicknames = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private int _addresses;

    private VCardCells(IReadOnlyList<VCardProperty> card)
    {
        foreach (var label in card.Where(p => p is { Name: "X-ABLABEL", Group.Length: > 0 }))
            _labels[label.Group] = Plain(label.Text);
    }

    public IReadOnlyList<ColumnMapping> Columns => _columns;

    public List<string> Values => _values;

    /// <summary>Names of properties of which nothing was taken.</summary>
    public IEnumerable<string> NotTaken => _notTaken;

    /// <param name="card">Its properties.</param>
    /// <param name="groups">Names of the groups whose cards name this one.</param>
    public static VCardCells Of(IReadOnlyList<VCardProperty> card, IEnumerable<string>? groups)
    {
        var cells = new VCardCells(card);
        // The one wanted most first: the first phone is the one that is called.
        foreach (var property in card.OrderBy(p => p.Name is "TEL" or "EMAIL" ? p.Preference : int.MaxValue))
            cells.Take(property, card);
        cells.Add(ContactField.Nickname, "NICKNAME", string.Join(", ", cells._nicknames.Distinct()));
        foreach (var group in groups?.Take(ImportedContact.MaxTags) ?? [])
            cells.Add(ContactField.Tags, "CATEGORIES", group);
        return cells;
    }

    /// <summary>Whether the card stands for a group of others (RFC 6350, 6.1.4, and Apple's way before it).</summary>
    public static bool IsGroup(IReadOnlyList<VCardProperty> card) =>
        card.Any(p =>
            p.Name is "KIND" or "X-ADDRESSBOOKSERVER-KIND"
            && p.Value.Trim().Equals("group", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The uids that a group names.</summary>
    public static IEnumerable<string> Members(IReadOnlyList<VCardProperty> card) =>
        card.Where(p => p.Name is "MEMBER" or "X-ADDRESSBOOKSERVER-MEMBER").Select(p => Bare(p.Text));

    public static string? NameOf(IReadOnlyList<VCardProperty> card) =>
        card.FirstOrDefault(p => p.Name == "FN")?.Text is { Length: > 0 } name
            ? CellText.Cut(name, ImportedContact.TagLength)
            : null;

    public static string? Uid(IReadOnlyList<VCardProperty> card) =>
        card.FirstOrDefault(p => p.Name == "UID") is { } uid ? Bare(uid.Text) : null;

    private static string Bare(string uid) =>
        uid.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) ? uid[9..] : uid;

    private void Take(VCardProperty property, IReadOnlyList<VCardProperty> card)
    {
        var text = property.Text;
        switch (property.Name)
        {
            case "FN" when IsOrganization(card):
                if (!card.Any(p => p.Name == "ORG" && p.Parts()[0].Length > 0))
                    Add(ContactField.Company, "ORG", text);
                break;
            case "N" when IsOrganization(card):
                break;
            case "FN":
                // The second is what they are also called.
                if (Nth("FN", text) <= 2)
                    Add(ContactField.FullName, "FN", text);
                else
                    Note("Name", text);
                break;
            case "N":
                if (property.Value.Trim(';', ' ').Length > 0 && Nth("N", text) == 1)
                    Name(property);
                break;
            case "NICKNAME" or "X-NICKNAME":
                _nicknames.AddRange(property.Parts(',').Where(p => p.Length > 0));
                break;
            case "X-ANDROID-CUSTOM":
                if (property.Parts() is [var kind, var value, ..] && Is(kind, "vnd.android.cursor.item/nickname"))
                    _nicknames.Add(value);
                else
                    _notTaken.Add(property.Name);
                break;
            case "ORG":
                var parts = property.Parts();
                Add(ContactField.Company, "ORG", parts[0]);
                Note("Department", string.Join(", ", parts.Skip(1).Where(p => p.Length > 0)));
                break;
            case "TITLE":
                Add(ContactField.Title, "Title", text);
                break;
            case "ROLE":
                if (card.Any(p => p.Name == "TITLE" && p.Value.Trim().Length > 0))
                    Note("Role", text);
                else
                    Add(ContactField.Title, "Role", text);
                break;
            case "TEL":
                if (text.StartsWith("sip:", StringComparison.OrdinalIgnoreCase))
                    Note("SIP", text[4..]);
                else
                    Reach(ContactField.Phone, property, Uri(text, "tel:"));
                if (Extension().Match(text) is { Success: true } extension)
                    Note("Ext", extension.Groups["number"].Value);
                break;
            case "EMAIL":
                Reach(ContactField.Email, property, Uri(text, "mailto:"));
                break;
            case "ADR":
                Address(property);
                break;
            case "LABEL":
                // An address in one piece; of one that stands in parts as well it is a second time.
                if (!card.Any(p => p.Name == "ADR" && p.Value.Trim(';', ' ').Length > 0 && SameKind(p, property)))
                    Add(ContactField.Address, NextAddress() + " - Formatted", text);
                break;
            case "URL":
                Add(ContactField.Link, "URL", text);
                break;
            case "X-SOCIALPROFILE":
                Profile(property, text);
                break;
            case "IMPP" when text.StartsWith("whatsapp:", StringComparison.OrdinalIgnoreCase):
                Add(ContactField.Phone, "WhatsApp", Uri(text, "whatsapp:"));
                break;
            case "BDAY":
                if (Nth("BDAY", text) == 1)
                    Add(ContactField.Birthday, "Birthday", Day(property, text));
                else
                    Note("Birthday", text);
                break;
            case "NOTE":
                Add(ContactField.Notes, "NOTE", text);
                break;
            case "CATEGORIES":
                foreach (var tag in property.Parts(',').Take(ImportedContact.MaxTags))
                    Add(ContactField.Tags, "CATEGORIES", tag);
                break;
            default:
                if (Noted.TryGetValue(property.Name, out var what))
                    Note(
                        Label(property) ?? what,
                        Day(property, text).Replace("x-apple:", "", StringComparison.Ordinal)
                    );
                else if (Never.Contains(property.Name) || (text.Length > 0 && !Technical.Contains(property.Name)))
                    _notTaken.Add(property.Name);
                break;
        }
    }

    // Family, given, further, before, behind (RFC 6350, 6.2.2); several of a kind are parted by commas.
    private void Name(VCardProperty property)
    {
        ContactField[] fields =
        [
            ContactField.FamilyName,
            ContactField.GivenName,
            ContactField.MiddleName,
            ContactField.Prefix,
            ContactField.Suffix,
        ];
        foreach (var (field, part) in fields.Zip(property.PartsOfParts()))
            Add(field, "N", string.Join(field == ContactField.Suffix ? ", " : " ", part.Where(p => p.Length > 0)));
    }

    private void Reach(ContactField field, VCardProperty property, string value)
    {
        if (value.Length == 0 || Nth("TEL and EMAIL", value) > MostWays)
            return;
        var label = Label(property) ?? Kind(property);
        // Whatever else it is called: nobody answers a fax.
        if (property.Types.FirstOrDefault(t => t is "FAX" or "PAGER") is { } kind)
            label = string.Join(' ', new[] { kind.ToLowerInvariant(), label }.OfType<string>().Distinct());
        var header = string.Create(CultureInfo.InvariantCulture, $"{field} {_columns.Count}");
        if (label is not null)
            Add(ContactField.PhoneLabel, header + " - Label", label);
        Add(field, header + " - Value", value);
    }

    // Box, extended, street, city, region, code, country (RFC 6350, 6.3.1); what stands behind belongs to the last.
    private void Address(VCardProperty property)
    {
        var parts = property.Parts();
        if (parts.All(p => p.Length == 0))
        {
            Add(
                ContactField.Address,
                NextAddress() + " - Formatted",
                VCardProperty.Unescape(property.Parameter("LABEL") ?? "")
            );
            return;
        }

        var header = NextAddress();
        ContactField[] fields =
        [
            ContactField.Street,
            ContactField.Street,
            ContactField.Street,
            ContactField.City,
            ContactField.Region,
            ContactField.PostalCode,
            ContactField.Country,
        ];
        // The street before what is beside it, as it is read.
        foreach (var at in new[] { 2, 1, 0, 3, 4, 5, 6 }.Where(i => i < parts.Count))
            Add(
                fields[at],
                $"{header} - {fields[at]}",
                (at == 6 ? string.Join(", ", parts.Skip(6).Where(p => p.Length > 0)) : parts[at]).Replace('\n', ' ')
            );
    }

    private string NextAddress() => string.Create(CultureInfo.InvariantCulture, $"Address {++_addresses}");

    private void Profile(VCardProperty property, string text)
    {
        var link = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (link >= 0)
            Add(ContactField.Link, "URL", text[link..]);
        else
            Note(
                Label(property) ?? Kind(property) ?? "Profile",
                text.StartsWith("x-apple:", StringComparison.OrdinalIgnoreCase) ? text[8..] : text
            );
    }

    // Apple writes a day without a year in 1604; a time of day is cut off, never converted.
    public static string Day(VCardProperty property, string text)
    {
        if (
            text.Length > 8
            && text.IndexOf('T', StringComparison.Ordinal) is >= 8 and var time
            && DayAndTime().IsMatch(text)
        )
            text = text[..time];
        return
            property.Parameter("X-APPLE-OMIT-YEAR") is { Length: 4 } year
            && text.StartsWith(year, StringComparison.Ordinal)
            ? "--" + text[4..].TrimStart('-')
            : text;
    }

    private static string Uri(string text, string scheme)
    {
        if (!text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return text;
        var bare = text[scheme.Length..];
        return bare.IndexOfAny([';', '?']) is > 0 and var end ? bare[..end] : bare;
    }

    private string? Label(VCardProperty property) =>
        property.Group.Length > 0 && _labels.TryGetValue(property.Group, out var label) && label.Length > 0
            ? label
            : null;

    // Apple's own words stand between marks: _$!<HomePage>!$_.
    private static string Plain(string label) =>
        label.StartsWith("_$!<", StringComparison.Ordinal) && label.EndsWith(">!$_", StringComparison.Ordinal)
            ? label[4..^4]
            : label;

    private void Note(string what, string text)
    {
        if (text.Length > 0)
            Add(ContactField.Notes, "NOTE", $"{what}: {text}");
    }

    // What no field takes is not carried any further: some cards hold whole books.
    private void Add(ContactField field, string header, string text)
    {
        if (text.Length == 0 || _columns.Count >= MostColumns || _addresses > MostAddresses)
            return;
        _columns.Add(new ColumnMapping(_columns.Count, header, field));
        _values.Add(CellText.Cut(text, field == ContactField.Notes ? LongestNote : LongestText));
    }

    /// <summary>How many of a kind there have been with this one.</summary>
    private int Nth(string kind, string text) => text.Length == 0 ? 0 : _seen[kind] = _seen.GetValueOrDefault(kind) + 1;

    /// <summary>What a type says beyond home, work and the like: a relation, a service, a word of the owner's.</summary>
    private static string? Kind(VCardProperty property)
    {
        var said =
            property.Parameter("X-SERVICE-TYPE")
            ?? property.Types.FirstOrDefault(t => !Standard.Contains(t) && ReachLabel.Worth(t) is not null);
        return said is null
            ? null
            : Plain(said.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? said[2..] : said);
    }

    private static bool SameKind(VCardProperty a, VCardProperty b) =>
        a.Types.Where(t => t is "HOME" or "WORK").ToHashSet().SetEquals(b.Types.Where(t => t is "HOME" or "WORK"));

    private static bool IsOrganization(IReadOnlyList<VCardProperty> card) =>
        card.Any(p => (p.Name == "KIND" && Is(p.Value, "org")) || (p.Name == "X-ABSHOWAS" && Is(p.Value, "COMPANY")));

    private static bool Is(string text, string word) => text.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^tel:.*;ext=(?<number>\d{1,10})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Extension();

    [GeneratedRegex(
        @"^\d{4}-?\d{2}-?\d{2}T",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex DayAndTime();
}
