using System.Text;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

/// <summary>Cards as phones, mail programs and other address books write them, and as they come after an accident.</summary>
public sealed class VCardTests
{
    [Fact]
    public void A_card_of_a_phone_gives_everything_it_says()
    {
        var ana = One(
            """
            BEGIN:VCARD
            VERSION:3.0
            N:Putri;Ana;;Ibu;S.E.
            FN:Ibu Ana Putri, S.E.
            NICKNAME:Anput
            ORG:PT Contoh Jaya;Pemasaran
            TITLE:Direktur
            TEL;TYPE=WORK:(021) 555-0101
            TEL;TYPE=CELL,PREF:0812-1111-2222
            EMAIL;TYPE=INTERNET:ana@contoh.id
            ADR;TYPE=WORK:;Lantai 3;Jl. Melati 5;Jakarta;DKI;10110;Indonesia
            URL:https://contoh.id
            BDAY:1980-05-17
            NOTE:Suka kopi\, bukan teh.\nBertemu di JCC.
            CATEGORIES:Kadin,Distributor
            END:VCARD
            """
        );
        Assert.Equal("Ibu Ana Putri, S.E.", ana.DisplayName);
        Assert.Equal(("Ana", "Putri", "Anput", Sapaan.Bu), (ana.Given, ana.Family, ana.Nickname, ana.Sapaan));
        Assert.Equal(("PT Contoh Jaya", "Direktur", "Jakarta"), (ana.Company, ana.Title, ana.City));
        Assert.Equal(["+6281211112222", "+62215550101"], ana.Phones.Select(p => p.E164));
        Assert.Equal(["ana@contoh.id"], ana.Emails);
        Assert.Equal(["https://contoh.id"], ana.Links);
        Assert.Equal("Jl. Melati 5 Lantai 3, Jakarta, DKI 10110, Indonesia", ana.Address);
        Assert.Equal("1980-05-17", ana.Birthday.ToString());
        Assert.Equal(["Kadin", "Distributor"], ana.Tags);
        Assert.Equal("Department: Pemasaran\nSuka kopi, bukan teh.\nBertemu di JCC.", ana.Notes);
        Assert.Empty(ana.Warnings);
    }

    [Fact]
    public void An_old_phone_writes_quoted_printable_with_soft_breaks_and_its_types_bare()
    {
        var contact = One(
            "BEGIN:VCARD\r\nVERSION:2.1\r\n"
                + "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\r\n"
                + "TEL;CELL;PREF:0812 3333 4444\r\nTEL;WORK;FAX:021 555 0102\r\n"
                + "NOTE;ENCODING=QUOTED-PRINTABLE:satu=\r\n dua=0D=0A=\r\ntiga\r\nEND:VCARD\r\n"
        );
        Assert.Equal(("Jörg Müller", "Jörg", "Müller"), (contact.DisplayName, contact.Given, contact.Family));
        Assert.Equal(["+6281233334444"], contact.Phones.Select(p => p.E164));
        Assert.Contains("fax-to-notes", contact.Warnings);
        Assert.Equal("fax: 021 555 0102\nsatu dua\ntiga", contact.Notes);
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("windows-1252")]
    public void A_declared_charset_is_heard_where_the_file_is_no_utf_8(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var name = charset == "shift_jis" ? "山田花子" : "Jürgen Groß";
        var text = $"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET={charset}:{name}\nEND:VCARD\n";
        Assert.Equal(name, Assert.Single(Read(Encoding.GetEncoding(charset).GetBytes(text))).Contact!.DisplayName);
    }

    [Fact]
    public void A_charset_that_is_declared_wrongly_is_not() =>
        Assert.Equal(
            "Jürgen Groß",
            One("BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=WINDOWS-1253:Jürgen Groß\nEND:VCARD\n").DisplayName
        );

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\r\r\n")]
    public void Folds_are_undone_whatever_ends_the_lines(string end)
    {
        var contact = One(
            string.Join(
                end,
                "BEGIN:VCARD",
                "VERSION:3.0",
                "FN:Ana Pu",
                " tri",
                "NOTE:panjang ",
                "\tsekali",
                "END:VCARD",
                ""
            )
        );
        Assert.Equal(("Ana Putri", "panjang sekali"), (contact.DisplayName, contact.Notes));
    }

