using System.Globalization;
using System.Text.RegularExpressions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// A card as a row of a table, so that a name, a phone or an address means the same wherever it comes from. What has no
/// field of its own goes into the notes by its name.
/// </summary>
internal sealed partial class VCardCells
{
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
        "LABEL",
        "CLIENTPIDMAP",
        "AGENT",
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
        // The preferred one first: the first phone is the one that is called.
        foreach (var property in card.OrderBy(p => p.Name is "TEL" or "EMAIL" && p.IsPreferred ? 0 : 1))
            cells.Take(property, card);
        foreach (var group in groups ?? [])
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
        card.FirstOrDefault(p => p.Name == "FN")?.Text is { Length: > 0 } name ? name : null;

    public static string? Uid(IReadOnlyList<VCardProperty> card) =>
        card.FirstOrDefault(p => p.Name == "UID") is { } uid ? Bare(uid.Text) : null;

    private static string Bare(string uid) =>
        uid.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) ? uid[9..] : uid;

    private void Take(VCardProperty property, IReadOnlyList<VCardProperty> card)
    {
        var text = property.Text;
        switch (property.Name)
        {
            case "FN":
                Add(ContactField.FullName, "FN", text);
                break;
            case "N":
                Name(property.Parts());
                break;
            case "NICKNAME" or "X-NICKNAME":
                Add(
                    ContactField.Nickname,
                    property.Name,
                    string.Join(", ", property.Parts(',').Where(p => p.Length > 0))
                );
                break;
            case "X-ANDROID-CUSTOM":
                if (text.StartsWith("vnd.android.cursor.item/nickname;", StringComparison.OrdinalIgnoreCase))
                    Add(ContactField.Nickname, "NICKNAME", property.Parts()[1]);
                else
                    _notTaken.Add(property.Name);
                break;
            case "ORG":
                var parts = property.Parts().Where(p => p.Length > 0).ToList();
                if (parts.Count > 0)
                    Add(ContactField.Company, "ORG", parts[0]);
                if (parts.Count > 1)
                    Note("Department", string.Join(", ", parts.Skip(1)));
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
                Reach(ContactField.Phone, property, Uri(text, "tel:"));
                break;
            case "EMAIL":
                Reach(ContactField.Email, property, Uri(text, "mailto:"));
                break;
            case "ADR":
                Address(property);
                break;
            case "LABEL" when !card.Any(p => p.Name == "ADR"):
                Add(ContactField.Address, "Address", text);
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
                Add(ContactField.Birthday, "Birthday", Day(property, text));
                break;
            case "NOTE":
                Add(ContactField.Notes, "NOTE", text);
                break;
            case "CATEGORIES":
                foreach (var tag in property.Parts(','))
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
    private void Name(IReadOnlyList<string> parts)
    {
        ContactField[] fields =
        [
            ContactField.FamilyName,
            ContactField.GivenName,
            ContactField.MiddleName,
            ContactField.Prefix,
            ContactField.Suffix,
        ];
        foreach (var (field, part) in fields.Zip(parts))
            Add(field, "N", part);
    }

    private void Reach(ContactField field, VCardProperty property, string value)
    {
        if (value.Length == 0)
            return;
        var label =
            Label(property)
            ?? (
                property.Types.Contains("FAX") ? "fax"
                : property.Types.Contains("PAGER") ? "pager"
                : null
            );
        var header = string.Create(CultureInfo.InvariantCulture, $"{field} {_columns.Count}");
        if (label is not null)
            Add(ContactField.PhoneLabel, header + " - Label", label);
        Add(field, header + " - Value", value);
    }

    // Box, extended, street, city, region, code, country (RFC 6350, 6.3.1).
    private void Address(VCardProperty property)
    {
        var parts = property.Parts();
        if (parts.All(p => p.Length == 0))
        {
            Add(ContactField.Address, "Address", property.Parameter("LABEL") ?? "");
            return;
        }

        var header = string.Create(CultureInfo.InvariantCulture, $"Address {++_addresses}");
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
            Add(fields[at], $"{header} - {fields[at]}", parts[at].Replace('\n', ' '));
    }

    private void Profile(VCardProperty property, string text)
    {
        if (!text.StartsWith("x-apple:", StringComparison.OrdinalIgnoreCase))
            Add(ContactField.Link, "URL", text);
        else
            Note(Label(property) ?? property.Types.FirstOrDefault() ?? "Profile", text[8..]);
    }

    // Apple writes a day without a year in 1604; a time of day is cut off, never converted.
    private static string Day(VCardProperty property, string text)
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

    private void Add(ContactField field, string header, string text)
    {
        if (text.Length == 0)
            return;
        _columns.Add(new ColumnMapping(_columns.Count, header, field));
        _values.Add(text);
    }

    [GeneratedRegex(
        @"^\d{4}-?\d{2}-?\d{2}T",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex DayAndTime();
}
