using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// From a row of a file to the details of a contact: a new one's, or an existing one's with what it lacked.
/// </summary>
public static class ImportMerge
{
    // Of these texts a contact keeps its own, and takes the row's where it has none; the parts of the name and the
    // notes have rules of their own.
    private static readonly (ContactField Field, TextField Text, Func<ImportedContact, string?> Of)[] Plain =
    [
        .. TextField
            .All.Where(t =>
                t.Name
                    is not (
                        nameof(ContactDetails.DisplayName)
                        or nameof(ContactDetails.Prefix)
                        or nameof(ContactDetails.Given)
                        or nameof(ContactDetails.Family)
                        or nameof(ContactDetails.Suffix)
                        or nameof(ContactDetails.Notes)
                    )
            )
            .Select(t => (Text: t, Of: typeof(ImportedContact).GetProperty(t.Name)))
            .Where(t => t.Of is not null)
            .Select(t =>
                (
                    Enum.Parse<ContactField>(t.Text.Name),
                    t.Text,
                    t.Of!.GetMethod!.CreateDelegate<Func<ImportedContact, string?>>()
                )
            ),
    ];

    /// <param name="language">The owner's, for the words that say when two accounts were linked.</param>
    public static ContactDetails Details(ImportedContact row, string language)
    {
        var details = new ContactDetails
        {
            DisplayName = row.DisplayName,
            Phones = [.. row.Phones.Select(p => new PhoneEntry(p.Raw, p.E164))],
        };
        SharedFields.Copy(row, details);
        return row is { HowMet: null, ConnectedOn: { } day }
            ? details with
            {
                HowMet = Connected(day, language),
            }
            : details;
    }

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
            Sapaan = existing.Sapaan == Sapaan.None ? row.Sapaan : existing.Sapaan,
            Notes = Both(existing.Notes, row.Notes),
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
        foreach (var plain in Plain)
            plain.Text.Set(merged, plain.Text.Get(existing) ?? plain.Of(row));
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
        foreach (var plain in Plain)
            if (
                plain.Text.Get(existing) is { } have
                && plain.Of(row) is { } said
                && MatchKeys.Normal(plain.Field, have) != MatchKeys.Normal(plain.Field, said)
            )
                kept.Add(plain.Field);
        if (
            existing.Birthday is { } born
            && row.Birthday is { } other
            && (
                born.Month != other.Month
                || (born.Day is { } day && other.Day is { } otherDay && day != otherDay)
                || (born.Year is { } year && other.Year is { } otherYear && year != otherYear)
            )
        )
            kept.Add(ContactField.Birthday);
        if (row.MetOn is { } met && met != (existing.MetOn ?? (imported ? met : null)))
            kept.Add(ContactField.MetOn);
        if (!Says(Both(existing.Notes, row.Notes), row.Notes))
            kept.Add(ContactField.Notes);
        return kept;
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

    /// <summary>The same birthday with its day and its year, as far as either knows them.</summary>
    private static AnnualDate? Fuller(AnnualDate? have, AnnualDate? row)
    {
        if (have is not { } h || row is not { } r)
            return have ?? row;
        var isSame =
            h.Month == r.Month && (h.Day ?? r.Day) == (r.Day ?? h.Day) && (h.Year ?? r.Year) == (r.Year ?? h.Year);
        var (day, year) = (h.Day ?? r.Day, h.Year ?? r.Year);
        return isSame && AnnualDate.IsValid(h.Month, day, year) ? new AnnualDate(h.Month, day, year) : have;
    }

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
