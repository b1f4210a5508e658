using System.Text;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class LayoutTests
{
    static LayoutTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found(string delimiter)
    {
        var reading = Csv.Open(
            $"nama;email;kota\nBudi, S.T.;budi@contoh.id;Bandung\n"
                .Replace(", S.T.", "", StringComparison.Ordinal)
                .Replace(";", delimiter, StringComparison.Ordinal)
        );
        Assert.Equal(delimiter[0], reading.Delimiter);
        Assert.Equal("Bandung", Assert.Single(reading.Rows()).Contact!.City);
    }

    [Fact]
    public void Commas_inside_cells_do_not_outvote_the_semicolon() =>
        Assert.Equal(
            ["Ani Yudha, S.H., M.H.", "Budi, S.T., M.M."],
            Csv.Contacts("Nama;Catatan\nAni Yudha, S.H., M.H.;a, b, c\nBudi, S.T., M.M.;\"d, e\"\n")
                .Select(c => c.DisplayName)
        );

    [Fact]
    public void A_sep_line_is_an_instruction_not_data()
    {
        var reading = Csv.Open("sep=;\r\nnama;telepon\r\nBudi;0812-1111-2222\r\n");
        Assert.Equal((';', 1), (reading.Delimiter, reading.HeaderRow));
        Assert.Equal(2, Assert.Single(reading.Rows()).Row);
    }

    [Fact]
    public void Notes_above_the_header_are_passed_over()
    {
        var reading = Csv.Open(
            "Notes:\n\"When exporting, some of the e-mail addresses, may be missing.\"\n\nFirst Name,Last "
                + "Name,URL,Email Address,Company,Position,Connected "
                + "On\nJosé,García,https://example.com/in/jose,,\"Acme, Inc.\",Engineer,15 Jan 2024\n"
        );
        Assert.Equal(("linkedin", 4), (reading.Format, reading.HeaderRow));
        Assert.Equal(5, Assert.Single(reading.Rows()).Row);
    }

    [Fact]
    public void A_title_row_and_a_blank_one_are_passed_over() =>
        Assert.Equal(
            ["Ada Lovelace", "Grace Hopper"],
            Csv.Contacts(
                    "Kundenexport 2026-01-01\r\n\r\nVorname;Nachname;Notizen\r\nAda;Lovelace;\"Rechnung, Mahnung\"\r\nGrace;Hopper;x"
                )
                .Select(c => c.DisplayName)
        );

    [Fact]
    public void A_file_without_header_is_read_by_its_content()
    {
        var reading = Csv.Open("Budi Santoso,0812-1111-2222,budi@contoh.id\nSiti,0813-1111-2222,siti@contoh.id\n");
        Assert.Equal(0, reading.HeaderRow);
        Assert.Equal(
            [ContactField.FullName, ContactField.Phone, ContactField.Email],
            reading.Columns.Select(c => c.Field)
        );
        Assert.Equal(2, reading.Rows().Count());
    }

    [Fact]
    public void A_data_row_with_the_word_company_is_no_header() =>
        Assert.Equal(1, Csv.Open("kind\tvalue\tnote\ncompany\tPT A\tx\ncompany\tPT B\ty\n").HeaderRow);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\r\r\n")]
    public void Every_line_ending_ends_a_line(string end)
    {
        var rows = Csv.Rows($"nama,kota{end}Budi,\"Ban{end}dung\"{end}Siti,Solo{end}");
        Assert.Equal([2, 3], rows.Select(r => r.Row));
        Assert.Equal("Ban dung", rows[0].Contact!.City);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public void Unicode_is_recognised_with_and_without_its_mark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. mark ? encoding.GetPreamble() : [],
            .. encoding.GetBytes("Nama,Kota,Email\nJosé Müller,Bandung,jose@contoh.id\n"),
        ];
        var reading = ImportSource.Open(new MemoryStream(bytes));
        Assert.Equal(name, reading.Encoding);
        Assert.Equal("José Müller", Assert.Single(reading.Rows()).Contact!.DisplayName);
    }

    [Fact]
    public void Western_windows_text_is_recognised_and_may_be_overridden()
    {
        const string text = "Nama,Kota\nJosé Müller,Café\nRenée François,Zürich\n";
        var reading = Csv.Open(text, encoding: Encoding.GetEncoding("windows-1252"));
        Assert.Equal("José Müller", reading.Rows().First().Contact!.DisplayName);
        Assert.Equal(
            "Josй Mьller",
            Csv.Open(text, new ImportOptions(Encoding: "windows-1251"), Encoding.GetEncoding("windows-1252"))
                .Rows()
                .First()
                .Contact!.DisplayName
        );
    }

    [Fact]
    public void Japanese_shift_jis_is_recognised() =>
        Assert.Equal(
            "近藤五郎",
            Csv.Open(
                    "会社名,役職,氏名,住所\n株式会社商事,営業部長,近藤五郎,東京都港区\n株式会社物産,課長,山田花子,大阪府大阪市北区\n",
                    encoding: Encoding.GetEncoding("shift_jis")
                )
                .Rows()
                .First()
                .Contact!.DisplayName
        );

    [Fact]
    public void One_broken_byte_does_not_change_the_encoding()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes("nama,kota\nJosé García,Málaga\nRenée,Besançon\nZoë,Köln\nÆsop"),
            0xFF,
            .. ",Solo\n"u8,
        ];
        Assert.Equal("utf-8", ImportSource.Open(new MemoryStream(bytes)).Encoding);
    }

    [Fact]
    public void The_user_may_choose_delimiter_and_columns()
    {
        var contact = Csv.One(
            "a;b\nx;Budi\n",
            new ImportOptions(
                Delimiter: ';',
                Columns: new Dictionary<int, ContactField> { [1] = ContactField.FullName }
            )
        );
        Assert.Equal("Budi", contact.DisplayName);
    }

    [Fact]
    public void A_table_without_a_nameable_column_says_so_once() =>
        Assert.Equal("no-columns", Assert.Single(Csv.Rows("a,b,c\n1,2,3\n4,5,6\n")).Error!.Code);

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData(" \r\n\r\n", "empty-file")]
    [InlineData("%PDF-1.7\n...", "pdf-file")]
    [InlineData("PK\u0003\u0004....", "zip-damaged")]
    [InlineData("[\n {\"a\": 1}]", "json-file")]
    [InlineData("{\"a\":1}", "json-file")]
    [InlineData("<html><body>x</body></html>", "markup-file")]
    [InlineData("14/11/23 10.04 - Pesan dan panggilan dienkripsi\n", "chat-empty")]
    [InlineData("Dear friend\nthis is a letter\nand no table\n", "no-table")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002", "binary-file")]
    public void What_is_no_table_is_refused_in_one_sentence(string text, string code)
    {
        var refusal = Assert.Throws<NotATableException>(() => Csv.Open(text));
        Assert.Equal(code, refusal.Code);
        Assert.NotEqual(code, refusal.Message);
        Assert.NotEqual(refusal.Message, ImportMessages.Text(code, "id"));
    }

    [Fact]
    public void A_calendar_is_no_table_though_the_owner_says_so() =>
        Assert.Equal(
            "calendar-file",
            Assert
                .Throws<NotATableException>(() => Csv.Open("BEGIN:VCALENDAR\n", new ImportOptions(Format: "csv")))
                .Code
        );

    [Fact]
    public void A_picture_is_refused() =>
        Assert.Equal(
            "image-file",
            Assert
                .Throws<NotATableException>(() =>
                    ImportSource.Open(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]))
                )
                .Code
        );
}
