using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class SheetTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    [Fact]
    public void The_sheet_that_lists_people_is_read_and_a_cover_sheet_is_not()
    {
        using var book = Workbook(
            ("Sampul", Rows(["Laporan 2026"], ["Dibuat oleh Sari"])),
            (
                "Kontak",
                Rows(
                    ["Nama", "Telepon", "Email", "Perusahaan"],
                    ["Rina Wulandari", "0812-1111-2222", "rina@contoh.id", "PT Maju"],
                    ["Budi, S.T.", "#6281234567890", "", "CV Jaya"]
                )
            )
        );
        var reading = ImportSource.Open(book);
        Assert.Equal("xlsx", reading.Format);
        Assert.Null(reading.Delimiter);
        var contacts = reading.Rows().Select(r => r.Contact!).ToList();
        Assert.Equal(["Rina Wulandari", "Budi, S.T."], contacts.Select(c => c.DisplayName));
        Assert.Equal(["+6281211112222", "+6281234567890"], contacts.Select(c => c.Phones[0].E164));
    }

    [Fact]
    public void A_date_is_the_day_that_the_sheet_shows_and_a_gap_keeps_its_row_number()
    {
        using var book = new MemoryStream();
        book.SaveAs(
            new object[]
            {
                new
                {
                    Nama = "Rina",
                    Lahir = (DateTime?)new DateTime(1980, 12, 1),
                    Telepon = (double?)81211112222,
                },
                new
                {
                    Nama = "",
                    Lahir = (DateTime?)null,
                    Telepon = (double?)null,
                },
                new
                {
                    Nama = "Budi",
                    Lahir = (DateTime?)new DateTime(1975, 3, 2),
                    Telepon = (double?)null,
                },
            }
        );
        var rows = ImportSource
            .Open(book, new ImportOptions(Columns: new Dictionary<int, ContactField> { [1] = ContactField.Birthday }))
            .Rows()
            .ToList();
        Assert.Equal([2, 4], rows.Select(r => r.Row));
        Assert.Equal(["1980-12-01", "1975-03-02"], rows.Select(r => r.Contact!.Birthday.ToString()));
        Assert.Equal("+6281211112222", rows[0].Contact!.Phones[0].E164);
    }

    [Fact]
    public void A_workbook_that_is_cut_off_says_so()
    {
        var rows = Enumerable.Range(0, 200).Select(i => new[] { $"Orang {i}", $"orang{i}@contoh.id" }).ToArray();
        using var book = Workbook(
            (
                "Kontak",
                Rows([
                    ["Nama", "Email"],
                    .. rows,
                ])[..^4000]
            )
        );
        Assert.Equal("sheet-damaged", Assert.Throws<NotATableException>(() => ImportSource.Open(book)).Code);
    }

    [Theory]
    [InlineData("A document", "word/document.xml", "<w/>", "zip-file")]
    [InlineData("A workbook without sheets", "xl/workbook.xml", "<workbook/>", "zip-damaged")]
    [InlineData("A workbook that is no XML", "xl/workbook.xml", "not xml at all", "zip-damaged")]
    public void A_zip_that_is_no_list_of_people_says_what_it_is(string what, string name, string content, string code)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            Add(zip, name, content);
        var e = Assert.Throws<NotATableException>(() => ImportSource.Open(file).Rows().Count());
        Assert.True(code == e.Code, $"{what}: {e.Code}");
    }

    [Fact]
    public void A_workbook_that_unpacks_to_far_too_much_is_not_unpacked()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", "<workbook/>");
            using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.SmallestSize).Open();
            var blank = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
                part.Write(blank);
        }

        Assert.Equal("zip-bomb", Assert.Throws<NotATableException>(() => ImportSource.Open(file)).Code);
    }

    [Theory]
    [InlineData("<row r=\"3\"><c r=\"XFD3\" t=\"inlineStr\"><is><t>x</t></is></c></row>")]
    [InlineData("<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>")]
    public void A_cell_at_the_far_end_of_the_sheet_holds_nothing_up(string row)
    {
        using var book = Workbook(
            (
                "Kontak",
                Rows(["Nama", "Email"], ["Rina", "rina@contoh.id"])
                    .Replace("</sheetData>", row + "</sheetData>", StringComparison.Ordinal)
            )
        );
        Assert.Equal("sheet-too-wide", Assert.Throws<NotATableException>(() => ImportSource.Open(book)).Code);
    }

    [Fact]
    public void A_sheet_that_says_it_is_as_large_as_can_be_is_not_believed()
    {
        using var book = Workbook(
            (
                "Kontak",
                Rows(["Nama"], ["Rina"])
                    .Replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>", StringComparison.Ordinal)
            )
        );
        Assert.Equal("sheet-too-wide", Assert.Throws<NotATableException>(() => ImportSource.Open(book)).Code);
    }

    // A number is written "#...".
    private static string Rows(params string[][] rows)
    {
        var sheet = new StringBuilder($"<worksheet {Main}><sheetData>");
        foreach (var (at, cells) in rows.Index())
        {
            sheet.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{at + 1}\">");
            foreach (var (column, cell) in cells.Index())
            {
                var place = $"{(char)('A' + column)}{at + 1}";
                sheet.Append(
                    cell.StartsWith('#')
                        ? $"<c r=\"{place}\"><v>{cell[1..]}</v></c>"
                        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"
                );
            }

            sheet.Append("</row>");
        }

        return sheet.Append("</sheetData></worksheet>").ToString();
    }

    private static MemoryStream Workbook(params (string Name, string Sheet)[] sheets)
    {
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = new MemoryStream();
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var (list, links) = (new StringBuilder(), new StringBuilder());
        foreach (var (at, (name, sheet)) in sheets.Index())
        {
            Add(zip, $"xl/worksheets/sheet{at + 1}.xml", sheet);
            list.Append($"<sheet name=\"{name}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"/>");
            links.Append(
                $"<Relationship Id=\"rId{at + 1}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"
            );
        }

        Add(zip, "xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{relations}\"><sheets>{list}</sheets></workbook>");
        Add(
            zip,
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>"
        );
        return file;
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var to = new StreamWriter(zip.CreateEntry(name).Open());
        to.Write(content);
    }
}
