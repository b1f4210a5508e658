using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// From a row of a file to the details of a contact: a new one's, or an existing one's with what it lacked.
/// </summary>
public static class ImportMerge
{
    /// <param name="language">The owner's, for the words that say when two accounts were linked.</param>
    public static ContactDetails Details(ImportedContact row, string language) =>
        new()
        {
            DisplayName = row.DisplayName,
            Given = row.Given,
            Family = row.Family,
            Prefix = row.Prefix,
            Suffix = row.Suffix,
            Nickname = row.Nickname,
            Sapaan = row.Sapaan,
            Company = row.Company,
            Title = row.Title,
            Emails = row.Emails,
            Phones = [.. row.Phones.Select(p => new PhoneEntry(p.Raw, p.E164))],
            Links = row.Links,
            City = row.City,
            Address = row.Address,
            Birthday = row.Birthday,
            Tags = row.Tags,
            Notes = row.Notes,
            MetOn = row.MetOn,
            HowMet =
                row.HowMet is { } how ? how
                : row.ConnectedOn is { } day ? Connected(day, language)
                : null,
        };

    /// <summary>
    /// What is typed of a new contact, as a row of a file would say it: the two are compared with the book by the same
    /// code.
    /// </summary>
    public static ImportedContact AsRow(ContactDetails typed) =>
        new()
        {
            RowNumber = 0,
            DisplayName =
                ContactCleaning.Line(typed.DisplayName, Contact.NameMax)
                ?? (
                    typed.Emails.Count > 0 ? typed.Emails[0]
                    : typed.Phones.Count > 0 ? typed.Phones[0].Raw
                    : ""
                ),
            Nickname = typed.Nickname,
            Company = typed.Company,
            Title = typed.Title,
            Emails = typed.Emails,
            Phones = [.. typed.Phones.Select(p => new PhoneNumber(p.Raw, p.E164))],
            Links = typed.Links,
        };

    /// <summary>
    /// Fills what is empty and adds phones, e-mails, links, tags and notes; nothing is overwritten. Null where the row
    /// adds nothing.
    /// </summary>
    /// <param name="existing">The contact as it is.</param>
    /// <param name="imported">It came from a file itself: only then does the file's day of meeting count, or a merge
    /// would raise nudges about meetings long past.</param>
    public static ContactDetails? Into(ContactDetails existing, ImportedContact row, bool imported)
    {
        var sameName = MatchKeys.Name(existing.DisplayName) == MatchKeys.Name(row.DisplayName);
        var merged = existing with
        {
            Given = existing.Given ?? (sameName ? row.Given : null),
            Family = existing.Family ?? (sameName && existing.Given is null ? row.Family : null),
            Prefix = existing.Prefix ?? (sameName ? row.Prefix : null),
            Suffix = existing.Suffix ?? (sameName ? row.Suffix : null),
            Nickname = existing.Nickname ?? row.Nickname,
            Sapaan = existing.Sapaan == Sapaan.None ? row.Sapaan : existing.Sapaan,
            Company = existing.Company ?? row.Company,
            Title = existing.Title ?? row.Title,
            City = existing.City ?? row.City,
            Address = existing.Address ?? row.Address,
            Notes = Both(existing.Notes, row.Notes),
            HowMet = existing.HowMet ?? row.HowMet,
            Birthday = Fuller(existing.Birthday, row.Birthday),
            MetOn = existing.MetOn ?? (imported ? row.MetOn : null),
            Emails = With(existing.Emails, row.Emails, MatchKeys.Email),
            Links = With(existing.Links, row.Links, ProfileLink.Normal),
            Tags = With(existing.Tags, row.Tags, TextFold.Fold),
            Phones = With(
                existing.Phones,
                [.. row.Phones.Select(p => new PhoneEntry(p.Raw, p.E164))],
                p => MatchKeys.Phone(p.E164 ?? p.Raw) ?? p.Raw
            ),
        };
        var clean = ContactCleaning.Clean(merged);
        return IsSame(ContactCleaning.Clean(existing), clean) ? null : clean;
    }

