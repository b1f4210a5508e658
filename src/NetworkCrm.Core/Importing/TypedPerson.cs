using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// A person typed in one line, as where somebody new is added in passing: read as the cell of a file is, with the
/// sapaan, and with the phone or the e-mail if they stand beside the name.
/// </summary>
public static class TypedPerson
{
    /// <param name="typed">As typed.</param>
    /// <param name="region">Two letters; a phone without a country code belongs there.</param>
    /// <returns>Null where nothing names anybody.</returns>
    public static ContactDetails? Read(string? typed, string region)
    {
        if (ContactCleaning.Line(typed, Contact.NameMax) is not { } line)
            return null;
        var isMore = line.Contains('@', StringComparison.Ordinal) || TextFold.Digits(line).Length >= 8;
        var reach = isMore ? ReachText.Read(line, region) : null;
        var written = reach is { Rest.Length: > 0 } ? reach.Rest : line;
        var name = PersonName.Parse(written);
        if (name.Display.Length == 0)
            return null;
        return new ContactDetails
        {
            DisplayName = name.Display,
            Given = name.Given,
            Family = name.Family,
            Prefix = name.Prefix,
            Suffix = name.Suffix,
            Sapaan = name.Sapaan,
            Emails = reach?.Emails ?? [],
            Phones = reach is null ? [] : [.. reach.Phones.Select(p => new PhoneEntry(p.Raw, p.E164))],
            Links = reach?.Links ?? [],
        };
    }
}
