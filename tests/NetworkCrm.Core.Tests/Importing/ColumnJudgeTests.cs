using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class ColumnJudgeTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static IReadOnlyList<string> Ignored(string file)
    {
        var reading = Csv.Open(file);
        Assert.All(reading.Rows(), row => Assert.Null(row.Error));
        return reading.IgnoredColumns;
    }

    [Theory]
    [InlineData("Lead Name,Email,☎ Contact\nAna Putri,ana@contoh.id,555-6001\n")]
    [InlineData("Name,Contact,Email\nAna Putri,0812-1111-2222,ana@contoh.id\n")]
    [InlineData("Nama,Kontak\nAna Putri,0812-1111-2222\n")]
    [InlineData("Nom;Contact\nAna Putri;+33 6 12 34 56 78\n")]
    [InlineData("Customer|Reach me\nAna Putri|+44 20 7946 0958\n")]
    public void A_column_of_phones_is_one_whatever_it_is_called(string file)
    {
        var contact = Csv.One(file);
        Assert.Equal("Ana Putri", contact.DisplayName);
        Assert.Single(contact.Phones);
    }

    [Theory]
    [InlineData("Imię i nazwisko,Poczta,Firma,Notatki\nAna Putri,ana@contoh.id,PT Contoh,teman\n")]
    [InlineData("Nafn;Netfang\nAna Putri;ana@contoh.id\nBudi Hartono;budi@contoh.id\n")]
    [InlineData("Vardas\tEl. paštas\nAna Putri\tana@contoh.id\n")]
    [InlineData("Jina kamili|Barua pepe\nAna Putri|ana@contoh.id\n")]
    [InlineData("Customer,Email\nAna Putri,ana@contoh.id\nBudi Hartono,\n")]
    public void A_column_whose_name_nobody_knows_is_judged_by_its_content(string file)
    {
        var contact = Csv.Contacts(file)[0];
        Assert.Equal(("Ana Putri", "ana@contoh.id"), (contact.DisplayName, Assert.Single(contact.Emails)));
    }

    [Fact]
    public void Two_unknown_columns_of_single_words_are_the_parts_of_a_name() =>
        Assert.Equal(
            ["Ana Putri", "Budi Hartono"],
            Csv.Contacts("Etunimet?;Suku?;x\nAna;Putri;ana@contoh.id\nBudi;Hartono;budi@contoh.id\n")
                .Select(c => c.DisplayName)
        );

    [Theory]
    [InlineData("CONVERSATION ID,FOLDER\nabc,INBOX\ndef,SENT\n")]
    [InlineData("Order;Status\n17;Paid\n18;Open\n")]
    [InlineData("FROM,TO,CONTENT\nAna Putri,Budi Hartono,Halo\n")]
    [InlineData("Colour\tShape\nRed\tRound\nBlue\tSquare\n")]
    public void A_table_in_which_nothing_is_of_a_contact_gives_none(string file) =>
        Assert.False(Csv.Open(file).CanNameContacts);

    [Fact]
    public void What_is_not_taken_is_named_where_it_says_anything()
    {
        Assert.Equal(
            ["Shoe size", "column 5"],
            Ignored("Nama,Email,Shoe size,Empty,\nAna Putri,ana@contoh.id,38,,x\n")
        );
        Assert.Empty(Ignored("Nama;HP\nAna;0812-1111-2222\n"));
        Assert.Equal(["Business Fax"], Ignored("Name,Mobile Phone,Business Fax\nAna,0812-1111-2222,021-5550111\n"));
    }

    [Theory]
    [InlineData("Contact,Email / Phone\nAna Putri,ana@contoh.id / 081211112222\n")]
    [InlineData("Nama;HP\nAna Putri;0812-1111-2222, ana@contoh.id\n")]
    [InlineData("Nama;Email\nAna Putri;ana@contoh.id (0812-1111-2222)\n")]
    [InlineData("Nama;Kota\nAna Putri <ana@contoh.id> 0812-1111-2222;Solo\n")]
    public void Two_things_in_one_cell_are_both_kept(string file)
    {
        var contact = Csv.One(file);
        Assert.Equal(
            ("Ana Putri", "ana@contoh.id", "+6281211112222"),
            (contact.DisplayName, Assert.Single(contact.Emails), Assert.Single(contact.Phones).E164)
        );
    }

    [Fact]
    public void A_name_beside_an_address_names_whoever_has_no_other()
    {
        var contact = Csv.One("Email,Kota\n\"\"\"Putri, Ana\"\" <ana@contoh.id>\",Solo\n");
        Assert.Equal(("Putri, Ana", "ana@contoh.id"), (contact.DisplayName, Assert.Single(contact.Emails)));
    }

    [Theory]
    [InlineData(
        "Vorname,Nachname,Straße geschäftlich,Ort geschäftlich,Straße privat,Ort privat\nAna,Putri,Büroweg 1,Jena,Heimweg 2,Ulm\n",
        "Büroweg 1, Jena",
        "Straße privat: Heimweg 2, Ulm"
    )]
    [InlineData(
        "Nama;Alamat Kantor;Alamat Rumah\nAna;Jl. Satu 1, Solo;Jl. Dua 2, Ulu\n",
        "Jl. Satu 1, Solo",
        "Alamat Rumah: Jl. Dua 2, Ulu"
    )]
    [InlineData(
        "Nom,Rue (bureau),Ville (bureau),Rue (domicile),Ville (domicile)\nAna,1 rue A,Lyon,2 rue B,Nice\n",
        "1 rue A, Lyon",
        "Rue (domicile): 2 rue B, Nice"
    )]
    [InlineData(
        "Name,Address 1 - Street,Address 1 - City,Address 2 - Street,Address 2 - City\nAna,1 A St,Ely,2 B St,Hull\n",
        "1 A St, Ely",
        "Address 2 - Street: 2 B St, Hull"
    )]
    public void The_office_and_the_home_are_never_put_together(string file, string address, string note)
    {
        var contact = Csv.One(file);
        Assert.Equal((address, note), (contact.Address, contact.Notes));
    }

    [Theory]
    [InlineData("Voornaam,Achternaam,Geboortejaar,Geboortemaand,Geboortedag\nAna,Putri,1980,12,31\n")]
    [InlineData("Nama;Tahun Lahir;Bulan Lahir;Tanggal Lahir\nAna Putri;1980;Desember;31\n")]
    [InlineData("Name,Birth Year,Birth Month,Birthday\nAna Putri,1980,12,31\n")]
    [InlineData("Imię,Nazwisko,Rok urodzenia,Miesiąc urodzenia,Dzień urodzenia\nAna,Putri,1980,12,31\n")]
    public void A_birthday_in_three_columns_is_put_together(string file) =>
        Assert.Equal("1980-12-31", Csv.One(file).Birthday.ToString());

    [Theory]
    [InlineData("17/08", "--08-17")]
    [InlineData("Bandung, 17-08-1990", "1990-08-17")]
    [InlineData("Sabtu, 17 Agustus 1985", "1985-08-17")]
    [InlineData("17/08/28", "1928-08-17")]
    [InlineData("Saturday, August 17th, 1985", "1985-08-17")]
    [InlineData("le 1er mai 1980", "1980-05-01")]
    [InlineData("17 de agosto de 1985", "1985-08-17")]
    [InlineData("1985年8月17日", "1985-08-17")]
    [InlineData("17Agu1990 (36 th)", "1990-08-17")]
    [InlineData("17/11/26", "2026-11-17")]
    public void A_birthday_is_read_with_its_decoration(string cell, string expected) =>
        Assert.Equal(
            expected,
            Csv.One($"Nama;Tanggal lahir\nAna Putri;{cell}\n", new ImportOptions(Today: Today)).Birthday.ToString()
        );

    [Theory]
    [InlineData("17/08/2085", "birthday-ahead")]
    [InlineData("2528-08-17", "birthday-ahead")]
    [InlineData("31/02/1990", "bad-date")]
    public void A_birthday_that_cannot_be_is_asked_about_and_not_taken(string cell, string warning)
    {
        var contact = Csv.One($"Nama;Tanggal lahir\nEko;{cell}\n", new ImportOptions(Today: Today));
        Assert.Null(contact.Birthday);
        Assert.Equal([warning], contact.Warnings);
        Assert.Equal([new UnreadCell(ContactField.Birthday, cell)], contact.Unread);
    }

    [Fact]
    public void A_place_of_birth_is_noted() =>
        Assert.Equal(
            "Tanggal lahir: Bandung, 17-08-1990",
            Csv.One("Nama;Tanggal lahir\nBudi;Bandung, 17-08-1990\n").Notes
        );

    [Fact]
    public void Labels_that_say_whose_phone_it_is_are_kept_and_a_fax_is_no_phone()
    {
        var contact = Csv.One(
            "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - "
                + "Value\nAna Putri,* Mobile,0812-1111-2222,Suami,0813-3333-4444,Work Fax,021-5550111\n"
        );
        Assert.Equal(
            [
                new PhoneNumber("0812-1111-2222", "+6281211112222"),
                new PhoneNumber("0813-3333-4444 (Suami)", "+6281333334444"),
            ],
            contact.Phones
        );
        Assert.Equal("Work Fax: 021-5550111", contact.Notes);
        Assert.Equal(["fax-to-notes"], contact.Warnings);
    }

    [Theory]
    [InlineData("Name,Phone,Phone Type\nAna,0813-3333-4444,Ibu mertua\n", "0813-3333-4444 (Ibu mertua)")]
    [InlineData("Nama;HP Suami\nAna;0813-3333-4444\n", "0813-3333-4444 (HP Suami)")]
    [InlineData("Name,Phone 1 - Type,Phone 1 - Value\nAna,Home,0813-3333-4444\n", "0813-3333-4444")]
    public void A_label_is_found_beside_its_phone_and_in_the_name_of_the_column(string file, string raw) =>
        Assert.Equal(raw, Assert.Single(Csv.One(file).Phones).Raw);

    [Fact]
    public void Groups_with_a_star_are_tags_but_for_those_of_Google_alone() =>
        Assert.Equal(
            ["Friends", "Coworkers", "Alumni"],
            Csv.One(
                "Name,Given Name,Group Membership,E-mail 1 - Value\nAna Putri,Ana,* myContacts ::: * Friends ::: * "
                    + "Coworkers ::: Alumni ::: * starred,ana@contoh.id\n"
            ).Tags
        );

    [Fact]
    public void Name_beside_a_given_name_is_whole_at_Google_and_the_familys_in_German()
    {
        Assert.Equal(
            "Ana Putri",
            Csv.One("Name,Given Name,E-mail 1 - Value\nAna Putri,Ana,ana@contoh.id\n").DisplayName
        );
        Assert.Equal("Ana Putri", Csv.One("Vorname;Name;E-Mail\nAna;Putri;ana@contoh.id\n").DisplayName);
    }

    [Theory]
    [InlineData("太郎", "山本", "山本 太郎")]
    [InlineData("민수", "김", "김 민수")]
    [InlineData("Taro", "Yamamoto", "Taro Yamamoto")]
    public void Where_names_are_written_in_characters_the_familys_comes_first(
        string given,
        string family,
        string name
    ) =>
        Assert.Equal(
            name,
            Csv.One($"First Name,Last Name,E-mail 1 - Value\n{given},{family},t@contoh.id\n").DisplayName
        );

    [Fact]
    public void A_column_may_fill_a_field_of_the_owners_own()
    {
        var shirt = CustomField.Define(1, Guid.CreateVersion7(), "Ukuran kaus", CustomFieldKind.Choice, "M\nL", 0);
        var since = CustomField.Define(1, Guid.CreateVersion7(), "Anggota sejak", CustomFieldKind.Date, null, 1);
        var options = new ImportOptions(
            OwnFields: [shirt, since],
            OwnColumns: new Dictionary<int, Guid> { [2] = since.Uid }
        );
        var contact = Csv.One("Nama;Ukuran Kaus;Masuk\nAna Putri;l;17-08-2020\n", options);
        Assert.Equal(
            [new OwnValue(shirt.Uid, "L"), new OwnValue(since.Uid, "2020-08-17", new DateOnly(2020, 8, 17).DayNumber)],
            contact.Own
        );
        var bad = Csv.One("Nama;Ukuran Kaus;Masuk\nAna Putri;XS;kapan-kapan\n", options);
        Assert.Empty(bad.Own);
        Assert.Equal(
            [
                new UnreadCell(ContactField.Own, "XS", shirt.Uid),
                new UnreadCell(ContactField.Own, "kapan-kapan", since.Uid),
            ],
            bad.Unread
        );
    }

    [Fact]
    public void Names_in_capitals_are_written_as_names_where_the_owner_says_so()
    {
        const string file = "Nama;HP\nMUHAMMAD RIZKY;0812-1111-0004\nlim swie king;0812-1111-0005\n";
        Assert.Equal(["MUHAMMAD RIZKY", "lim swie king"], Csv.Contacts(file).Select(c => c.DisplayName));
        Assert.Equal(
            [("Muhammad Rizky", "Muhammad"), ("Lim Swie King", "Lim Swie")],
            Csv.Contacts(file, new ImportOptions(TidyNames: true)).Select(c => (c.DisplayName, c.Given!))
        );
    }

    [Theory]
    [InlineData("Bpk. Hadi Santoso", Sapaan.Pak)]
    [InlineData("Ibu Dewi Lestari", Sapaan.Bu)]
    [InlineData("Dr. H. Ahmad Fauzi, S.E., M.M.", Sapaan.Pak)]
    [InlineData("Hj. Siti Aminah", Sapaan.Bu)]
    [InlineData("Dra. Sri Rahayu", Sapaan.Bu)]
    [InlineData("Mbak Rina", Sapaan.Mbak)]
    [InlineData("Siti Aminah", Sapaan.None)]
    [InlineData("Ibu Kota Catering, PT", Sapaan.None)]
    public void The_sapaan_is_read_from_the_titles_and_never_guessed(string name, Sapaan sapaan) =>
        Assert.Equal(sapaan, Csv.One($"Nama;HP\n\"{name}\";0812-1111-0001\n").Sapaan);
}
