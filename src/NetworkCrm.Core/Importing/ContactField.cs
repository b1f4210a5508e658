using NetworkCrm.Core.CustomFields;

namespace NetworkCrm.Core.Importing;

/// <summary>What a column holds.</summary>
public enum ContactField
{
    Ignore,
    FullName,
    GivenName,
    MiddleName,
    FamilyName,
    Prefix,
    Suffix,
    Nickname,
    Company,
    Title,
    Email,
    Phone,

    /// <summary>The kind of the phone or e-mail beside it, or whose it is.</summary>
    PhoneLabel,
    Link,
    City,
    Address,
    Street,
    Region,
    PostalCode,
    Country,
    Birthday,
    YearOfBirth,
    MonthOfBirth,
    DayOfBirth,
    Tags,
    Notes,
    ConnectedOn,
    MetOn,

    /// <summary>Where or how they met, in words: an event, a place, whoever introduced them.</summary>
    HowMet,

    /// <summary>A field of the owner's own.</summary>
    Own,
}

/// <summary>One column: where it is (0-based), what its header says, what it is read as.</summary>
/// <param name="Own">The owner's field that it fills, where it is read as <see cref="ContactField.Own"/>.</param>
public sealed record ColumnMapping(int Index, string Header, ContactField Field, CustomField? Own = null);

/// <summary>How <c>03/04/1980</c> is read.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}
