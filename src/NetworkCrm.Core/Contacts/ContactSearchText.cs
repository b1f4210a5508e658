using System.Globalization;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// What search looks in: whatever a card shows, folded, to the end of the longest note. Notes in confidence are found
/// too: whoever searches is the owner.
/// </summary>
public static class ContactSearchText
{
    private static readonly CultureInfo[] Languages =
    [
        CultureInfo.GetCultureInfo("id-ID"),
        CultureInfo.GetCultureInfo("en-GB"),
    ];

    // Where each of them stands in the text is said below; whatever other text a contact has stands before the notes.
    private static readonly TextField[] Others =
    [
        .. TextField.All.Where(f =>
            f.Name
                is not (
                    nameof(ContactDetails.DisplayName)
                    or nameof(ContactDetails.Prefix)
                    or nameof(ContactDetails.Given)
                    or nameof(ContactDetails.Family)
                    or nameof(ContactDetails.Suffix)
                    or nameof(ContactDetails.Nickname)
                    or nameof(ContactDetails.Company)
                    or nameof(ContactDetails.Title)
                    or nameof(ContactDetails.City)
                    or nameof(ContactDetails.HowMet)
                    or nameof(ContactDetails.Industry)
                    or nameof(ContactDetails.Address)
                    or nameof(ContactDetails.Notes)
                )
        ),
    ];

    /// <param name="clean">After <see cref="ContactCleaning.Clean"/>.</param>
    /// <param name="customText">What the owner's own fields say.</param>
    /// <param name="relationText">How it is related to others, in the owner's words.</param>
    public static string Of(ContactDetails clean, string? customText = null, string? relationText = null)
    {
        var parts = new List<string?>
        {
            clean.DisplayName,
            Joined(PersonName.Core(clean.DisplayName)),
            clean.Nickname,
            clean.Company,
            Joined(clean.Company),
            clean.Title,
            clean.City,
            clean.HowMet,
        };
        if (clean.Sapaan != Sapaan.None)
            parts.Add(SapaanText.Address(clean.Sapaan, clean.DisplayName));
        parts.AddRange(
            new[] { clean.Prefix, clean.Given, clean.Family, clean.Suffix }.Where(p =>
                p is not null && !clean.DisplayName.Contains(p, StringComparison.Ordinal)
            )
        );
        parts.AddRange(clean.Tags);
        parts.Add(clean.Industry);
        parts.AddRange(clean.Communities);
        parts.Add(customText);
        parts.Add(relationText);
        parts.AddRange(clean.Emails);
        foreach (var phone in clean.Phones)
        {
            // In both spellings, 62... and 0..., and the words beside it.
            parts.Add(TextFold.Digits(phone.E164 ?? phone.Raw));
            if (phone.E164?.StartsWith("+62", StringComparison.Ordinal) == true)
                parts.Add("0" + phone.E164[3..]);
            if (phone.Raw.Any(char.IsLetter))
                parts.Add(phone.Raw);
        }

        parts.AddRange(clean.Links);
        parts.Add(clean.Address);
        if (clean.Birthday is { } birthday)
            parts.AddRange(Languages.Select(birthday.Long).Distinct());
        if (clean.MetOn is { } met)
            parts.AddRange(Languages.Select(l => met.ToString("d MMMM yyyy", l)).Distinct());
        parts.AddRange(Others.Select(f => f.Get(clean)));
        parts.Add(clean.Notes);
        return string.Join('\n', parts.Where(p => !string.IsNullOrEmpty(p)).Select(TextFold.Fold));
    }

    /// <summary>
    /// The same without the marks between its letters, where there are any: "P.T. Karya" is found as "pt karya",
    /// "Az-Zahra" as "azzahra".
    /// </summary>
    private static string? Joined(string? text) =>
        text is null || !text.AsSpan().ContainsAny(".-&_")
            ? null
            : string.Concat(text.Where(c => c is not ('.' or '-' or '&' or '_')));
}