    [Fact]
    public void Apples_labels_days_without_a_year_and_accounts_are_understood()
    {
        var contact = One(
            """
            BEGIN:VCARD
            VERSION:3.0
            N:Putri;Ana;;;
            FN:Ana Putri
            item1.TEL:0812-1111-2222
            item1.X-ABLabel:Suami
            item2.URL:https\://ana.contoh.id
            item2.X-ABLabel:_$!<HomePage>!$_
            item3.X-ABRELATEDNAMES:Charles
            item3.X-ABLabel:_$!<Spouse>!$_
            item4.X-ABDATE:2010-05-06
            item4.X-ABLabel:_$!<Anniversary>!$_
            BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10
            X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/anaputri
            X-SOCIALPROFILE;type=twitter:x-apple:anap
            PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg
             ABAQAAAQABAAD
            END:VCARD
            """
        );
        Assert.Equal("0812-1111-2222 (Suami)", Assert.Single(contact.Phones).Raw);
        Assert.Equal(["https://ana.contoh.id", "https://www.linkedin.com/in/anaputri"], contact.Links);
        Assert.Equal("--12-10", contact.Birthday.ToString());
        Assert.Equal("Spouse: Charles\nAnniversary: 2010-05-06\nTWITTER: anap", contact.Notes);
    }

    [Theory]
    [InlineData("BDAY:19800517", "1980-05-17")]
    [InlineData("BDAY:1980-05-17T23:30:00Z", "1980-05-17")]
    [InlineData("BDAY:19800517T233000-0500", "1980-05-17")]
    [InlineData("BDAY;VALUE=date:--0517", "--05-17")]
    [InlineData("BDAY:--05-17", "--05-17")]
    [InlineData("BDAY:--05", "--05")]
    public void A_birthday_is_the_day_that_is_written_whatever_the_hour(string line, string day) =>
        Assert.Equal(day, One($"BEGIN:VCARD\nVERSION:4.0\nFN:Ana\n{line}\nEND:VCARD\n").Birthday.ToString());

    [Fact]
    public void A_birthday_that_is_no_day_is_kept_to_be_mended()
    {
        var contact = One("BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nBDAY;VALUE=text:circa 1800\nEND:VCARD\n");
        Assert.Null(contact.Birthday);
        Assert.Contains("bad-date", contact.Warnings);
        Assert.Equal("circa 1800", Assert.Single(contact.Unread).Text);
    }

    [Fact]
    public void Version_4_writes_phones_and_parameters_in_its_own_way()
    {
        var contact = One(
            """
            BEGIN:VCARD
            VERSION:4.0
            FN:Ana "Anput" Putri
            TEL;VALUE=uri;TYPE="voice,home";PREF=1:tel:+62-812-1111-2222;ext=102
            EMAIL;PID=1.1:mailto:ana@contoh.id
            ADR;LABEL="Jl. Melati 5^nJakarta":;;Jl. Melati 5;Jakarta;;;
            IMPP:xmpp:ana@contoh.id
            END:VCARD
            """
        );
        Assert.Equal("+6281211112222", Assert.Single(contact.Phones).E164);
        Assert.Equal(["ana@contoh.id"], contact.Emails);
        Assert.Equal(("Jl. Melati 5, Jakarta", "Jakarta"), (contact.Address, contact.City));
        Assert.Equal("Ext: 102\nChat: xmpp:ana@contoh.id", contact.Notes);
    }

    [Fact]
    public void An_address_that_stands_in_a_parameter_alone_is_read_with_its_carets() =>
        Assert.Equal(
            "Gedung \"A\", Jl. Melati 5",
            One(
                "BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nADR;LABEL=\"Gedung ^'A^'^nJl. Melati 5\":;;;;;;\nEND:VCARD\n"
            ).Address
        );

