using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Queries;

/// <summary>What a card needs to name a person and reach them.</summary>
/// <param name="MetAt">The event they were met at last; null where it was none.</param>
public sealed record CardPerson(
    long Id,
    Guid Uid,
    string Name,
    string? Given,
    string? Nickname,
    Sapaan Sapaan,
    string? Language,
    string? Title,
    string? Company,
    string? City,
    string? Phone,
    string? Email,
    string? Link,
    string? MetAt = null
)
{
    public PersonPick Pick => new(Id, Uid, Name, Company);
}
