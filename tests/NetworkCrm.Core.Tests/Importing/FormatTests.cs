using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class FormatTests
{
    [Fact]
    public void Each_kind_of_file_can_be_asked_for_by_its_id()
    {
        Assert.Equal(
            [
                "vcard",
                "whatsapp",
                "linkedin-archive",
                "ical",
                "monica",
                "nametag",
                "meerkat",
                "xlsx",
                "google",
                "google-old",
                "linkedin",
                "csv",
            ],
            ContactFormats.Names.Select(n => n.Id)
        );
        Assert.All(ContactFormats.Names, n => Assert.NotNull(ContactFormats.ById(n.Id.ToUpperInvariant())));
        Assert.Null(ContactFormats.ById("paper"));
        Assert.Equal("linkedin", Csv.Open("nama;telepon\nBudi;0812-1111-2222\n", new("LinkedIn")).Format);
    }

    [Fact]
    public void A_kind_of_file_is_told_by_its_beginning()
    {
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. "\r\n BEGIN:VCARD\r\n"u8]);
        stream.Position = 5;
        var head = FileHead.Of(stream);
        Assert.Equal(("BEGIN:VCARD\r\n", 0xEF), (head.Text, head.Bytes.Span[0]));
    }

    [Fact]
    public void Google_new_keeps_labels_and_drops_its_own_groups()
    {
        const string text =
            "First Name,Middle Name,Last Name,Name Prefix,Nickname,Organization Name,Organization "
            + "Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - "
            + "Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
            + "Rani,Ayu,Putri,,Ran,PT Laut,Manajer,--12-09,,* myContacts ::: Alumni ::: Klien,* "
            + "Work,rani@laut.example,Other,rani@contoh.id,Mobile,0812-1111-2222 ::: 0813-1111-2222,Work "
            + "Fax,021-5550000\n";
        Assert.Equal("google", Csv.Open(text).Format);
        var contact = Csv.One(text);
        Assert.Equal(
            ("Rani Ayu Putri", "Rani", "Putri", "PT Laut", "Manajer"),
            (contact.DisplayName, contact.Given, contact.Family, contact.Company, contact.Title)
        );
        Assert.Equal(["Alumni", "Klien"], contact.Tags);
        Assert.Equal(["rani@laut.example", "rani@contoh.id"], contact.Emails);
        Assert.Equal(["+6281211112222", "+6281311112222"], contact.Phones.Select(p => p.E164));
        Assert.Equal(new AnnualDate(12, 9), contact.Birthday);
    }

    [Fact]
    public void Google_old_is_recognised()
    {
        const string text =
            "Name,Given Name,Additional Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 "
            + "- Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization "
            + "1 - Yomi Name,Organization 1 - Title,Organization 1 - Department\n"
            + "Budi Santoso,Budi,,Santoso,1975-12-12,,Arisan ::: * myContacts,* Home,b@contoh.id ::: "
            + "b2@contoh.id,Mobile,0812-1111-2222,,CV Maju,,Direktur,Umum\n";
        Assert.Equal("google-old", Csv.Open(text).Format);
        var contact = Csv.One(text);
        Assert.Equal(("CV Maju", "Direktur"), (contact.Company, contact.Title));
        Assert.Equal(["Arisan"], contact.Tags);
        Assert.Equal(2, contact.Emails.Count);
        Assert.Equal(new AnnualDate(12, 12, 1975), contact.Birthday);
    }

    [Fact]
    public void LinkedIn_connects_and_does_not_meet()
    {
        const string text =
            "First Name,Last Name,Email Address,Company,Position,Connected On\nPriya,Shah,,\"Nestwise, "
            + "Inc.\",Head,12 Mar 2024\n,,,Ghost Ltd,,01 Jan 2020\nSam\n,,,,,\n";
        var rows = Csv.Rows(text);
        Assert.Equal(3, rows.Count);
        Assert.Equal(new DateOnly(2024, 3, 12), rows[0].Contact!.ConnectedOn);
        Assert.Null(rows[0].Contact!.MetOn);
        Assert.Equal((3, "no-name"), (rows[1].Row, rows[1].Error!.Code));
        Assert.Equal("Sam", rows[2].Contact!.DisplayName);
    }

    [Fact]
    public void The_LinkedIn_date_is_read_the_same_under_any_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "id-ID", "th-TH", "ar-SA", "tr-TR" })
            {
                Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);
                Assert.Equal(
                    new DateOnly(2024, 5, 12),
                    Csv.One("First Name,Last Name,Connected On\nSam,Lee,12 May 2024\n").ConnectedOn
                );
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Outlook_writes_the_month_first()
    {
        var contact = Csv.One(
            "First Name,Last Name,E-mail Address,Business "
                + "Phone,Birthday,Categories\nLinus,Torvalds,l@example.com,+358 9 1234567,2/3/1969,Friends;Open "
                + "source\n"
        );
        Assert.Equal(new AnnualDate(2, 3, 1969), contact.Birthday);
        Assert.Equal(["Friends", "Open source"], contact.Tags);
    }

    [Fact]
    public void Thunderbird_keeps_the_birthday_in_three_columns() =>
        Assert.Equal(
            new AnnualDate(11, 15, 1970),
            Csv.One(
                "First Name,Last Name,Display Name,Primary Email,Fax Number,Birth Year,Birth Month,Birth "
                    + "Day,Notes,\nJane,Doe,Jane Doe,j@x.id,fax,1970,11,15,,\n"
            ).Birthday
        );

    [Theory]
    [InlineData("--12-01", "--12-01")]
    [InlineData("--1201", "--12-01")]
    [InlineData("--12", "--12")]
    [InlineData("1980-12", "1980-12")]
    [InlineData("1604-12-10", "--12-10")]
    [InlineData("0/0/00", null)]
    [InlineData("00/00/0000", null)]
    [InlineData("1980-12-01T00:00:00Z", "1980-12-01")]
    [InlineData("1980-12-01 00:00:00", "1980-12-01")]
    [InlineData("19801201", "1980-12-01")]
    [InlineData("03/04/1980", "1980-04-03")]
    [InlineData("3-4-80", "1980-04-03")]
    [InlineData("04/13/1980", "1980-04-13")]
    [InlineData("12 Desember 1980", "1980-12-12")]
    [InlineData("12 Dec 1980", "1980-12-12")]
    [InlineData("Dec 12, 1980", "1980-12-12")]
    [InlineData("17 Agustus", "--08-17")]
    [InlineData("29556", "1980-12-01")]
    [InlineData("29/02/1981", null)]
    [InlineData("29 Februari", "--02-29")]
    [InlineData("soon", null)]
    public void Birthdays_are_read_as_people_write_them(string cell, string? expected) =>
        Assert.Equal(expected, Csv.One($"nama;tanggal lahir\nBudi;{cell}\n").Birthday?.ToString());

    [Fact]
    public void A_column_of_dates_tells_its_own_order() =>
        Assert.Equal(
            ["1980-03-04", "1981-12-25"],
            Csv.Contacts("nama;tanggal lahir\nBudi;03/04/1980\nSiti;12/25/1981\n").Select(c => c.Birthday.ToString())
        );
}
