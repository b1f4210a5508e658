using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Exporting;

/// <summary>
/// What of a contact an address book or a table outside can hold. What the owner thinks of them (circle, marks, how it
/// goes) has no place here, and nothing that was said in confidence.
/// </summary>
public sealed record ExportedContact
{
    public required Guid Uid { get; init; }

    public required string Name { get; init; }

    public string? Given { get; init; }

    public string? Family { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public string? Nickname { get; init; }

    public string? Company { get; init; }

    public string? Title { get; init; }

    public string? City { get; init; }

    public string? Address { get; init; }

    public AnnualDate? Birthday { get; init; }

    public IReadOnlyList<PhoneEntry> Phones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<string> Links { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Null where they are said in confidence.</summary>
    public string? Notes { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Lines of a card that no field holds (<see cref="AddressBook.KeptCard.Lines"/>).</summary>
    public string? CardLines { get; init; }

    /// <summary>Their picture.</summary>
    public byte[]? Jpeg { get; init; }

    /// <param name="contact">With its methods and tags.</param>
    public static ExportedContact Of(Contact contact)
    {
        var details = contact.Details();
        return new ExportedContact
        {
            Uid = contact.Uid,
            Name = details.DisplayName,
            Given = details.Given,
            Family = details.Family,
            Prefix = details.Prefix,
            Suffix = details.Suffix,
            Nickname = details.Nickname,
            Company = details.Company,
            Title = details.Title,
            City = details.City,
            Address = details.Address,
            Birthday = details.Birthday,
            Phones = details.Phones,
            Emails = details.Emails,
            Links = details.Links,
            Tags = details.Tags,
            Notes = details.NotesPrivate ? null : details.Notes,
            UpdatedAt = contact.UpdatedAt,
        };
    }
}
