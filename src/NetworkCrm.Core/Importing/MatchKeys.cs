using System.Buffers;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// The normal forms two records of one person share: a phone in E.164, an e-mail in lower case, a folded name without
/// titles beside a folded company.
/// </summary>
public static class MatchKeys
{
    private static readonly SearchValues<char> PlainName = SearchValues.Create("abcdefghijklmnopqrstuvwxyz ");

    /// <summary>Stand for any sapaan and any degree: which one it is, is the owner's business.</summary>
    public const string HasSapaan = "sapaan",
        HasDegree = "degree";

    /// <summary>What a field of the owner's own says, as a value.</summary>
    public static string Own(Guid field, string text) => $"{field:N}:{text}";

    /// <summary>
    /// E.164 where known, else the digits; null where fewer than five digits make it no sign of anyone.
    /// </summary>
    public static string? Phone(PhoneNumber phone) => phone.E164 ?? Phone(phone.Raw);

    /// <summary>The same for stored text: E.164 stays, anything else is reduced to its digits.</summary>
    public static string? Phone(string stored)
    {
        var digits = TextFold.Digits(stored);
        return digits.Length < 5 ? null
            : stored[0] == '+' && digits.Length == stored.Length - 1 ? stored
            : digits;
    }

    public static string Email(string address) => address.Trim().ToLowerInvariant();

    /// <summary>
    /// The name as it is compared: without titles and degrees, case, accents, apostrophes and punctuation. <c>Dr. Budi
    /// Santoso, S.T.</c>, <c>BUDI SANTOSO</c> and <c>Santoso, Budi</c>
    /// give <c>budi santoso</c>; an organisation gives its <see cref="CompanyName.Key"/>.
    /// </summary>
    public static string Name(string displayName)
    {
        if (OrganizationName.Matches(displayName))
            return CompanyName.Key(displayName);
        var core = PersonName.Core(displayName);
        var comma = core.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && core.IndexOf(',', comma + 1) < 0)
            core = $"{core[(comma + 2)..]} {core[..comma]}";
        var folded = TextFold.Fold(core);
        if (folded.AsSpan().IndexOfAnyExcept(PlainName) < 0)
            return folded;
        var words = Words(folded);
        // A sign alone, or a number, is a name as well.
        return words.Count == 0 ? folded : string.Join(PersonName.IsEastAsian(folded) ? "" : " ", words);
    }

    /// <summary>
    /// The words that stand in the folded name of any contact of this name, however either is written; for an
    /// organisation those beside its legal form.
    /// </summary>
    public static IReadOnlyList<string> SoughtWords(string displayName) =>
        OrganizationName.Matches(displayName)
            ? CompanyName.Key(displayName).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        : PersonName.IsEastAsian(displayName)
            ? [.. Words(TextFold.Fold(PersonName.Core(displayName))).SelectMany(w => w.Select(c => c.ToString()))]
        : Words(TextFold.Fold(PersonName.Core(displayName)));

    /// <summary>
    /// The words of a name by which another one contradicts it or does not: initials say too little. None for a contact
    /// named by its phone or its e-mail.
    /// </summary>
    internal static IReadOnlyList<string> WordsOf(string displayName, string name) =>
        displayName.Contains('@', StringComparison.Ordinal) || !name.Any(char.IsLetter)
            ? []
            :
            [
                .. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Where(w => w.Length > 1)
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>The words of a folded text: letters and digits, parted by anything else.</summary>
    internal static List<string> Words(string folded)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            // Halves of a pair stay together: rare letters lie beyond the first plane.
            var inWord =
                i < folded.Length
                && (char.IsLetterOrDigit(folded[i]) || (char.IsSurrogate(folded[i]) && IsLetter(folded, i)));
            if (inWord && start < 0)
                start = i;
            if (inWord || start < 0)
                continue;
            words.Add(folded[start..i]);
            start = -1;
        }

        return words;
    }

    private static bool IsLetter(string text, int at) =>
        char.IsLowSurrogate(text[at])
            ? at > 0 && char.IsLetterOrDigit(text, at - 1)
            : at + 1 < text.Length && char.IsLetterOrDigit(text, at);

    public static string NameAndCompany(string displayName, string? company) =>
        $"{Name(displayName)}\n{CompanyName.Key(company)}";

    /// <summary>
    /// The form in which two links to one person's profile are the same; null for any other link, which says nothing of
    /// whose it is.
    /// </summary>
    public static string? Profile(string link) => ProfileLink.Key(link);

    /// <summary>
    /// Every value of <paramref name="contact"/> in the form in which it is compared, the name first. The LinkedIn date
    /// is no fact about the person and is left out.
    /// </summary>
    public static IEnumerable<(ContactField Field, string Value)> Values(ImportedContact contact)
    {
        yield return (ContactField.FullName, contact.DisplayName);
        if (contact.Sapaan != Sapaan.None)
            yield return (ContactField.Prefix, HasSapaan);
        if (contact.Suffix is not null)
            yield return (ContactField.Suffix, HasDegree);
        if (contact.Company is { } company)
            yield return (ContactField.Company, company);
        if (contact.Title is { } title)
            yield return (ContactField.Title, title);
        if (contact.Nickname is { } nickname)
            yield return (ContactField.Nickname, nickname);
        foreach (var phone in contact.Phones)
            yield return (ContactField.Phone, phone.E164 ?? phone.Raw);
        foreach (var email in contact.Emails)
            yield return (ContactField.Email, email);
        foreach (var link in contact.Links)
            yield return (ContactField.Link, link);
        if (contact.City is { } city)
            yield return (ContactField.City, city);
        if (contact.Address is { } address)
            yield return (ContactField.Address, address);
        if (contact.Birthday is { } birthday)
            yield return (ContactField.Birthday, birthday.ToString());
        foreach (var tag in contact.Tags)
            yield return (ContactField.Tags, tag);
        if (contact.Notes is { } notes)
            yield return (ContactField.Notes, notes);
        if (contact.HowMet is { } howMet)
            yield return (ContactField.HowMet, howMet);
        foreach (var own in contact.Own)
            yield return (ContactField.Own, Own(own.Field, own.Text));
        if (contact.MetOn is { } met)
            yield return (ContactField.MetOn, met.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The form in which two values of a kind are compared.</summary>
    internal static string Normal(ContactField field, string value) =>
        field switch
        {
            ContactField.FullName => Name(value),
            ContactField.Phone => Phone(value) ?? value,
            ContactField.Email => Email(value),
            ContactField.Company => CompanyName.Key(value) is { Length: > 0 } key ? key : TextFold.Fold(value),
            ContactField.Link => ProfileLink.Normal(value),
            _ => TextFold.Fold(value),
        };
}
