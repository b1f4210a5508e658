using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Exporting;

namespace NetworkCrm.Core.Tests.Exporting;

public sealed class VCardWriterTests
{
    [Fact]
    public void A_card_of_3_0_says_everything_a_phone_can_hold()
    {
        var lines = ExportSample.Unfolded(ExportSample.Card(ExportSample.Ana));
        Assert.Equal(
            [
                "BEGIN:VCARD",
                "VERSION:3.0",
                "UID:urn:uuid:019344a0-1111-7000-8000-000000000001",
                "REV:20260310T020000Z",
                @"FN:Ibu Ana Putri\, S.E.\, M.M.",
                "N:Putri;Ana;;Ibu;S.E.,M.M.",
                "NICKNAME:Anput",
                @"ORG:PT Contoh\; Jaya\, Tbk",
                "TITLE:Direktur",
                "TEL;TYPE=CELL:+6281211112222",
                "item2.TEL;TYPE=CELL:+6281333334444",
                "item2.X-ABLabel:Suami",
                "TEL;TYPE=VOICE:+62215550101",
                "EMAIL;TYPE=INTERNET:ana@contoh.id",
                "EMAIL;TYPE=INTERNET:ana.putri@contoh.id",
                "URL:https://contoh.id/ana?a=1,2;b",
                @"ADR:;;Jl. Melati 5\, Lantai 3;Jakarta;;;",
                "BDAY:1980-05-17",
                "CATEGORIES:Kadin,Distributor",
            ],
            lines[..19]
        );
        Assert.StartsWith(@"NOTE:Suka kopi\, bukan teh\; \\o/\nBertemu di JCC.", lines[19], StringComparison.Ordinal);
        Assert.Equal("END:VCARD", lines[20]);
    }

    [Fact]
    public void A_card_of_4_0_names_numbers_as_addresses_of_their_own()
    {
        var lines = ExportSample.Unfolded(ExportSample.Card(ExportSample.Ana, VCardVersion.V4));
        Assert.Contains("VERSION:4.0", lines);
        Assert.Contains("TEL;VALUE=uri;TYPE=cell:tel:+6281211112222", lines);
        Assert.Contains("BDAY:19800517", lines);
        Assert.Contains("EMAIL:ana@contoh.id", lines);
    }

    [Theory]
    [InlineData(VCardVersion.V3)]
    [InlineData(VCardVersion.V4)]
    public void No_line_is_longer_than_75_octets_and_none_breaks_a_letter(VCardVersion version) =>
        ExportSample.AssertFolded(
            ExportSample.Card(
                ExportSample.Ana with
                {
                    Name = string.Concat(Enumerable.Repeat("あ𠮷é", 60)),
                    Notes = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦 ", 200)),
                },
                version
            )
        );

    [Theory]
    [InlineData(5, 17, 1980, "BDAY:1980-05-17", "BDAY:19800517")]
    [InlineData(2, 29, null, "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "BDAY:--0229")]
    [InlineData(12, null, null, "NOTE:Birthday: December", "BDAY:--12")]
    [InlineData(12, null, 1980, "NOTE:Birthday: December 1980", "BDAY:1980-12")]
    public void A_birthday_is_said_as_far_as_it_is_known(int month, int? day, int? year, string in3, string in4)
    {
        var contact = ExportSample.Bare with { Birthday = new AnnualDate(month, day, year) };
        Assert.Contains(in3, ExportSample.Unfolded(ExportSample.Card(contact)));
        Assert.Contains(in4, ExportSample.Unfolded(ExportSample.Card(contact, VCardVersion.V4)));
    }

    [Fact]
    public void A_month_is_named_in_the_owners_language() =>
        Assert.Contains(
            @"NOTE:Ramah\nUlang tahun: Desember",
            ExportSample.Unfolded(
                ExportSample.Card(
                    ExportSample.Bare with
                    {
                        Birthday = new AnnualDate(12, null),
                        Notes = "Ramah",
                    },
                    language: "id"
                )
            )
        );

    [Fact]
    public void Of_somebody_with_one_name_it_is_the_given_one() =>
        Assert.Equal(
            ["FN:Budi", "N:;Budi;;;", "END:VCARD"],
            ExportSample.Unfolded(ExportSample.Card(ExportSample.Bare))[4..]
        );

    [Fact]
    public void A_line_break_in_a_link_begins_no_property_of_its_own()
    {
        var card = ExportSample.Card(ExportSample.Bare with { Links = ["https://a.id\r\nX-EVIL:1"] });
        Assert.DoesNotContain(ExportSample.Unfolded(card), l => l.StartsWith("X-EVIL", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_cannot_be_dialled_leaves_as_it_was_written() =>
        Assert.Contains(
            "TEL:ext 12",
            ExportSample.Unfolded(
                ExportSample.Card(ExportSample.Bare with { Phones = [new PhoneEntry("ext 12", null)] })
            )
        );
}
