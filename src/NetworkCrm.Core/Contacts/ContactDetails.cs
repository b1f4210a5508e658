using System.ComponentModel.DataAnnotations;

namespace NetworkCrm.Core.Contacts;

/// <summary>A phone as written and, where it can be read, in E.164.</summary>
public readonly record struct PhoneEntry(string Raw, string? E164);

/// <summary>
/// Everything about a contact that the owner types. What a form or an import hands to <see cref="Contact"/>, whose
/// properties of the same names keep it. A text says here how long it may be, and is cleaned, checked in the form,
/// searched and merged by that (<see cref="TextField"/>).
/// </summary>
public sealed record ContactDetails
{
    /// <summary>
    /// The name as it is written and shown; the only thing a contact must have. One word is a whole name.
    /// </summary>
    [MaxLength(Contact.NameMax)]
    public required string DisplayName { get; init; }

    [MaxLength(Contact.TextMax)]
    public string? Given { get; init; }

    [MaxLength(Contact.TextMax)]
    public string? Family { get; init; }

    [MaxLength(Contact.TextMax)]
    public string? Prefix { get; init; }

    [MaxLength(Contact.TextMax)]
    public string? Suffix { get; init; }

    [MaxLength(Contact.TextMax)]
    public string? Nickname { get; init; }

    public Sapaan Sapaan { get; init; }

    /// <summary>The language to write to them in, <c>id</c> or <c>en</c>; null follows the owner's.</summary>
    public string? Language { get; init; }

    [MaxLength(Contact.TextMax)]
    public string? Company { get; init; }

    [MaxLength(Contact.TextMax)]
    public string? Title { get; init; }

    [MaxLength(Contact.CityMax)]
    public string? City { get; init; }

    [MaxLength(Contact.AddressMax), DataType(DataType.MultilineText)]
    public string? Address { get; init; }

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<PhoneEntry> Phones { get; init; } = [];

    public IReadOnlyList<string> Links { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public Circle? Circle { get; init; }

    /// <summary>Own cadence in days, 1 to <see cref="Contact.MaxCadenceDays"/>; null follows the circle.</summary>
    public int? CadenceDays { get; init; }

    public Sphere? Sphere { get; init; }

    [MaxLength(Contact.AddressMax)]
    public string? HowMet { get; init; }

    public DateOnly? MetOn { get; init; }

    /// <summary>The contact who introduced us.</summary>
    public long? IntroducedById { get; init; }

    public AnnualDate? Birthday { get; init; }

    [MaxLength(Contact.NotesMax), DataType(DataType.MultilineText)]
    public string? Notes { get; init; }

    public bool DontNudge { get; init; }

    [MaxLength(Contact.TextMax)]
    public string? Industry { get; init; }

    /// <summary>Communities, schools, associations they belong to.</summary>
    public IReadOnlyList<string> Communities { get; init; } = [];

    public bool NotesPrivate { get; init; }

    public Holidays Celebrates { get; init; }
}
