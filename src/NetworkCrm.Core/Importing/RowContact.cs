using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>Makes a contact of what the cells of a row gave.</summary>
/// <param name="namesWithoutPerson">Whether a company, e-mail or nickname may name a row without a person's
/// name.</param>
internal sealed class RowContact(bool namesWithoutPerson, DateOrder dates, ImportOptions options)
{
    /// <summary>What the cells gave; to be cleared before each row.</summary>
    public RowDraft Draft { get; } = new();

    /// <summary>Null where nothing in the row names anybody.</summary>
    public ImportedContact? Of(int row)
    {
        var (address, city) = Draft.Addresses.Settle(Draft.Note);
        var company = Short(ContactField.Company, ImportedContact.CompanyLength);
        if (NameOf(company) is not { } name)
            return null;
        if (name.LooksLikeOrganization && company is null)
            company = Draft.Limit(name.Display, ImportedContact.CompanyLength);
        if (options.TidyNames)
            name = Tidy(name);
        var nickname = Short(ContactField.Nickname, ImportedContact.NameLength);
        var birthday = Birthday();
        var notes =
            Draft.Notes.Count == 0 ? null : Draft.Limit(string.Join('\n', Draft.Notes), ImportedContact.NotesLength);
        return new ImportedContact
        {
            RowNumber = row,
            DisplayName = Draft.Limit(name.Display, ImportedContact.NameLength),
            Given = Part(name.Given),
            Family = Part(name.Family),
            Prefix = Part(name.Prefix),
            Suffix = Part(name.Suffix),
            Sapaan = name.Sapaan,
            Nickname = nickname == name.Display ? null : nickname,
            Company = company,
            Title = Short(ContactField.Title, ImportedContact.TitleLength),
            Emails = [.. Draft.Emails],
            Phones = [.. Draft.Phones],
            Links = [.. Draft.Links],
            City = city is null ? null : Draft.Limit(city, ImportedContact.CityLength),
            Address = address is null ? null : Draft.Limit(address, ImportedContact.AddressLength),
            Birthday = birthday,
            Tags = [.. Draft.Tags],
            Notes = notes,
            ConnectedOn = Day(ContactField.ConnectedOn),
            MetOn = Day(ContactField.MetOn),
            HowMet = Short(ContactField.HowMet, ImportedContact.HowMetLength),
            Own = Draft.Own.Count == 0 ? [] : [.. Draft.Own.DistinctBy(v => v.Field)],
            IsOrganization = name.LooksLikeOrganization,
            Warnings = Draft.Warnings.Count == 0 ? [] : [.. Draft.Warnings],
            Unread = Draft.Unread.Count == 0 ? [] : [.. Draft.Unread],
        };
    }

    private PersonName? NameOf(string? company)
    {
        if (RowName.Of(Draft) is { } name)
            return name;
        if (!namesWithoutPerson)
            return null;
        if (Draft[ContactField.Nickname] is { } nickname)
            return PersonName.Parse(nickname);
        if (Draft.NameBeside is { } beside)
            return PersonName.Parse(beside);
        if (company is not null)
            return RowName.Organization(company);
        if (Draft.Emails.Count > 0)
        {
            Draft.Warn("named-by-email");
            return new PersonName(Draft.Emails[0], null, null, null, null);
        }

        if (Draft.Phones.Find(p => TextFold.Digits(p.Raw).Length >= 5) is not { } phone)
            return null;
        Draft.Warn("named-by-phone");
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
        var (header, text) = Draft.Birthday;
        var read = text is null
            ? DateText.From(
                Draft[ContactField.YearOfBirth],
                Draft[ContactField.MonthOfBirth],
                Draft[ContactField.DayOfBirth],
                options.Today
            )
            : DateText.Read(text, dates, options.Today);
        text ??= string.Join(
            '-',
            new[]
            {
                Draft[ContactField.YearOfBirth],
                Draft[ContactField.MonthOfBirth],
                Draft[ContactField.DayOfBirth],
            }.OfType<string>()
        );
        if (read is { Date: { } date })
        {
            if (read.Beside is not null)
                Draft.Note(header, text);
            return date;
        }

        if (!text.Any(c => c is >= '1' and <= '9'))
            return null;
        Draft.Warn(read.IsAhead ? "birthday-ahead" : "bad-date");
        Draft.Unread.Add(new UnreadCell(ContactField.Birthday, CellText.Cut(text, 100)));
        return null;
    }

    private DateOnly? Day(ContactField field)
    {
        if (Draft[field] is not { } text)
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
        Draft.Warn("bad-date");
        Draft.Unread.Add(new UnreadCell(field, CellText.Cut(text, 100)));
        return null;
    }

    private string? Short(ContactField field, int length) =>
        Draft[field] is { Length: > 0 } text ? Draft.Limit(text, length) : null;

    private string? Part(string? text) => text is null ? null : Draft.Limit(text, ImportedContact.NameLength);
}
