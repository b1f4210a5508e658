using System.Globalization;
using System.Text;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing.Formats;

namespace NetworkCrm.Core.Exporting;

/// <summary>Contacts as cards of an address book (RFC 2426, RFC 6350).</summary>
/// <param name="writer">Must write UTF-8, without a byte order mark.</param>
/// <param name="language">The owner's, <c>id</c> or <c>en</c>, for the words beside a month. Null leaves a month out
/// that the version has no date for: on a card that comes back, words of ours would be taken for the owner's.</param>
public sealed class VCardWriter(TextWriter writer, VCardVersion version, string? language)
{
    /// <summary>
    /// The year that stands for none in 3.0, which cannot leave it out: Apple's way, which the importers of phones know.
    /// A leap year, so that it has a 29 February.
    /// </summary>
    private const int NoYear = 1604;

    private readonly ContentLines lines = new(writer);

    private bool Is4 => version == VCardVersion.V4;

    public void Write(ExportedContact contact)
    {
        lines.Raw("BEGIN", "VCARD");
        lines.Raw("VERSION", Is4 ? "4.0" : "3.0");
        lines.Raw("UID", $"urn:uuid:{contact.Uid:D}");
        lines.Raw("REV", contact.UpdatedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        lines.Text("FN", contact.Name);
        lines.Raw("N", Name(contact));
        lines.Text("NICKNAME", contact.Nickname);
        lines.Text("ORG", contact.Company);
        lines.Text("TITLE", contact.Title);
        foreach (var (at, phone) in contact.Phones.Index())
            Phone(phone, at + 1);
        foreach (var email in contact.Emails)
            lines.Text(Is4 ? "EMAIL" : "EMAIL;TYPE=INTERNET", email);
        foreach (var link in contact.Links)
            lines.Raw("URL", link.Trim());
        if (contact.Address is not null || contact.City is not null)
            lines.Raw("ADR", $";;{ContentLines.Escape(contact.Address)};{ContentLines.Escape(contact.City)};;;");
        var month = Birthday(contact.Birthday);
        if (contact.Tags.Count > 0)
            lines.Raw("CATEGORIES", string.Join(',', contact.Tags.Select(ContentLines.Escape)));
        lines.Text("NOTE", Joined(contact.Notes, month));
        if (contact.CardLines is { } kept)
            Kept(kept);
        if (contact.Jpeg is { } jpeg)
            lines.Photo(jpeg, Is4);
        lines.Raw("END", "VCARD");
    }

    // Groups of their own: theirs may be called as ours are.
    private void Kept(string kept)
    {
        var groups = new List<string> { "" };
        foreach (var property in VCardLines.OfNoField(kept))
        {
            if (!groups.Contains(property.Group))
                groups.Add(property.Group);
            var at = groups.IndexOf(property.Group);
            var group = at == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"kept{at}");
            lines.Raw(VCardLines.Head(property with { Group = group }), property.Value);
        }
    }

    // Family, given, further, before, behind. Several titles behind a name are parted by bare commas.
    private static string Name(ExportedContact contact)
    {
        var (family, given) = (contact.Family, contact.Given);
        if (string.IsNullOrEmpty(family) && string.IsNullOrEmpty(given))
            given = contact.Name;
        var behind = (contact.Suffix ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(ContentLines.Escape);
        return new StringBuilder(ContentLines.Escape(family))
            .Append(';')
            .Append(ContentLines.Escape(given))
            .Append(";;")
            .Append(ContentLines.Escape(contact.Prefix))
            .Append(';')
            .AppendJoin(',', behind)
            .ToString();
    }

    private void Phone(PhoneEntry phone, int number)
    {
        var remark = ExportedPhone.Remark(phone);
        // Whose number it is has no type; phones read it as a label of the group.
        var group = remark is null ? "" : string.Create(CultureInfo.InvariantCulture, $"item{number}.");
        if (phone.E164 is not { } e164)
        {
            lines.Text(group + "TEL", phone.Raw);
            return;
        }

        var isMobile = PhoneNumber.IsMobile(e164);
        if (Is4)
            lines.Raw($"{group}TEL;VALUE=uri;TYPE={(isMobile ? "cell" : "voice")}", "tel:" + e164);
        else
            lines.Raw($"{group}TEL;TYPE={(isMobile ? "CELL" : "VOICE")}", e164);
        lines.Text(group + "X-ABLabel", remark);
    }

    /// <returns>What a date cannot say in this version, in words; null where it does.</returns>
    private string? Birthday(AnnualDate? birthday)
    {
        if (birthday is not { } date)
            return null;
        if (Is4)
        {
            lines.Raw("BDAY", Truncated(date));
            return null;
        }

        if (date.Day is not { } day)
        {
            if (language is null)
                return null;
            var isIndonesian = language == "id";
            var month = date.Long(CultureInfo.GetCultureInfo(isIndonesian ? "id-ID" : "en-GB"));
            return $"{(isIndonesian ? "Ulang tahun" : "Birthday")}: {month}";
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{date.Year ?? NoYear:0000}-{date.Month:00}-{day:00}");
        lines.Raw(date.Year is null ? $"BDAY;X-APPLE-OMIT-YEAR={NoYear}" : "BDAY", text);
        return null;
    }

    // RFC 6350, 4.3.1: 19801201, --1201, 1980-12, --12.
    private static string Truncated(AnnualDate date) =>
        date switch
        {
            { Year: { } year, Day: { } day } => string.Create(
                CultureInfo.InvariantCulture,
                $"{year:0000}{date.Month:00}{day:00}"
            ),
            { Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"--{date.Month:00}{day:00}"),
            _ => date.ToString(),
        };

    private static string? Joined(string? notes, string? more) =>
        more is null ? notes
        : string.IsNullOrWhiteSpace(notes) ? more
        : $"{notes}\n{more}";
}