    [Fact]
    public void A_group_card_is_nobody_and_its_members_get_its_name()
    {
        var rows = Rows(
            """
            BEGIN:VCARD
            VERSION:4.0
            FN:Ana Putri
            UID:urn:uuid:1
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            X-ADDRESSBOOKSERVER-KIND:group
            FN:Arisan
            N:Arisan
            X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:Alumni
            MEMBER:urn:uuid:1
            MEMBER:urn:uuid:2
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Budi
            UID:2
            END:VCARD
            """
        );
        Assert.Equal(["Ana Putri", "Budi"], rows.Select(r => r.Contact!.DisplayName));
        Assert.Equal(["Arisan", "Alumni"], rows[0].Contact!.Tags);
        Assert.Equal(["Alumni"], rows[1].Contact!.Tags);
        Assert.Equal([1, 4], rows.Select(r => r.Row));
    }

    [Theory]
    [InlineData("home.begin:vcard\nhome.version:3.0\nhome.fn:Ana Putri\nhome.end:vcard\n", "Ana Putri")]
    [InlineData("home.begin:vcard\nversion:3.0\nfn:Ana Putri\nnote:a, b\nend:vcard\n", "Ana Putri")]
    [InlineData("VERSION:3.0\nFN:Ana Putri\nTEL;TYPE=CELL:0812-1111-2222\nEMAIL:ana@contoh.id\n", "Ana Putri")]
    [InlineData("N:Putri;Ana;;;\nFN:Ana Putri\nTEL:0812-1111-2222\nEND:VCARD\n", "Ana Putri")]
    [InlineData("BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Budi\nEND:VCARD\n", "Ana", "Budi")]
    [InlineData("BEGIN:VCARD\nFN:Ana\nTEL:0812-1111-22", "Ana")]
    [InlineData("BEGIN:VCARD\nFN:Ana\nAGENT:\nBEGIN:VCARD\nFN:Budi\nEND:VCARD\nTEL:0812\nEND:VCARD\n", "Budi", "Ana")]
    [InlineData("BEGIN:VCARD\nFN:Ana\nAGENT:BEGIN:VCARD\nFN:Budi\nEND:VCARD\nEND:VCARD\n", "Budi", "Ana")]
    [InlineData("BEGIN:VCARD\ncard of Ana\nFN:Ana\nEND:VCARD\n-- sent from my phone\n", "Ana")]
    [InlineData("BEGIN:VCAR\nFN:Ana Putri\nTEL:0812-1111-2222\nEND:VCARD\n", "Ana Putri")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VCARD\nFN:Ana\nEND:VCARD\nSUMMARY:x\nEND:VCALENDAR\n", "Ana")]
    public void Cards_that_are_cropped_nested_prefixed_or_in_a_calendar_are_recovered(
        string text,
        params string[] names
    ) => Assert.Equal(names, Rows(text).Select(r => r.Contact!.DisplayName));

    [Fact]
    public void Pictures_are_named_as_not_taken_and_what_they_refer_to_is_never_fetched()
    {
        var reading = Csv.Open(
            "BEGIN:VCARD\nVERSION:2.1\nN:Ana\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\nSkZJRgABAQ\nAAAQABAAD==\n\n"
                + "X-CUSTOM:1\nLOGO;VALUE=URI:http://127.0.0.1:1/x.png\nEND:VCARD\n"
        );
        Assert.Equal(["LOGO", "PHOTO"], reading.IgnoredColumns);
        Assert.Equal("Ana", Assert.Single(reading.Rows()).Contact!.DisplayName);
    }

    [Fact]
    public void What_no_field_takes_is_kept_with_its_labels_and_without_pictures()
    {
        var read = Csv.One(
            "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nX-CUSTOM;X-A=1:satu\\, dua\nitem1.X-GATE:Barat\n"
                + "item1.X-ABLabel:Gerbang\nitem2.TEL:0812-1111-2222\nitem2.X-ABLabel:Suami\n"
                + "KEY;ENCODING=b:AAAA\nPHOTO;ENCODING=b:/9j/\nEND:VCARD\n"
        );
        Assert.Equal("X-CUSTOM;X-A=1:satu\\, dua\nitem1.X-GATE:Barat\nitem1.X-ABLabel:Gerbang", read.CardLines);
        Assert.Null(Csv.One("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL:0812-1111-2222\nEND:VCARD\n").CardLines);
    }

    [Theory]
    [InlineData("TEL:0812-1111-2222", "0812-1111-2222")]
    [InlineData("EMAIL:ana@contoh.id", "ana@contoh.id")]
    [InlineData("ORG:PT Contoh", "PT Contoh")]
    [InlineData("NICKNAME:Anput", "Anput")]
    public void A_card_without_a_name_is_named_by_what_it_has(string line, string name) =>
        Assert.Equal(name, One($"BEGIN:VCARD\nVERSION:3.0\nFN:\nN:;;;;\n{line}\nEND:VCARD\n").DisplayName);

    [Fact]
    public void A_card_that_names_nobody_is_an_error_and_the_others_are_read()
    {
        var rows = Rows("BEGIN:VCARD\nNOTE:x\nEND:VCARD\nBEGIN:VCARD\nFN:Budi\nEND:VCARD\n");
        Assert.Equal((1, "no-name"), (rows[0].Row, rows[0].Error!.Code));
        Assert.Equal("Budi", rows[1].Contact!.DisplayName);
    }

    [Fact]
    public void Two_addresses_in_one_line_are_two() =>
        Assert.Equal(
            ["ana@contoh.id", "a@lain.id"],
            One("BEGIN:VCARD\nFN:Ana\nEMAIL:ana@contoh.id, a@lain.id\nTEL:\nADR:;;;;;;\nEND:VCARD\n").Emails
        );

    [Fact]
    public void A_file_that_is_asked_for_as_cards_and_holds_none_says_so() =>
        Assert.Equal(
            "vcard-damaged",
            Assert
                .Throws<NotATableException>(() => Csv.Open("Nama,HP\nAna,0812\n", new ImportOptions(Format: "vcard")))
                .Code
        );

    [Fact]
    public void A_line_of_many_megabytes_costs_neither_the_card_nor_the_memory()
    {
        var text =
            $"BEGIN:VCARD\nFN:Ana\nNOTE:{new string('x', 20_000_000)}\nEND:VCARD\nBEGIN:VCARD\nFN:Budi\nEND:VCARD\n";
        Assert.Equal(["Ana", "Budi"], Rows(text).Select(r => r.Contact!.DisplayName));
    }

    [Fact]
    public void The_same_cards_read_again_are_the_same() => Assert.Equal(Names(), Names());

    [Theory]
    [InlineData("X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname\\;Nick")]
    [InlineData("X-ANDROID-CUSTOM:")]
    [InlineData("NOTE;CHARSET=UTF-7;ENCODING=QUOTED-PRINTABLE:J=FCrgen")]
    [InlineData("ORG:")]
    [InlineData("N:")]
    [InlineData("ADR:")]
    [InlineData("BDAY;X-APPLE-OMIT-YEAR=1604:16")]
    [InlineData("X-SOCIALPROFILE:x-apple:")]
    [InlineData("KIND:")]
    public void No_line_however_odd_stops_the_card_that_it_is_in(string line) =>
        Assert.Equal("Ana", One($"BEGIN:VCARD\nFN:Ana\n{line}\nEND:VCARD\n").DisplayName);

    [Fact]
    public void Accents_that_declare_nothing_are_those_of_outlook() =>
        Assert.Equal("Grüße", One("BEGIN:VCARD\nFN:Ana\nNOTE;ENCODING=QUOTED-PRINTABLE:Gr=FC=DFe\nEND:VCARD\n").Notes);

    [Fact]
    public void A_note_that_somebody_wrapped_stays_whole() =>
        Assert.Equal(
            "Bertemu\nKetemu di Jakarta: Senin\nhttps://contoh.id\nlagi",
            One(
                "BEGIN:VCARD\nFN:Ana\nNOTE:Bertemu\nKetemu di Jakarta: Senin\nhttps://contoh.id\nlagi\nEND:VCARD\n"
            ).Notes
        );

    [Fact]
    public void A_company_is_one_and_a_department_alone_is_none()
    {
        var company = One("BEGIN:VCARD\nKIND:org\nFN:Dinas Pendidikan\nEND:VCARD\n");
        Assert.True(company.IsOrganization);
        var person = One("BEGIN:VCARD\nFN:Ana\nORG:;Pemasaran\nEND:VCARD\n");
        Assert.Equal((null, "Department: Pemasaran"), (person.Company, person.Notes));
    }

    [Fact]
    public void A_fax_is_one_whatever_else_it_is_called()
    {
        var contact = One(
            "BEGIN:VCARD\nFN:Ana\nitem1.TEL;type=FAX:021 555 0102\nitem1.X-ABLabel:Kantor\nTEL;X-Suami:0812 1111 2222\nEND:VCARD\n"
        );
        Assert.Equal("0812 1111 2222 (SUAMI)", Assert.Single(contact.Phones).Raw);
        Assert.Contains("021 555 0102", contact.Notes);
    }

    [Fact]
    public void What_comes_twice_is_kept_twice()
    {
        var contact = One(
            "BEGIN:VCARD\nFN:Ana\nFN:Anna\nFN:Annie\nNICKNAME:A\nNICKNAME:B\nBDAY:1980-01-02\nBDAY:1981-01-02\n"
                + "ADR:;;Jl. A;Jakarta;;;ID;lagi\nLABEL;WORK:Jl. B\\, Bogor\nEND:VCARD\n"
        );
        Assert.Equal("Jl. A, Jakarta, ID, lagi", contact.Address);
        foreach (var kept in new[] { "Annie", "1981-01-02", "Jl. B, Bogor" })
            Assert.Contains(kept, contact.Notes);
    }

    [Fact]
    public void Cards_that_are_huge_in_every_way_are_read_in_bounded_time()
    {
        var text = new StringBuilder("BEGIN:VCARD\nFN:Ana\n");
        text.Append("NOTE").Append(';', 190_000).Append(":x\n");
        text.Append("NOTE:").Append('x', 190_000).Append('\n');
        text.Insert(text.Length, "a\n", 200_000);
        text.Insert(text.Length, "ADR:;;Jl. A;Jakarta;;;ID\nTEL;X-A:0812\n", 20_000);
        text.Append("CATEGORIES:").Insert(text.Length, "a,", 90_000).Append('\n');
        text.Append("EMAIL:").Insert(text.Length, "a@b.c ", 30_000).Append("\nEND:VCARD\n");
        text.Insert(text.Length, "BEGIN:VCARD\nFN:x\nAGENT:\n", 20_000);
        text.Append("BEGIN:VCARD\nFN:Budi\nEND:VCARD\n");
        var names = Rows(text.ToString()).Select(r => r.Contact?.DisplayName).ToList();
        Assert.Equal("Ana", names[0]);
        Assert.Contains("Budi", names);
    }

    private static List<string> Names() =>
        [
            .. Rows("BEGIN:VCARD\nFN:Ana\nEND:VCARD\nBEGIN:VCARD\nFN:Budi\nEND:VCARD\n")
                .Select(r => r.Contact!.DisplayName),
        ];

    private static ImportedContact One(string text) => Assert.Single(Rows(text)).Contact!;

    private static List<ImportRow> Rows(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static List<ImportRow> Read(byte[] bytes)
    {
        var reading = ImportSource.Open(new MemoryStream(bytes));
        Assert.Equal("vcard", reading.Format);
        return [.. reading.Rows()];
    }
}
