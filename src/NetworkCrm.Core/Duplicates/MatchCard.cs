using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Duplicates;

/// <summary>
/// One contact in the forms in which an import compares people (<see cref="MatchKeys"/>), so that a book is searched by
/// the very judgement that let its contacts in.
/// </summary>
public sealed class MatchCard
{
    /// <param name="phones">E.164, or as written where there is none.</param>
    /// <param name="emails">As written.</param>
    /// <param name="links">As written.</param>
    public MatchCard(
        long id,
        string displayName,
        string? company = null,
        string? nickname = null,
        AnnualDate? birthday = null,
        string? city = null,
        IEnumerable<string>? phones = null,
        IEnumerable<string>? emails = null,
        IEnumerable<string>? links = null
    )
    {
        Id = id;
        Name = MatchKeys.Name(displayName);
        Words = MatchKeys.WordsOf(displayName, Name);
        // Of Chinese and Japanese names the words stand in one.
        IsLong = Words.Count > 1 || OrganizationName.Matches(displayName) || PersonName.IsEastAsian(displayName);
        Company = CompanyName.Key(company);
        Nickname = TextFold.Fold(nickname);
        Birthday = birthday;
        City = TextFold.Fold(city);
        Phones = [.. (phones ?? []).Select(MatchKeys.Phone).OfType<string>().Distinct(StringComparer.Ordinal)];
        Emails = [.. (emails ?? []).Select(MatchKeys.Email).Distinct(StringComparer.Ordinal)];
        Profiles = [.. (links ?? []).Select(MatchKeys.Profile).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    public long Id { get; }

    /// <summary>Folded, without titles and degrees.</summary>
    public string Name { get; }

    /// <summary>The words by which a name contradicts another; none of a contact named by its phone or e-mail.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether the name is more than one word: a single one is common.</summary>
    public bool IsLong { get; }

    /// <summary>Folded, without its legal form; empty where there is none.</summary>
    public string Company { get; }

    public string Nickname { get; }

    public AnnualDate? Birthday { get; }

    public string City { get; }

    public IReadOnlyList<string> Phones { get; }

    public IReadOnlyList<string> Emails { get; }

    public IReadOnlyList<string> Profiles { get; }
}