    /// <summary>What the row says otherwise than the contact, who keeps it: these values are not taken over.</summary>
    /// <param name="existing">The contact as it was before the merge.</param>
    /// <param name="row">The row.</param>
    /// <param name="imported">Whether the contact came from an import: the day one met is taken over for these
    /// alone.</param>
    public static IReadOnlyList<ContactField> Kept(ContactDetails existing, ImportedContact row, bool imported)
    {
        var kept = new List<ContactField>();
        if (MatchKeys.Name(existing.DisplayName) != MatchKeys.Name(row.DisplayName))
            kept.Add(ContactField.FullName);
        Compare(ContactField.Nickname, existing.Nickname, row.Nickname);
        Compare(ContactField.Company, existing.Company, row.Company);
        Compare(ContactField.Title, existing.Title, row.Title);
        Compare(ContactField.City, existing.City, row.City);
        Compare(ContactField.Address, existing.Address, row.Address);
        Compare(ContactField.HowMet, existing.HowMet, row.HowMet);
        if (
            existing.Birthday is { } have
            && row.Birthday is { } said
            && (
                (have.Month, have.Day) != (said.Month, said.Day)
                || (have.Year is { } year && said.Year is { } other && year != other)
            )
        )
            kept.Add(ContactField.Birthday);
        if (row.MetOn is { } day && day != (existing.MetOn ?? (imported ? day : null)))
            kept.Add(ContactField.MetOn);
        if (!Says(Both(existing.Notes, row.Notes), row.Notes))
            kept.Add(ContactField.Notes);
        return kept;

        void Compare(ContactField field, string? have, string? said)
        {
            if (have is not null && said is not null && MatchKeys.Normal(field, have) != MatchKeys.Normal(field, said))
                kept.Add(field);
        }
    }

    /// <summary>
    /// The job that the row tells of, where the contact has another: <c>Manager, PT Baru</c>; null where it is no news.
    /// </summary>
    public static string? NewJob(string? company, string? title, ImportedContact row)
    {
        var moved =
            company is not null && row.Company is { } other && CompanyName.Key(company) != CompanyName.Key(other);
        var promoted = title is not null && row.Title is { } job && TextFold.Fold(title) != TextFold.Fold(job);
        return moved || promoted ? string.Join(", ", new[] { row.Title, row.Company }.OfType<string>()) : null;
    }

    // Two cards of one person say two things: the second goes below the first, once, and while there is room.
    private static string? Both(string? have, string? more) =>
        have is null ? more
        : Says(have, more) || have.Length + more!.Length >= Contact.NotesMax ? have
        : $"{have}\n{more}";

    private static bool Says(string? have, string? more) =>
        more is null || TextFold.Fold(have).Contains(TextFold.Fold(more), StringComparison.Ordinal);

    /// <summary>The same birthday with its year, where only the row knows the year.</summary>
    private static AnnualDate? Fuller(AnnualDate? have, AnnualDate? row) =>
        have is not { } h ? row
        : h.Year is null && row is { } r && r.Month == h.Month && r.Day == h.Day ? row
        : have;

    private static IReadOnlyList<T> With<T>(IReadOnlyList<T> have, IReadOnlyList<T> more, Func<T, string> key) =>
        more.Count == 0 ? have : [.. have.Concat(more).DistinctBy(key)];

    // Records compare lists by reference, so the lists are compared on their own: only ever added to, so by length.
    private static bool IsSame(ContactDetails before, ContactDetails after) =>
        before.Emails.Count == after.Emails.Count
        && before.Links.Count == after.Links.Count
        && before.Tags.Count == after.Tags.Count
        && before.Phones.Count == after.Phones.Count
        && before
            == after with
            {
                Emails = before.Emails,
                Links = before.Links,
                Tags = before.Tags,
                Communities = before.Communities,
                Phones = before.Phones,
            };

    private static string Connected(DateOnly day, string language) =>
        language == "en"
            ? $"Connected on LinkedIn on {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}"
            : $"Terhubung di LinkedIn {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("id-ID"))}";
}
