using System.Globalization;
using System.Text;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>Turns the cells of a record into a contact, or into the reason why not.</summary>
internal sealed class RowBuilder(IReadOnlyList<ColumnMapping> columns, IContactFormat format, DateOrder dates, string region)
{
    private readonly RowDraft _draft = new();
    private readonly string[] _groups = [.. columns.Select(c => AddressGroup(c.Header))];

    /// <summary>Null for a row that says nothing at all.</summary>
    public ImportRow? Build(int row, List<string> cells)
    {
        _draft.Clear();
        var any = false;
        var label = "";
        for (var i = 0; i < cells.Count && i < columns.Count; i++)
        {
            var text = CellText.Clean(cells[i]);
            any |= text.Length > 0;
            if (columns[i].Field == ContactField.PhoneLabel) label = text;
            else if (columns[i].Field != ContactField.Ignore && text.Length > 0) Take(i, columns[i].Field, text, label);
        }

        for (var i = columns.Count; i < cells.Count; i++)
            if (!string.IsNullOrWhiteSpace(cells[i]))
            {
                any = true;
                _draft.Warn("more-cells-than-columns");
            }

        if (!any) return null;
        return Finish(row) is { } contact ? new ImportRow(row, contact, null) : new ImportRow(row, null, RowError.Of(row, "no-name"));
    }

    private void Take(int index, ContactField field, string text, string label)
    {
        switch (field)
        {
            case ContactField.Email:
                if (CellText.IsPlaceholder(text)) return;
                foreach (var email in MultiValue.Emails(text, () => _draft.Warn("bad-email"))) RowDraft.AddOnce(_draft.Emails, CellText.Line(email), ImportedContact.MaxMethods);
                return;
            case ContactField.Phone:
                if (CellText.IsPlaceholder(text) || label.Contains("fax", StringComparison.OrdinalIgnoreCase) || label.Contains("pager", StringComparison.OrdinalIgnoreCase)) return;
                foreach (var part in MultiValue.Phones(text)) AddPhone(part);
                return;
            case ContactField.Link:
                foreach (var link in MultiValue.Links(text)) RowDraft.AddOnce(_draft.Links, Limit(CellText.Line(link), ImportedContact.LinkLength), ImportedContact.MaxMethods);
                return;
            case ContactField.Tags:
                foreach (var tag in MultiValue.Tags(text)) RowDraft.AddOnce(_draft.Tags, Limit(CellText.Line(tag), ImportedContact.TagLength), ImportedContact.MaxTags);
                return;
            case ContactField.Notes:
                if (!CellText.IsPlaceholder(text)) _draft.Notes.Add(text);
                return;
            case ContactField.City or ContactField.Street or ContactField.Region or ContactField.PostalCode or ContactField.Country:
                if (CellText.IsPlaceholder(text)) return;
                _draft.AddAddress(_groups[index], field, CellText.Line(text));
                if (field == ContactField.City) _draft.Set(field, CellText.Line(text));
                return;
            default:
                // A cell in which nothing is seen names nobody.
                if (!Ascii.IsValid(text) && ContactCleaning.Line(text, Contact.NameMax) is null) return;
                if (text is not ("-" or "." or "--") && !(field > ContactField.Nickname && CellText.IsPlaceholder(text))) _draft.Set(field, field == ContactField.Address ? text.Replace("\n", ", ", StringComparison.Ordinal) : CellText.Line(text));
                return;
        }
    }

    private void AddPhone(string text)
    {
        if (text.Length > PhoneNumber.MaxLength) _draft.Warn("too-long");
        var phone = PhoneNumber.Parse(CellText.Cut(CellText.Line(text), PhoneNumber.MaxLength), region);
        if (ImportedContact.Warning(phone) is { } warning) _draft.Warn(warning);
        if (phone.Raw.Length > 0) _draft.AddPhone(phone);
    }

    private ImportedContact? Finish(int row)
    {
        var company = Short(ContactField.Company, ImportedContact.CompanyLength);
        var name = NameOf(company);
        if (name is null) return null;
        if (name.LooksLikeOrganization && company is null) company = Limit(name.Display, ImportedContact.CompanyLength);
        var nickname = Short(ContactField.Nickname, ImportedContact.NameLength);
        var notes = _draft.Notes.Count == 0 ? null : Limit(string.Join('\n', _draft.Notes), ImportedContact.NotesLength);
        return new ImportedContact
        {
            RowNumber = row,
            DisplayName = Limit(name.Display, ImportedContact.NameLength),
            Given = Limit(name.Given),
            Family = Limit(name.Family),
            Prefix = Limit(name.Prefix),
            Suffix = Limit(name.Suffix),
            Nickname = nickname == name.Display ? null : nickname,
            Company = company,
            Title = Short(ContactField.Title, ImportedContact.TitleLength),
            Emails = [.. _draft.Emails],
            Phones = [.. _draft.Phones],
            Links = [.. _draft.Links],
            City = Short(ContactField.City, ImportedContact.CityLength),
            Address = _draft.Address() is { } address ? Limit(address, ImportedContact.AddressLength) : null,
            Birthday = Birthday(),
            Tags = [.. _draft.Tags],
            Notes = notes,
            ConnectedOn = Day(ContactField.ConnectedOn),
            MetOn = Day(ContactField.MetOn),
            HowMet = Short(ContactField.HowMet, ImportedContact.HowMetLength),
            IsOrganization = name.LooksLikeOrganization,
            Warnings = _draft.Warnings.Count == 0 ? [] : [.. _draft.Warnings],
        };
    }

    private PersonName? NameOf(string? company)
    {
        if (RowName.Of(_draft) is { } name) return name;
        if (!format.NamesWithoutPerson) return null;
        if (_draft[ContactField.Nickname] is { } nickname) return PersonName.Parse(nickname);
        if (company is not null) return RowName.Organization(company);
        if (_draft.Emails.Count == 0) return null;
        _draft.Warn("named-by-email");
        return new PersonName(_draft.Emails[0], null, null, null, null);
    }

    private AnnualDate? Birthday()
    {
        var text = _draft[ContactField.Birthday];
        if (text is null) return DateText.From(_draft[ContactField.YearOfBirth], _draft[ContactField.MonthOfBirth], _draft[ContactField.DayOfBirth]);
        var date = DateText.Parse(text, dates);
        if (date is null && text.Any(c => c is >= '1' and <= '9')) _draft.Warn("bad-date");
        return date;
    }

    private DateOnly? Day(ContactField field)
    {
        if (_draft[field] is not { } text) return null;
        if (DateOnly.TryParseExact(text, ["d MMM yyyy", "dd MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        var date = DateText.ParseDay(text, dates);
        if (date is null) _draft.Warn("bad-date");
        return date;
    }

    private string? Short(ContactField field, int length) => _draft[field] is { Length: > 0 } text ? Limit(text, length) : null;

    private string? Limit(string? text) => text is null ? null : Limit(text, ImportedContact.NameLength);

    private string Limit(string text, int length)
    {
        if (text.Length <= length) return text;
        _draft.Warn("too-long");
        return CellText.Cut(text, length);
    }

    private static string AddressGroup(string header)
    {
        var key = ColumnNames.Key(header);
        if (key.StartsWith("address", StringComparison.Ordinal)) return key.Length > 7 && char.IsAsciiDigit(key[7]) ? key[..8] : "";
        foreach (var group in new[] { "home", "business", "work", "other" })
            if (key.StartsWith(group, StringComparison.Ordinal))
                return group;
        return "";
    }
}
