using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>The normal forms two records of one person share: a phone in E.164, an e-mail in lower case, a folded name without titles beside a folded company.</summary>
public static class MatchKeys
{
    /// <summary>E.164 where known, else the digits; null where fewer than five digits make it no sign of anyone.</summary>
    public static string? Phone(PhoneNumber phone) => phone.E164 ?? Phone(phone.Raw);

    /// <summary>The same for stored text: E.164 stays, anything else is reduced to its digits.</summary>
    public static string? Phone(string stored)
    {
        var digits = TextFold.Digits(stored);
        return digits.Length < 5 ? null : stored[0] == '+' && digits.Length == stored.Length - 1 ? stored : digits;
    }

    public static string Email(string address) => address.Trim().ToLowerInvariant();

    /// <summary><c>Dr. Budi Santoso, S.T.</c> gives <c>budi santoso</c>.</summary>
    public static string Name(string displayName)
    {
        if (displayName.AsSpan().IndexOfAny(".,") >= 0) displayName = PersonName.SplitPrefix(PersonName.SplitSuffix(displayName).Core).Name;
        return TextFold.Fold(displayName);
    }

    public static string NameAndCompany(string displayName, string? company) => $"{Name(displayName)}\n{TextFold.Fold(company)}";

    /// <summary>Every value of <paramref name="contact"/> in the form in which it is compared, the name first. The LinkedIn date is no fact about the person and is left out.</summary>
    public static IEnumerable<(ContactField Field, string Value)> Values(ImportedContact contact)
    {
        yield return (ContactField.FullName, contact.DisplayName);
        if (contact.Company is { } company) yield return (ContactField.Company, company);
        if (contact.Title is { } title) yield return (ContactField.Title, title);
        if (contact.Nickname is { } nickname) yield return (ContactField.Nickname, nickname);
        foreach (var phone in contact.Phones) yield return (ContactField.Phone, phone.E164 ?? phone.Raw);
        foreach (var email in contact.Emails) yield return (ContactField.Email, email);
        foreach (var link in contact.Links) yield return (ContactField.Link, link);
        if (contact.City is { } city) yield return (ContactField.City, city);
        if (contact.Address is { } address) yield return (ContactField.Address, address);
        if (contact.Birthday is { } birthday) yield return (ContactField.Birthday, birthday.ToString());
        foreach (var tag in contact.Tags) yield return (ContactField.Tags, tag);
        if (contact.Notes is { } notes) yield return (ContactField.Notes, notes);
        if (contact.HowMet is { } howMet) yield return (ContactField.HowMet, howMet);
        if (contact.MetOn is { } met) yield return (ContactField.MetOn, met.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The form in which two values of a kind are compared.</summary>
    internal static string Normal(ContactField field, string value) => field switch
    {
        ContactField.FullName => Name(value),
        ContactField.Phone => Phone(value) ?? value,
        ContactField.Email => Email(value),
        _ => TextFold.Fold(value),
    };
}
