using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>The hashes of one row, worked out once: what it is looked up by, and every value it holds.</summary>
internal sealed class RowKeys
{
    public RowKeys(ImportedContact contact)
    {
        var name = MatchKeys.Name(contact.DisplayName);
        Name = KeyHash.Of(ContactField.FullName, name);
        NameAndCompany = KeyHash.Of(ContactField.FullName, $"{name}\n{TextFold.Fold(contact.Company)}");
        Phones = [.. contact.Phones.Select(MatchKeys.Phone).OfType<string>().Select(p => KeyHash.Of(ContactField.Phone, p))];
        Emails = [.. contact.Emails.Select(e => KeyHash.Of(ContactField.Email, MatchKeys.Email(e)))];
        var values = new List<ulong>(8) { Name };
        foreach (var (field, value) in MatchKeys.Values(contact))
            if (field is not ContactField.FullName)
                values.Add(KeyHash.Of(field, MatchKeys.Normal(field, value)));
        Values = values;
        foreach (var value in values) Fingerprint += value;
    }

    public ulong Name { get; }
    public ulong NameAndCompany { get; }
    public ulong[] Phones { get; }
    public ulong[] Emails { get; }
    public List<ulong> Values { get; }

    /// <summary>The same for two rows that hold the same values in any order.</summary>
    public ulong Fingerprint { get; }
}
