using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class RowTests
{
    [Theory]
    [InlineData("Nama Lengkap", ContactField.FullName)]
    [InlineData("NAMA", ContactField.FullName)]
    [InlineData("No. HP", ContactField.Phone)]
    [InlineData("no_hp", ContactField.Phone)]
    [InlineData("Nomor WhatsApp (aktif)", ContactField.Phone)]
    [InlineData("No HP/WA", ContactField.Phone)]
    [InlineData("Telp.", ContactField.Phone)]
    [InlineData("WA", ContactField.Phone)]
    [InlineData("Surel", ContactField.Email)]
    [InlineData("E-Mail-Adresse", ContactField.Email)]
    [InlineData("Instansi", ContactField.Company)]
    [InlineData("Perusahaan / Instansi", ContactField.Company)]
    [InlineData("Jabatan", ContactField.Title)]
    [InlineData("Kota", ContactField.City)]
    [InlineData("Alamat", ContactField.Address)]
    [InlineData("Catatan", ContactField.Notes)]
    [InlineData("Tempat Bertemu", ContactField.HowMet)]
    [InlineData("Where met", ContactField.HowMet)]
    [InlineData("Cara berkenalan", ContactField.HowMet)]
    [InlineData("Event", ContactField.HowMet)]
    [InlineData("Acara", ContactField.HowMet)]
    [InlineData("Tgl. Lahir", ContactField.Birthday)]
    [InlineData("Gelar", ContactField.Suffix)]
    [InlineData("Panggilan", ContactField.Nickname)]
    [InlineData("first_name", ContactField.GivenName)]
    [InlineData("linkedin_url", ContactField.Link)]
    [InlineData("email_work", ContactField.Email)]
    [InlineData("phone_other", ContactField.Phone)]
    [InlineData("E-mail 3 Address", ContactField.Email)]
    [InlineData("Mobile Phone", ContactField.Phone)]
    [InlineData("Téléphone", ContactField.Phone)]
    [InlineData("Entreprise", ContactField.Company)]
    [InlineData("氏名", ContactField.FullName)]
    [InlineData("メールアドレス", ContactField.Email)]
    [InlineData("Business Fax", ContactField.Ignore)]
    [InlineData("Assistant's Phone", ContactField.Ignore)]
    [InlineData("Nama Ibu", ContactField.Ignore)]
    [InlineData("", ContactField.Ignore)]
    public void Columns_are_known_by_name(string header, ContactField field) =>
        Assert.Equal(field, ColumnNames.Find(header, new HashSet<string>()));

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u2060\u200D")]
    public void A_name_in_which_nothing_is_seen_is_no_name(string written)
    {
        var row = Assert.Single(Csv.Rows($"Nama,Jabatan\n{written},Direktur\n"));
        Assert.Equal((null, "no-name"), (row.Contact, row.Error?.Code));
    }

    [Fact]
    public void Title_is_the_job_unless_the_job_has_its_own_column()
    {
        Assert.Equal("CEO", Csv.One("Name,Title\nAda,CEO\n").Title);
        var outlook = Csv.One("Title,First Name,Last Name,Job Title\nMr.,Linus,Torvalds,Maintainer\n");
        Assert.Equal(("Mr.", "Maintainer", "Mr. Linus Torvalds"), (outlook.Prefix, outlook.Title, outlook.DisplayName));
    }

    [Fact]
    public void Nom_and_Nome_are_the_family_or_the_given_name_where_the_other_column_says_so()
    {
        var fr = Csv.One("Nom,Prénom\nDupont,Jean\n");
        Assert.Equal(("Jean", "Dupont"), (fr.Given, fr.Family));
        var it = Csv.One("Nome,Cognome\nGiulia,Rossi\n");
        Assert.Equal(("Giulia", "Rossi"), (it.Given, it.Family));
    }

    [Fact]
    public void Duplicate_headers_missing_cells_and_extra_cells_are_accepted()
    {
        var contacts = Csv.Contacts(
            "Name,Email,Name,Email,\nJohn Doe,john@dup.com,John D.,john.d@alt.com,\nJane\nJoe,joe@a.com,,,,extra,\n"
        );
        Assert.Equal(["john@dup.com", "john.d@alt.com"], contacts[0].Emails);
        Assert.Equal("John D.", contacts[0].Nickname);
        Assert.Equal("Jane", contacts[1].DisplayName);
        Assert.Contains("more-cells-than-columns", contacts[2].Warnings);
    }

    [Fact]
    public void Where_and_how_one_met_are_told_together_where_they_are_two_columns() =>
        Assert.Equal(
            "Pameran JIExpo · lewat Pak Hadi",
            Csv.One("Nama,Acara,Cara Kenal\nBudi,Pameran JIExpo,lewat Pak Hadi\n").HowMet
        );

    [Fact]
    public void Blank_rows_are_left_out_and_row_numbers_stay_those_of_the_sheet() =>
        Assert.Equal([3, 6], Csv.Rows("nama,kota\n\nBudi,Solo\n,\n  ,\nSiti,Solo\n").Select(r => r.Row));

    [Fact]
    public void A_header_repeated_further_down_is_left_out() =>
        Assert.Equal(2, Csv.Rows("nama,kota\nBudi,Solo\nnama,kota\nSiti,Solo\n").Count);

    [Fact]
    public void A_row_with_only_a_company_is_an_organisation()
    {
        var contact = Csv.One("nama,perusahaan,telepon\n,PT Maju Jaya,021-5551234\n");
        Assert.Equal(
            ("PT Maju Jaya", "PT Maju Jaya", true),
            (contact.DisplayName, contact.Company, contact.IsOrganization)
        );
        Assert.Null(contact.Given);
        Assert.True(Csv.One("nama,kota\n\"Sinar Jaya Abadi, PT\",Solo\n").IsOrganization);
        Assert.True(Csv.One("nama,perusahaan\n,Acme\n").IsOrganization);
    }

    [Fact]
    public void A_row_without_name_takes_nickname_or_email_or_is_an_error()
    {
        var rows = Csv.Rows("nama,panggilan,email,telepon,kota\n,Didi,,,\n,,a@b.id,,\n,,,0812-1111-2222,\n,,,,Solo\n");
        Assert.Equal("Didi", rows[0].Contact!.DisplayName);
        Assert.Equal("a@b.id", rows[1].Contact!.DisplayName);
        Assert.Equal(["named-by-email"], rows[1].Contact!.Warnings);
        Assert.Equal("0812-1111-2222", rows[2].Contact!.DisplayName);
        Assert.Equal(["named-by-phone"], rows[2].Contact!.Warnings);
        Assert.Equal("no-name", rows[3].Error!.Code);
    }

    [Fact]
    public void Columns_of_titles_and_degrees_are_used()
    {
        var contact = Csv.One("nama,gelar depan,gelar\nBudi Santoso,Ir.,\"S.T., M.M.\"\n");
        Assert.Equal(
            ("Ir. Budi Santoso, S.T., M.M.", "Ir.", "Budi", "Santoso", "S.T., M.M."),
            (contact.DisplayName, contact.Prefix, contact.Given, contact.Family, contact.Suffix)
        );
        Assert.Equal("drg.", Csv.One("nama,gelar\nRatna,drg.\n").Prefix);
    }

    [Fact]
    public void Degrees_in_the_last_name_column_are_degrees()
    {
        var contact = Csv.One("First Name,Last Name\nBudi,\"Santoso, S.T., M.M.\"\n");
        Assert.Equal(
            ("Budi Santoso, S.T., M.M.", "Santoso", "S.T., M.M."),
            (contact.DisplayName, contact.Family, contact.Suffix)
        );
        Assert.Null(Csv.One("First Name,Last Name\nSlamet,-\n").Family);
    }

    [Fact]
    public void Cells_with_several_values_are_taken_apart()
    {
        var contact = Csv.One(
            "nama;email;telepon;tags\nBudi;\"a@b.id, c@d.id\";0812-1111-2222 / 0813 1111 2222;klien, teman\n"
        );
        Assert.Equal(["a@b.id", "c@d.id"], contact.Emails);
        Assert.Equal(["+6281211112222", "+6281311112222"], contact.Phones.Select(p => p.E164));
        Assert.Equal(["klien", "teman"], contact.Tags);
        Assert.Equal(["a@b.id", "c@d.id"], Csv.One("nama;email\nBudi;a@b.id ::: c@d.id\n").Emails);
        Assert.Single(Csv.One("nama;telepon\nBudi;021-5551234/35\n").Phones);
        Assert.Single(Csv.One("nama;telepon;wa\nBudi;0812-1111-2222;+62 812 1111 2222\n").Phones);
    }

    [Fact]
    public void What_is_no_email_is_left_out_with_a_warning()
    {
        var contact = Csv.One("nama,email\nBudi,budi at contoh\n");
        Assert.Empty(contact.Emails);
        Assert.Equal(["bad-email"], contact.Warnings);
        Assert.Empty(Csv.One("nama,email\nBudi,-\n").Warnings);
        Assert.Equal(["budi@contoh.id"], Csv.One("nama,email\nBudi,Budi <budi@contoh.id>\n").Emails);
    }

    [Fact]
    public void A_rounded_phone_keeps_its_text_and_warns()
    {
        var contact = Csv.One("nama,telepon\nBudi,6.28E+11\n");
        Assert.Equal(new PhoneNumber("6.28E+11", null), Assert.Single(contact.Phones));
        Assert.Equal(["phone-lost-digits"], contact.Warnings);
    }

    [Fact]
    public void Spreadsheet_wrapping_and_our_own_guard_are_taken_off()
    {
        var contact = Csv.One("nama,telepon,kota\n'=Budi,\"=\"\"081211112222\"\"\",'-Solo\n");
        Assert.Equal(("=Budi", "-Solo", "+6281211112222"), (contact.DisplayName, contact.City, contact.Phones[0].E164));
    }

    [Fact]
    public void Addresses_are_put_together_from_their_parts()
    {
        var contact = Csv.One(
            "First Name,E-mail Address,Home Street,Home City,Home State,Home Postal Code,Business Street,Business "
                + "City\nLinus,l@example.com,1 Home Rd,Helsinki,Uusimaa,00100,2 Office St,Espoo\n"
        );
        Assert.Equal(("1 Home Rd, Helsinki, Uusimaa 00100", "Helsinki"), (contact.Address, contact.City));
    }

    [Fact]
    public void Long_values_are_cut_with_a_warning_and_many_are_limited()
    {
        var mails = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"u{i}@x.id"));
        var (name, company, note) = (new string('a', 300), new string('b', 300), new string('c', 20_000));
        var contact = Csv.One($"nama;perusahaan;catatan;email\n{name};{company};{note};{mails}\n");
        Assert.Equal(
            (200, 200, 10_000, 20),
            (contact.DisplayName.Length, contact.Company!.Length, contact.Notes!.Length, contact.Emails.Count)
        );
        Assert.Contains("too-long", contact.Warnings);
    }

    [Fact]
    public void The_met_column_is_a_meeting() =>
        Assert.Equal(new DateOnly(2024, 3, 4), Csv.One("nama,tanggal bertemu\nBudi,04/03/2024\n").MetOn);
}
