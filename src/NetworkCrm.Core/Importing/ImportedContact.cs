using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// What one row gave, cleaned and cut to the limits, nothing inferred beyond the parts of the name. Lists hold no two
/// spellings of one value.
/// </summary>
public sealed record ImportedContact
{
    public const int NameLength = 200,
        CompanyLength = 200,
        TitleLength = 200,
        EmailLength = 254,
        PhoneLength = 64,
        NotesLength = 10_000,
        TagLength = 50,
        CityLength = 100,
        AddressLength = 500,
        HowMetLength = 500,
        LinkLength = 500;
    public const int MaxMethods = 20,
        MaxTags = 50;

    /// <summary>
    /// The row as a spreadsheet numbers it: the first is 1, a cell with line breaks is still one row.
    /// </summary>
    public required int RowNumber { get; init; }
    public required string DisplayName { get; init; }
    public string? Given { get; init; }
    public string? Family { get; init; }
    public string? Prefix { get; init; }
    public string? Suffix { get; init; }

    /// <summary>As the titles say it; None where they say none. Never guessed from a name.</summary>
    public Sapaan Sapaan { get; init; }
    public string? Nickname { get; init; }
    public string? Company { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<string> Emails { get; init; } = [];
    public IReadOnlyList<PhoneNumber> Phones { get; init; } = [];
    public IReadOnlyList<string> Links { get; init; } = [];
    public string? City { get; init; }
    public string? Address { get; init; }
    public AnnualDate? Birthday { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Notes { get; init; }

    /// <summary>The day two accounts were linked on LinkedIn. Not a meeting.</summary>
    public DateOnly? ConnectedOn { get; init; }

    /// <summary>The day of the first meeting, where a column says so.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>Where or how they met, where a column says so.</summary>
    public string? HowMet { get; init; }

    /// <summary>What the owner's own fields say.</summary>
    public IReadOnlyList<OwnValue> Own { get; init; } = [];

    /// <summary>
    /// Lines of a vCard that no field takes, unfolded: they come out again where the contact is written as a card.
    /// </summary>
    public string? CardLines { get; init; }

    /// <summary>A company, shop or office rather than a person.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>Codes of what was cut, dropped or assumed: <see cref="ImportMessages"/> has the sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>
    /// Cells that were not taken because they could not be read, as they stand: to be mended in the preview.
    /// </summary>
    public IReadOnlyList<UnreadCell> Unread { get; init; } = [];

    /// <summary>The code of the warning about a phone, wherever it was written; null where it can be dialled.</summary>
    public static string? Warning(PhoneNumber phone) =>
        phone.LostDigits ? "phone-lost-digits"
        : phone is { E164: null, Raw.Length: > 0 } ? "phone-unread"
        : null;
}

/// <summary>What a column says in a field of the owner's own, by the field's uid; read as the field is.</summary>
public sealed record OwnValue(Guid Field, string Text, double? Sortable = null);

/// <summary>
/// A cell that could not be read as <paramref name="Field"/>, with the uid of the owner's field where it is one.
/// </summary>
public sealed record UnreadCell(ContactField Field, string Text, Guid? Own = null);
