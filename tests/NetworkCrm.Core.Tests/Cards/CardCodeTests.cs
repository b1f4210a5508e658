using NetworkCrm.Core.Cards;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Cards;

public sealed class CardCodeTests
{
    private static IReadOnlyList<string> Read(string contents) => CardSample.FieldsOf(CardCode.Read(contents, "ID"));

    [Fact]
    public void A_MECARD_is_read_with_what_stands_behind_a_backslash() =>
        Assert.Equal(
            [
                "name: Rina Wijaya",
                "company: PT Maju; Terus",
                "phone: mobile +6281290012233",
                "email: rina@contoh.id",
                "link: contoh.id/rina",
                "address: Jl. Merdeka 5, Bandung, 40111",
                "city: Bandung",
            ],
            Read(
                @"MECARD:N:Wijaya,Rina;TEL:081290012233;EMAIL:rina@contoh.id;URL:https\://contoh.id/rina;ORG:PT Maju\; Terus;"
                    + "ADR:,,Jl. Merdeka 5,Bandung,,40111,;NOTE:Bertemu di pameran;;"
            )
        );

    [Fact]
    public void Its_note_and_its_birthday_are_kept()
    {
        var card = CardCode.Read("MECARD:N:Rina;BDAY:19900214;NOTE:Bertemu di pameran;;", "ID");

        Assert.Equal(("19900214", "Bertemu di pameran"), (card.Birthday, Assert.Single(card.Rest)));
        Assert.Equal(new AnnualDate(2, 14, 1990), CardEntry.Of(card, "Fax").Contact(1, new ImportOptions())!.Birthday);
    }

    [Fact]
    public void A_vCard_is_read_as_one() =>
        Assert.Equal(
            [
                "name: Rina Wijaya",
                "company: PT Maju",
                "title: Direktur",
                "phone: mobile +6281290012233",
                "email: rina@contoh.id",
            ],
            Read(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Wijaya;Rina;;;\r\nFN:Rina Wijaya\r\nORG:PT Maju\r\nTITLE:Direktur\r\n"
                    + "TEL;TYPE=CELL:0812-9001-2233\r\nTEL;TYPE=FAX:021-5551234\r\nEMAIL:rina@contoh.id\r\nEND:VCARD"
            )
        );

    [Theory]
    [InlineData("https://wa.me/6281290012233", "phone: wa +6281290012233")]
    [InlineData("https://api.whatsapp.com/send?phone=6281290012233&text=Halo", "phone: wa +6281290012233")]
    [InlineData("https://contoh.id/rina", "link: contoh.id/rina")]
    [InlineData("tel:+6281290012233", "phone: mobile +6281290012233")]
    [InlineData("mailto:rina@contoh.id?subject=Halo", "email: rina@contoh.id")]
    [InlineData("Rina Wijaya", "none")]
    public void A_link_gives_what_it_leads_to(string contents, string field) => Assert.Equal([field], Read(contents));

    [Fact]
    public void A_broken_vCard_is_still_a_text() =>
        Assert.Contains("email: rina@contoh.id", Read("BEGIN:VCARD\nEMAIL:rina@contoh.id"));
}
