using System.Buffers;
using System.Globalization;
using System.Text;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;

namespace NetworkCrm.Core.Importing;

/// <summary>Turns the cells of a record into a contact, or into the reason why not.</summary>
/// <param name="namesWithoutPerson">Whether a company, e-mail or nickname may name a row without a person's
/// name.</param>
/// <param name="notTaken">Takes the columns that said something of which nothing was taken.</param>
internal sealed class RowBuilder(
    IReadOnlyList<ColumnMapping> columns,
    bool namesWithoutPerson,
    DateOrder dates,
    ImportOptions options,
    ISet<int> notTaken
)
{
    private static readonly string[] SecondLink = [",www.", ";www.", ",linkedin.", ";linkedin."];
    private static readonly SearchValues<char> AroundLinks = SearchValues.Create(" \n|[]<>\"");
    private static readonly SearchValues<char> BeginsNumber = SearchValues.Create("0123456789+(");
    private readonly RowContact _contact = new(namesWithoutPerson, dates, options);
    private readonly string[] _groups = [.. columns.Select(c => AddressGroup.Of(c.Header))];
    private readonly int[] _labels = ReachLabel.Pair(columns);
    private readonly bool[] _others =
    [
        .. columns.Select(c => c.Field == ContactField.Phone && ColumnNames.IsOfAnother(c.Header)),
    ];

    private RowDraft Draft => _contact.Draft;

    /// <summary>Null for a row that says nothing at all.</summary>
    public ImportRow? Build(int row, List<string> cells)
    {
        Draft.Clear();
        var any = false;
        for (var i = 0; i < cells.Count && i < columns.Count; i++)
        {
            var text = CellText.Clean(cells[i]);
            if (text.Length == 0)
                continue;
            any = true;
            if (columns[i].Field == ContactField.Ignore)
                notTaken.Add(i);
            else if (columns[i].Field != ContactField.PhoneLabel)
                Take(
                    i,
                    columns[i].Field,
                    text,
                    _labels[i] is >= 0 and var at && at < cells.Count ? CellText.Clean(cells[at])
                        : _others[i] ? columns[i].Header
                        : ""
                );
        }

        for (var i = columns.Count; i < cells.Count; i++)
            if (!string.IsNullOrWhiteSpace(cells[i]))
            {
                any = true;
                Draft.Warn("more-cells-than-columns");
            }

        if (!any)
            return null;
        return _contact.Of(row) is { } contact
            ? new ImportRow(row, contact, null)
            : new ImportRow(row, null, RowError.Of(row, "no-name"));
    }

    private void Take(int index, ContactField field, string text, string label)
    {
        switch (field)
        {
            case ContactField.Email or ContactField.Phone or ContactField.Link:
                if (!CellText.IsPlaceholder(text))
                    Reach(field, text, label);
                return;
            case ContactField.Tags:
                foreach (var tag in MultiValue.Tags(text))
                    RowDraft.AddOnce(
                        Draft.Tags,
                        Draft.Limit(CellText.Line(tag), ImportedContact.TagLength),
                        ImportedContact.MaxTags
                    );
                return;
            case ContactField.Notes:
                if (!CellText.IsPlaceholder(text))
                    Draft.Notes.Add(text);
                return;
            case ContactField.City
            or ContactField.Street
            or ContactField.Region
            or ContactField.PostalCode
            or ContactField.Country
            or ContactField.Address:
                if (!CellText.IsPlaceholder(text))
                    Draft.Addresses.Add(
                        _groups[index],
                        columns[index].Header,
                        field,
                        field == ContactField.Address
                            ? text.Replace("\n", ", ", StringComparison.Ordinal)
                            : CellText.Line(text)
                    );
                return;
            case ContactField.Birthday:
                if (!CellText.IsPlaceholder(text))
                    Draft.TakeBirthday(columns[index].Header, CellText.Line(text));
                return;
            case ContactField.Own:
                if (columns[index].Own is { } own && !CellText.IsPlaceholder(text))
                    Own(own, text);
                return;
            default:
                // A cell in which nothing is seen names nobody.
                if (!Ascii.IsValid(text) && ContactCleaning.Line(text, Contact.NameMax) is null)
                    return;
                if (text is "-" or "." or "--" || (field > ContactField.Nickname && CellText.IsPlaceholder(text)))
                    return;
                if (field == ContactField.FullName && (text = NameAlone(text)).Length == 0)
                    return;
                if (!Draft.Set(field, CellText.Line(text)) && field is ContactField.Company or ContactField.Title)
                    Draft.Note(columns[index].Header, CellText.Line(text));
                return;
        }
    }

    // "Ana Putri <ana@contoh.id>", "Ana Putri (0812-1111-2222)": what else the cell holds is kept as what it is.
    private string NameAlone(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal) && TextFold.Digits(text).Length < 8)
            return text;
        var read = ReachText.Read(text, options.Region);
        if (read.Emails.Count == 0 && !read.Phones.Any(p => p.E164 is not null))
            return text;
        Add(read, "");
        return read.Emails.Count == 0 && read.Rest.Length == 0 ? NameBesidePhone(text, read) : read.Rest;
    }

    private static string NameBesidePhone(string text, ReachText read)
    {
        var name = text.AsSpan().IndexOfAny(BeginsNumber) is > 1 and var at ? text[..at] : "";
        return read.Phones.Count > 0 ? name.Trim(' ', ',', ';', '-', '/', ':', '–', '|') : text;
    }

    private void Reach(ContactField field, string text, string label)
    {
        if (field == ContactField.Email && MultiValue.IsEmail(text))
        {
            AddEmail(text, label);
        }
        else if (
            field == ContactField.Phone
            && text.AsSpan().IndexOfAny("@:") < 0
            && !text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        )
        {
            foreach (var part in MultiValue.Phones(text))
                AddPhone(
                    PhoneNumber.Parse(CellText.Cut(CellText.Line(part), PhoneNumber.MaxLength), options.Region),
                    label,
                    part.Length
                );
        }
        else if (field == ContactField.Link && (text.AsSpan().IndexOfAny("@ \n;,") < 0 || IsOneLink(text)))
        {
            AddLink(text.Trim('[', ']'));
        }
        else
        {
            Mixed(field, text, label);
        }
    }

    // A comma or a semicolon within an address is a part of it.
    private static bool IsOneLink(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && text.AsSpan().IndexOfAny(AroundLinks) < 0
        && text.IndexOf("://", StringComparison.Ordinal) is > 0 and <= 5 and var at
        && text.IndexOf("://", at + 1, StringComparison.Ordinal) < 0
        && text[^1] is not (',' or ';')
        && !SecondLink.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));

    private void Mixed(ContactField field, string text, string label)
    {
        var read = ReachText.Read(text, options.Region);
        Add(read, label);
        if (field == ContactField.Link && read is { Emails.Count: 0, Links.Count: 0, Phones.Count: 0 })
        {
            foreach (var link in MultiValue.Links(text))
                AddLink(link);
        }
        else if (field == ContactField.Phone && read is { Emails.Count: 0, Phones.Count: 0, Links.Count: 0 })
        {
            AddPhone(
                PhoneNumber.Parse(CellText.Cut(CellText.Line(text), PhoneNumber.MaxLength), options.Region),
                label,
                text.Length
            );
        }
        else if (field == ContactField.Email && read is { Emails.Count: 0, Phones.Count: 0, Links.Count: 0 })
        {
            Draft.Warn("bad-email");
            Draft.Unread.Add(
                new UnreadCell(ContactField.Email, CellText.Cut(CellText.Line(text), ImportedContact.EmailLength))
            );
        }
        else if (field == ContactField.Email && read is { Emails.Count: > 0, Rest.Length: > 1 })
        {
            Draft.NameBeside ??= read.Rest;
        }
    }

    private void Add(ReachText read, string label)
    {
        foreach (var email in read.Emails)
            AddEmail(email, label);
        foreach (var phone in read.Phones)
            AddPhone(phone, label, phone.Raw.Length);
        foreach (var link in read.Links)
            AddLink(link);
    }

    private void AddEmail(string email, string label)
    {
        var text = CellText.Line(email);
        RowDraft.AddOnce(Draft.Emails, text, ImportedContact.MaxMethods);
        if (label.Length > 0 && ReachLabel.Worth(label) is { } whose)
            Draft.Note(whose, text);
    }

    private void AddLink(string link) =>
        RowDraft.AddOnce(
            Draft.Links,
            Draft.Limit(CellText.Line(link), ImportedContact.LinkLength),
            ImportedContact.MaxMethods
        );

    private void AddPhone(PhoneNumber phone, string label, int length)
    {
        if (length > PhoneNumber.MaxLength)
            Draft.Warn("too-long");
        if (PhoneNumber.IsNoPhone(label) || PhoneNumber.IsNoPhone(phone.Raw))
        {
            Draft.Note(label.Length > 0 ? label.TrimStart('*', ' ') : null, phone.Raw);
            Draft.Warn("fax-to-notes");
            return;
        }

        if (ImportedContact.Warning(phone) is { } warning)
            Draft.Warn(warning);
        if (phone.Raw.Length == 0)
            return;
        var room = PhoneNumber.MaxLength - phone.Raw.Length - 3;
        Draft.AddPhone(
            label.Length > 0 && room > 2 && ReachLabel.Worth(label) is { } whose
                ? phone with
                {
                    Raw = $"{phone.Raw} ({CellText.Cut(whose, room)})",
                }
                : phone
        );
    }

    private void Own(CustomField field, string text)
    {
        var line = CellText.Line(text);
        if (field.Kind == CustomFieldKind.Date && DateText.ParseDay(line, dates) is { } day)
            line = day.ToString("O", CultureInfo.InvariantCulture);
        try
        {
            if (CustomReading.Read(field, line) is { } reading)
                Draft.Own.Add(new OwnValue(field.Uid, reading.Text, reading.Sortable));
        }
        catch (FormatException)
        {
            Draft.Warn("bad-own-value");
            Draft.Unread.Add(new UnreadCell(ContactField.Own, CellText.Cut(line, CustomValue.TextMax), field.Uid));
        }
    }
}
