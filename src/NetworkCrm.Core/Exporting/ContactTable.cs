using System.Globalization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Exporting;

/// <summary>
/// Contacts as a table (RFC 4180), under names of columns that <see cref="ColumnNames"/> knows and other programs do:
/// English, whatever the owner's language. Cells are guarded by <see cref="CsvCells"/>.
/// </summary>
public sealed class ContactTable
{
    private readonly TextWriter writer;
    private readonly TableWidth width;

    /// <param name="writer">Must write UTF-8 with a byte order mark: spreadsheets take other letters apart
    /// without.</param>
    /// <param name="width">How many columns phones, e-mail addresses and links need.</param>
    public ContactTable(TextWriter writer, TableWidth width)
    {
        (this.writer, this.width) = (writer, width);
        CsvCells.Write(
            writer,
            [
                "Name",
                "Given Name",
                "Family Name",
                "Name Prefix",
                "Name Suffix",
                "Nickname",
                "Company",
                "Job Title",
                .. Numbered("Phone", width.Phones),
                .. Numbered("Email", width.Emails),
                .. Numbered("Link", width.Links),
                "Address",
                "City",
                "Birthday",
                "Tags",
                "Notes",
            ]
        );
    }

    public void Write(ExportedContact contact) =>
        CsvCells.Write(
            writer,
            [
                contact.Name,
                contact.Given,
                contact.Family,
                contact.Prefix,
                contact.Suffix,
                contact.Nickname,
                contact.Company,
                contact.Title,
                .. Cells(contact.Phones.Select(ExportedPhone.Cell), width.Phones),
                .. Cells(contact.Emails, width.Emails),
                .. Cells(contact.Links, width.Links),
                contact.Address,
                contact.City,
                contact.Birthday?.ToString(),
                string.Join(", ", contact.Tags),
                contact.Notes,
            ]
        );

    private static IEnumerable<string> Numbered(string name, int count) =>
        Enumerable.Range(1, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{name} {n}"));

    private static IEnumerable<string?> Cells(IEnumerable<string> values, int count)
    {
        var all = values.Take(count).ToList();
        return all.Concat(Enumerable.Repeat((string?)null, count - all.Count));
    }
}

/// <summary>How many of each the contact with the most has; a column of each there always is.</summary>
public sealed record TableWidth(int Phones, int Emails, int Links)
{
    public int Phones { get; } = Math.Clamp(Phones, 1, Contact.MaxMethodsOfAKind);

    public int Emails { get; } = Math.Clamp(Emails, 1, Contact.MaxMethodsOfAKind);

    public int Links { get; } = Math.Clamp(Links, 1, Contact.MaxMethodsOfAKind);
}
