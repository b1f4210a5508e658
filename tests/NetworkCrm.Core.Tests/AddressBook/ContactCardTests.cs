using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Exporting;

namespace NetworkCrm.Core.Tests.AddressBook;

public sealed class ContactCardTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 3, 0, 0, TimeSpan.Zero);

    /// <summary>As a phone writes one: grouped labels, a department, two addresses, and much that is no field here.</summary>
    private const string OfAPhone = """
        BEGIN:VCARD
        VERSION:3.0
        PRODID:-//Apple Inc.//iPhone OS 18.0//EN
        UID:0A1B2C3D-0000-4000-8000-00000000ABCD
        N:Wijaya;Rina;Ayu;Ibu;S.E.,M.M.
        FN:Ibu Rina Ayu Wijaya\, S.E.\, M.M.
        ORG:PT Maju Jaya;Pemasaran
        TITLE:Manajer
        item1.TEL;type=pref:+62 812-1111-2222
        item1.X-ABLabel:WA
        TEL;type=WORK;type=FAX:021 555 0100
        EMAIL;type=INTERNET;type=WORK;type=pref:rina@contoh.id
        item2.ADR;type=WORK;type=pref:;;Jl. Sudirman 5;Jakarta;DKI;10210;Indonesia
        item2.X-ABADR:id
        ADR;type=HOME:;;Jl. Mawar 2;Bogor;;;
        BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10
        item3.X-ABDATE;type=pref:2010-05-06
        item3.X-ABLabel:_$!<Anniversary>!$_
        X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/rina-contoh
        X-CUSTOM;TYPE="a;b":tetap\, utuh
        NOTE:Suka kopi tubruk
        END:VCARD
        """;

    [Fact]
    public void A_card_is_read_field_by_field_and_nothing_of_it_goes_into_the_notes()
    {
        var fields = Read(OfAPhone).Fields("ID");
        Assert.Equal("Ibu Rina Ayu Wijaya, S.E., M.M.", fields.Name);
        Assert.Equal(
            ("Rina Ayu", "Wijaya", "Ibu", "S.E., M.M."),
            (fields.Given, fields.Family, fields.Prefix, fields.Suffix)
        );
        Assert.Equal(("PT Maju Jaya", "Manajer"), (fields.Company, fields.Title));
        Assert.Equal(("Jl. Sudirman 5, DKI, 10210, Indonesia", "Jakarta"), (fields.Address, fields.City));
        Assert.Equal(["+6281211112222"], fields.Phones.Select(p => p.E164));
        Assert.Equal(["rina@contoh.id"], fields.Emails);
        Assert.Equal(["https://www.linkedin.com/in/rina-contoh"], fields.Links);
        Assert.Equal(new AnnualDate(12, 10), fields.Birthday);
        Assert.Equal("Suka kopi tubruk", fields.Notes);
        Assert.Null(fields.Tags);
    }

    [Fact]
    public void A_card_of_which_nothing_was_changed_comes_back_as_it_went()
    {
        var card = Read(OfAPhone);
        var contact = Contact.Create(1, Guid.NewGuid(), card.Fields("ID").AsContact()!, Today, Now);
        var back = ContactCard.Write(ExportedContact.Of(contact), card.Kept(null, true), jpeg: null, "ID");
        Assert.True(Read(back).SaysTheSame(card), back);
    }

    [Fact]
    public void What_is_changed_here_is_changed_on_the_card_and_everything_else_of_it_stays()
    {
        var card = Read(OfAPhone);
        var details = card.Fields("ID").AsContact()!;
        var contact = Contact.Create(1, Guid.NewGuid(), details, Today, Now);
        contact.Edit(
            details with
            {
                Title = "Direktur",
                City = "Bandung",
                Phones = [.. details.Phones, new PhoneEntry("0813 3333 4444", "+6281333334444")],
                Emails = ["rina@baru.id"],
            },
            Today,
            Now
        );
        var back = ContactCard.Write(ExportedContact.Of(contact), card.Kept(null, true), jpeg: null, "ID");
        var lines = back.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Split('\n');
        Assert.Contains("TITLE:Direktur", lines);
        Assert.Contains("item1.TEL;TYPE=pref:+62 812-1111-2222", lines);
        Assert.Contains("item1.X-ABLabel:WA", lines);
        Assert.Contains(lines, l => l.EndsWith("+6281333334444", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("rina@contoh.id", StringComparison.Ordinal));
        Assert.Contains("EMAIL;TYPE=INTERNET:rina@baru.id", lines);
        Assert.Contains("ORG:PT Maju Jaya;Pemasaran", lines);
        Assert.Contains("TEL;TYPE=WORK;TYPE=FAX:021 555 0100", lines);
        // The office moved, the home did not.
        Assert.DoesNotContain(lines, l => l.Contains(";Jakarta;", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("Jl. Mawar 2;Bogor", StringComparison.Ordinal));
        Assert.Contains("item3.X-ABDATE;TYPE=pref:2010-05-06", lines);
        Assert.Contains("X-CUSTOM;TYPE=\"a;b\":tetap\\, utuh", lines);
        Assert.Contains("UID:0A1B2C3D-0000-4000-8000-00000000ABCD", lines);
    }

    [Fact]
    public void What_one_program_leaves_out_of_its_own_card_is_deleted_and_what_another_does_not_know_stays()
    {
        var first = Read(OfAPhone).Kept(null, isSameProgram: true);
        const string less = """
            BEGIN:VCARD
            VERSION:3.0
            UID:0A1B2C3D-0000-4000-8000-00000000ABCD
            FN:Ibu Rina Ayu Wijaya\, S.E.\, M.M.
            END:VCARD
            """;
        Assert.DoesNotContain("X-CUSTOM", Read(less).Kept(first, isSameProgram: true), StringComparison.Ordinal);
        var kept = Read(less).Kept(first, isSameProgram: false);
        Assert.Contains("X-CUSTOM", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("TEL", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD")]
    [InlineData("BEGIN:VCARD\r\nFN:A\r\n")]
    [InlineData("BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD")]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VCALENDAR")]
    public void What_is_no_single_card_is_refused(string text) => Assert.Throws<FormatException>(() => Read(text));

    [Theory]
    [InlineData("FN:Budi", "Budi")]
    [InlineData("N:Santoso;Budi;;;", "Budi Santoso")]
    [InlineData("ORG:CV Kopi", "CV Kopi")]
    [InlineData("EMAIL:a@b.id", "a@b.id")]
    [InlineData("TEL:0812 3456 7890", "0812 3456 7890")]
    public void A_new_contact_is_named_by_what_the_card_has(string line, string name) =>
        Assert.Equal(name, Read($"BEGIN:VCARD\nVERSION:3.0\n{line}\nEND:VCARD").Fields("ID").AsContact()!.DisplayName);

    [Fact]
    public void A_picture_is_taken_from_the_card_in_either_version_and_never_fetched()
    {
        Assert.Equal("/9j/4AAQ", Photo("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ").Picture);
        Assert.Equal("/9j/4AAQ", Photo("PHOTO:data:image/jpeg;base64,/9j/4AAQ").Picture);
        Assert.Equal("/9j/4AAQ", Photo("PHOTO;ENCODING=b;TYPE=JPEG:/9j/\n 4AAQ").Picture);
        Assert.Null(Photo("PHOTO;VALUE=URI:https://example.com/a.jpg").Picture);

        static ContactCard Photo(string line) => Read($"BEGIN:VCARD\nVERSION:3.0\nFN:A\n{line}\nEND:VCARD");
    }

    [Fact]
    public void A_month_without_a_day_is_not_written_into_the_notes_of_a_card_that_comes_back()
    {
        var contact = Contact.Create(
            1,
            Guid.NewGuid(),
            new ContactDetails { DisplayName = "Budi", Birthday = new AnnualDate(12, null) },
            Today,
            Now
        );
        var card = ContactCard.Write(ExportedContact.Of(contact), kept: null, jpeg: null, "ID");
        Assert.DoesNotContain("NOTE", card, StringComparison.Ordinal);
    }

    private static ContactCard Read(string text) => ContactCard.Read(text, 1_000_000);
}
