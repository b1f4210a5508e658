using System.Text;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Exporting;

namespace NetworkCrm.Core.Tests.Exporting;

/// <summary>A contact that has everything, and how it is written.</summary>
internal static class ExportSample
{
    public static readonly ExportedContact Ana = new()
    {
        Uid = Guid.Parse("019344a0-1111-7000-8000-000000000001"),
        Name = "Ibu Ana Putri, S.E., M.M.",
        Given = "Ana",
        Family = "Putri",
        Prefix = "Ibu",
        Suffix = "S.E., M.M.",
        Nickname = "Anput",
        Company = "PT Contoh; Jaya, Tbk",
        Title = "Direktur",
        City = "Jakarta",
        Address = "Jl. Melati 5, Lantai 3",
        Birthday = new AnnualDate(5, 17, 1980),
        Phones =
        [
            new PhoneEntry("0812-1111-2222", "+6281211112222"),
            new PhoneEntry("0813 3333 4444 (Suami)", "+6281333334444"),
            new PhoneEntry("(021) 555-0101", "+62215550101"),
        ],
        Emails = ["ana@contoh.id", "ana.putri@contoh.id"],
        Links = ["https://contoh.id/ana?a=1,2;b"],
        Tags = ["Kadin", "Distributor"],
        Notes =
            "Suka kopi, bukan teh; \\o/\nBertemu di JCC. "
            + "Ulang tahun anaknya bulan depan, jangan lupa menanyakan kabarnya – 数学も 👩‍👩‍👧‍👦.",
        UpdatedAt = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(7)),
    };

    public static readonly ExportedContact Bare = new()
    {
        Uid = Guid.Parse("019344a0-1111-7000-8000-000000000002"),
        Name = "Budi",
        UpdatedAt = Ana.UpdatedAt,
    };

    public static string Card(ExportedContact contact, VCardVersion version = VCardVersion.V3, string language = "en")
    {
        using var writer = new StringWriter();
        new VCardWriter(writer, version, language).Write(contact);
        return writer.ToString();
    }

    public static string Table(params ExportedContact[] contacts)
    {
        using var writer = new StringWriter();
        var width = new TableWidth(
            contacts.Max(c => c.Phones.Count),
            contacts.Max(c => c.Emails.Count),
            contacts.Max(c => c.Links.Count)
        );
        var table = new ContactTable(writer, width);
        foreach (var contact in contacts)
            table.Write(contact);
        return writer.ToString();
    }

    /// <summary>The lines as a reader puts them together again.</summary>
    public static string[] Unfolded(string text) =>
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>That every line is short enough, ends as it must and holds no half of a letter.</summary>
    public static void AssertFolded(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        foreach (var line in text.Split("\r\n"))
        {
            Assert.InRange(new UTF8Encoding(false, true).GetByteCount(line), 0, 75);
        }
    }
}
