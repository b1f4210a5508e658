using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Importing.Formats;

namespace NetworkCrm.Core.AddressBook;

/// <summary>
/// What the card of an address book says in the fields that a contact has too. Read without any judgement of what it
/// could mean: what a phone shows in a field stands in that field, and nothing of it goes into the notes.
/// </summary>
public sealed record CardFields
{
    /// <summary>As the card shows it (FN); null where the card names nobody.</summary>
    public string? Name { get; init; }

    public string? Given { get; init; }

    public string? Family { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public string? Nickname { get; init; }

    public string? Company { get; init; }

    public string? Title { get; init; }

    /// <summary>Of the first address, without its city.</summary>
    public string? Address { get; init; }

    public string? City { get; init; }

    public AnnualDate? Birthday { get; init; }

    public string? Notes { get; init; }

    public IReadOnlyList<PhoneEntry> Phones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Null where the card has no such property: many programs know none, and keep none.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <param name="card">The properties of one card.</param>
    /// <param name="region">Two letters; a phone without a country code belongs there.</param>
    internal static CardFields Read(IReadOnlyList<VCardProperty> card, string region)
    {
        var name = First(card, "N")?.PartsOfParts().Select(p => Joined(p, " ")).ToList() ?? [];
        var address = First(card, "ADR")?.Parts() ?? [];
        var phones = card.Select(p => CardLine.Phone(p, region)).OfType<PhoneEntry>().DistinctBy(CardMerge.Key);
        var tags = card.Where(p => p.Name == "CATEGORIES").ToList();
        return new CardFields
        {
            Name = Text(card, "FN"),
            Family = Part(name, 0),
            Given = Joined([Part(name, 1), Part(name, 2)], " "),
            Prefix = Part(name, 3),
            Suffix = Joined(First(card, "N")?.PartsOfParts().ElementAtOrDefault(4) ?? [], ", "),
            Nickname = Joined(card.Where(p => p.Name == "NICKNAME").SelectMany(p => p.Parts(',')).Distinct(), ", "),
            Company = Part(First(card, "ORG")?.Parts() ?? [], 0),
            Title = Text(card, "TITLE"),
            // The street before what is beside it, as it is read.
            Address = Joined(new[] { 2, 1, 0, 4, 5, 6 }.Select(at => Part(address, at)), ", "),
            City = Part(address, 3),
            Birthday = First(card, "BDAY") is { } born ? CardLine.Day(born) : null,
            Notes = Joined(card.Where(p => p.Name == "NOTE").Select(p => p.Text), "\n"),
            Phones = [.. phones],
            Emails = [.. card.Select(CardLine.Email).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Links = [.. card.Select(CardLine.Link).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Tags = tags.Count == 0 ? null : [.. tags.SelectMany(p => p.Parts(',')).Where(t => t.Length > 0).Distinct()],
        };
    }

    /// <summary>
    /// The name of a new contact: as written, else put together of its parts, else whatever the card can be called by.
    /// Null where it says nothing at all.
    /// </summary>
    public string? NameOrWhatNames() =>
        Name
        ?? Joined([Prefix, Given, Family], " ")
        ?? Nickname
        ?? Company
        ?? (Emails.Count > 0 ? Emails[0] : null)
        ?? (Phones.Count > 0 ? Phones[0].Raw : null);

    /// <summary>A new contact of this card; null where nothing names anybody.</summary>
    public ContactDetails? AsContact()
    {
        if (NameOrWhatNames() is not { } name)
            return null;
        var read = PersonName.Parse(name);
        var hasParts = Given is not null || Family is not null;
        return new ContactDetails
        {
            DisplayName = name,
            Given = hasParts ? Given : read.Given,
            Family = hasParts ? Family : read.Family,
            Prefix = Prefix ?? read.Prefix,
            Suffix = Suffix ?? read.Suffix,
            Sapaan = read.Sapaan,
            Nickname = Nickname,
            Company = Company,
            Title = Title,
            Address = Address,
            City = City,
            Birthday = Birthday,
            Notes = Notes,
            Phones = Phones,
            Emails = Emails,
            Links = Links,
            Tags = Tags ?? [],
        };
    }

    /// <summary>The card as a row of a file would say it, to be compared with the book by the same judgement.</summary>
    public ImportedContact? AsRow() =>
        AsContact() is { } contact
            ? ImportMerge.AsRow(contact) with
            {
                Given = contact.Given,
                Family = contact.Family,
                Prefix = contact.Prefix,
                Suffix = contact.Suffix,
                Sapaan = contact.Sapaan,
                Address = Address,
                City = City,
                Birthday = Birthday,
                Notes = Notes,
                Tags = Tags ?? [],
            }
            : null;

    internal static VCardProperty? First(IReadOnlyList<VCardProperty> card, string name) =>
        card.Where(p => p.Name == name && p.Value.Trim(';', ' ').Length > 0)
            .OrderBy(p => p.Preference)
            .FirstOrDefault();

    private static string? Text(IReadOnlyList<VCardProperty> card, string name) =>
        First(card, name)?.Text is { } text && CellText.Line(text) is { Length: > 0 } line ? line : null;

    private static string? Part(IReadOnlyList<string?> parts, int at) =>
        parts.ElementAtOrDefault(at) is { } text && CellText.Line(text) is { Length: > 0 } line ? line : null;

    private static string? Joined(IEnumerable<string?> parts, string between) =>
        string.Join(between, parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } text ? text : null;
}
