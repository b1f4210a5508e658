using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>The hashes of one row, worked out once: what it is looked up by, and every value it holds.</summary>
public sealed class RowKeys
{
    internal RowKeys(ImportedContact contact)
    {
        var name = MatchKeys.Name(contact.DisplayName);
        Name = KeyHash.Of(ContactField.FullName, name);
        NameAndCompany = KeyHash.Of(ContactField.FullName, $"{name}\n{CompanyName.Key(contact.Company)}");
        Words = DuplicateIndex.Words(contact.DisplayName, name);
        Nickname = KeyHash.Of(ContactField.Nickname, name);
        Links =
        [
            .. contact.Links.Select(MatchKeys.Profile).OfType<string>().Select(l => KeyHash.Of(ContactField.Link, l)),
        ];
        Company = contact.Company is { } company
            ? KeyHash.Of(ContactField.Company, MatchKeys.Normal(ContactField.Company, company))
            : 0;
        Title = contact.Title is { } title
            ? KeyHash.Of(ContactField.Title, MatchKeys.Normal(ContactField.Title, title))
            : 0;
        Phones =
        [
            .. contact.Phones.Select(MatchKeys.Phone).OfType<string>().Select(p => KeyHash.Of(ContactField.Phone, p)),
        ];
        Emails = [.. contact.Emails.Select(e => KeyHash.Of(ContactField.Email, MatchKeys.Email(e)))];
        // A number that stands in for a name says the number alone: whoever has it is here, called what they are.
        var isNamed = !contact.Warnings.Contains("named-by-phone") && !contact.Warnings.Contains("named-by-email");
        var values = new List<ulong>(8);
        if (isNamed || contact.Phones.Count + contact.Emails.Count == 0)
            values.Add(Name);
        foreach (var (field, value) in MatchKeys.Values(contact))
            if (field is not ContactField.FullName)
                values.Add(KeyHash.Of(field, MatchKeys.Normal(field, value)));
        Values = values;
        foreach (var value in values)
            Fingerprint += value;
    }

    /// <summary>What rows and contacts are found by: two that share none of these never concern each other.</summary>
    public static IReadOnlyList<ulong> Signs(ImportedContact contact)
    {
        var signs = new List<ulong>(4)
        {
            KeyHash.Of(ContactField.FullName, MatchKeys.NameAndCompany(contact.DisplayName, contact.Company)),
        };
        foreach (var phone in contact.Phones)
            if (MatchKeys.Phone(phone) is { } key)
                signs.Add(KeyHash.Of(ContactField.Phone, key));
        foreach (var email in contact.Emails)
            signs.Add(KeyHash.Of(ContactField.Email, MatchKeys.Email(email)));
        foreach (var link in contact.Links)
            if (MatchKeys.Profile(link) is { } profile)
                signs.Add(KeyHash.Of(ContactField.Link, profile));
        return signs;
    }

    internal ulong Name { get; }
    internal ulong NameAndCompany { get; }
    internal ulong[] Words { get; }
    internal ulong Nickname { get; }
    internal ulong Company { get; }
    internal ulong Title { get; }
    internal ulong[] Links { get; }
    internal ulong[] Phones { get; }
    internal ulong[] Emails { get; }
    internal List<ulong> Values { get; }

    /// <summary>The same for two rows that hold the same values in any order.</summary>
    internal ulong Fingerprint { get; }
}
