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
    private static readonly SearchValues<char> BeginsNumber = SearchValues.Create("0123456789+(");
    private readonly RowDraft _draft = new();
    private readonly string[] _groups = [.. columns.Select(c => AddressGroup.Of(c.Header))];
    private readonly int[] _labels = ReachLabel.Pair(columns);
    private readonly bool[] _others =
    [
        .. columns.Select(c => c.Field == ContactField.Phone && ColumnNames.IsOfAnother(c.Header)),
    ];

    /// <summary>Null for a row that says nothing at all.</summary>
    public ImportRow? Build(int row, List<string> cells)
    {
        _draft.Clear();
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
                _draft.Warn("more-cells-than-columns");
            }

        if (!any)
            return null;
        return Finish(row) is { } contact
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
                        _draft.Tags,
                        Limit(CellText.Line(tag), ImportedContact.TagLength),
                        ImportedContact.MaxTags
                    );
                return;
            case ContactField.Notes:
                if (!CellText.IsPlaceholder(text))
                    _draft.Notes.Add(text);
                return;
            case ContactField.City
            or ContactField.Street
            or ContactField.Region
            or ContactField.PostalCode
            or ContactField.Country
            or ContactField.Address:
                if (!CellText.IsPlaceholder(text))
                    _draft.Addresses.Add(
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
                    _draft.TakeBirthday(columns[index].Header, CellText.Line(text));
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
                if (!_draft.Set(field, CellText.Line(text)) && field is ContactField.Company or ContactField.Title)
                    _draft.Note(columns[index].Header, CellText.Line(text));
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
        else if (field == ContactField.Link && text.AsSpan().IndexOfAny("@ \n;,") < 0)
        {
            AddLink(text.Trim('[', ']'));
        }
        else
        {
            Mixed(field, text, label);
        }
    }

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
            _draft.Warn("bad-email");
            _draft.Unread.Add(
                new UnreadCell(ContactField.Email, CellText.Cut(CellText.Line(text), ImportedContact.EmailLength))
            );
        }
        else if (field == ContactField.Email && read is { Emails.Count: > 0, Rest.Length: > 1 })
        {
            _draft.NameBeside ??= read.Rest;
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
        RowDraft.AddOnce(_draft.Emails, text, ImportedContact.MaxMethods);
        if (label.Length > 0 && ReachLabel.Worth(label) is { } whose)
            _draft.Note(whose, text);
    }

    private void AddLink(string link) =>
        RowDraft.AddOnce(
            _draft.Links,
            Limit(CellText.Line(link), ImportedContact.LinkLength),
            ImportedContact.MaxMethods
        );

    private void AddPhone(PhoneNumber phone, string label, int length)
    {
        if (length > PhoneNumber.MaxLength)
            _draft.Warn("too-long");
        if (PhoneNumber.IsNoPhone(label) || PhoneNumber.IsNoPhone(phone.Raw))
        {
            _draft.Note(label.Length > 0 ? label.TrimStart('*', ' ') : null, phone.Raw);
            _draft.Warn("fax-to-notes");
            return;
        }

        if (ImportedContact.Warning(phone) is { } warning)
            _draft.Warn(warning);
        if (phone.Raw.Length == 0)
            return;
        var room = PhoneNumber.MaxLength - phone.Raw.Length - 3;
        _draft.AddPhone(
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
                _draft.Own.Add(new OwnValue(field.Uid, reading.Text, reading.Sortable));
        }
        catch (FormatException)
        {
            _draft.Warn("bad-own-value");
            _draft.Unread.Add(new UnreadCell(ContactField.Own, CellText.Cut(line, CustomValue.TextMax), field.Uid));
        }
    }

    private ImportedContact? Finish(int row)
    {
        var (address, city) = _draft.Addresses.Settle(_draft.Note);
        var company = Short(ContactField.Company, ImportedContact.CompanyLength);
        if (NameOf(company) is not { } name)
            return null;
        if (name.LooksLikeOrganization && company is null)
            company = Limit(name.Display, ImportedContact.CompanyLength);
        if (options.TidyNames)
            name = Tidy(name);
        var nickname = Short(ContactField.Nickname, ImportedContact.NameLength);
        var birthday = Birthday();
        var notes =
            _draft.Notes.Count == 0 ? null : Limit(string.Join('\n', _draft.Notes), ImportedContact.NotesLength);
        return new ImportedContact
        {
            RowNumber = row,
            DisplayName = Limit(name.Display, ImportedContact.NameLength),
            Given = Limit(name.Given),
            Family = Limit(name.Family),
            Prefix = Limit(name.Prefix),
            Suffix = Limit(name.Suffix),
            Sapaan = name.Sapaan,
            Nickname = nickname == name.Display ? null : nickname,
            Company = company,
            Title = Short(ContactField.Title, ImportedContact.TitleLength),
            Emails = [.. _draft.Emails],
            Phones = [.. _draft.Phones],
            Links = [.. _draft.Links],
            City = city is null ? null : Limit(city, ImportedContact.CityLength),
            Address = address is null ? null : Limit(address, ImportedContact.AddressLength),
            Birthday = birthday,
            Tags = [.. _draft.Tags],
            Notes = notes,
            ConnectedOn = Day(ContactField.ConnectedOn),
            MetOn = Day(ContactField.MetOn),
            HowMet = Short(ContactField.HowMet, ImportedContact.HowMetLength),
            Own = _draft.Own.Count == 0 ? [] : [.. _draft.Own.DistinctBy(v => v.Field)],
            IsOrganization = name.LooksLikeOrganization,
            Warnings = _draft.Warnings.Count == 0 ? [] : [.. _draft.Warnings],
            Unread = _draft.Unread.Count == 0 ? [] : [.. _draft.Unread],
        };
    }

    private PersonName? NameOf(string? company)
    {
        if (RowName.Of(_draft) is { } name)
            return name;
        if (!namesWithoutPerson)
            return null;
        if (_draft[ContactField.Nickname] is { } nickname)
            return PersonName.Parse(nickname);
        if (_draft.NameBeside is { } beside)
            return PersonName.Parse(beside);
        if (company is not null)
            return RowName.Organization(company);
        if (_draft.Emails.Count > 0)
        {
            _draft.Warn("named-by-email");
            return new PersonName(_draft.Emails[0], null, null, null, null);
        }

        if (_draft.Phones.Find(p => TextFold.Digits(p.Raw).Length >= 5) is not { } phone)
            return null;
        _draft.Warn("named-by-phone");
        return new PersonName(phone.Raw, null, null, null, null);
    }

    private static PersonName Tidy(PersonName name) =>
        NameCase.Suggest(name.Display) is not { } tidy
            ? name
            : name with
            {
                Display = tidy,
                Given = name.Given is null ? null : NameCase.Tidy(name.Given),
                Family = name.Family is null ? null : NameCase.Tidy(name.Family),
            };

    private AnnualDate? Birthday()
    {
        var (header, text) = _draft.Birthday;
        var read = text is null
            ? DateText.From(
                _draft[ContactField.YearOfBirth],
                _draft[ContactField.MonthOfBirth],
                _draft[ContactField.DayOfBirth],
                options.Today
            )
            : DateText.Read(text, dates, options.Today);
        text ??= string.Join(
            '-',
            new[]
            {
                _draft[ContactField.YearOfBirth],
                _draft[ContactField.MonthOfBirth],
                _draft[ContactField.DayOfBirth],
            }.OfType<string>()
        );
        if (read is { Date: { } date })
        {
            if (read.Beside is not null)
                _draft.Note(header, text);
            return date;
        }

        if (!text.Any(c => c is >= '1' and <= '9'))
            return null;
        _draft.Warn(read.IsAhead ? "birthday-ahead" : "bad-date");
        _draft.Unread.Add(new UnreadCell(ContactField.Birthday, CellText.Cut(text, 100)));
        return null;
    }

    private DateOnly? Day(ContactField field)
    {
        if (_draft[field] is not { } text)
            return null;
        if (
            DateOnly.TryParseExact(
                text,
                ["d MMM yyyy", "dd MMM yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        var date = DateText.ParseDay(text, dates, options.Today);
        if (date is not null)
            return date;
        _draft.Warn("bad-date");
        _draft.Unread.Add(new UnreadCell(field, CellText.Cut(text, 100)));
        return null;
    }

    private string? Short(ContactField field, int length) =>
        _draft[field] is { Length: > 0 } text ? Limit(text, length) : null;

    private string? Limit(string? text) => text is null ? null : Limit(text, ImportedContact.NameLength);

    private string Limit(string text, int length)
    {
        if (text.Length <= length)
            return text;
        _draft.Warn("too-long");
        return CellText.Cut(text, length);
    }
}
