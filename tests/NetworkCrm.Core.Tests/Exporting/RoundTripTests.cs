using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Exporting;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Tests.Importing;

namespace NetworkCrm.Core.Tests.Exporting;

/// <summary>What goes out comes in again as it was, by the product's own importer.</summary>
public sealed class RoundTripTests
{
    private static readonly ExportedContact[] Book =
    [
        ExportSample.Ana,
        ExportSample.Bare,
        ExportSample.Bare with
        {
            Name = "Siti Aminah",
            Birthday = new AnnualDate(2, 29),
            Tags = ["Alumni"],
        },
        ExportSample.Bare with
        {
            Name = "Jörg Müller",
            Notes = "=1+1\n+2, \"tiga\"; -4",
            City = "Köln",
        },
        ExportSample.Bare with
        {
            Name = "山田 太郎",
            Company = "@apostrof",
            Title = "-minus",
            Nickname = "+Tora",
        },
    ];

    [Fact]
    public void As_a_table()
    {
        var read = Csv.Open(ExportSample.Table(Book));
        Assert.Empty(read.IgnoredColumns);
        AssertSame(read);
    }

    [Theory]
    [InlineData(VCardVersion.V3)]
    [InlineData(VCardVersion.V4)]
    public void As_cards(VCardVersion version) =>
        AssertSame(Csv.Open(string.Concat(Book.Select(c => ExportSample.Card(c, version)))));

    [Theory]
    [InlineData(VCardVersion.V3)]
    [InlineData(VCardVersion.V4)]
    public void What_no_field_takes_goes_in_and_out_as_often_as_one_likes(VCardVersion version)
    {
        var contact = ExportSample.Ana with
        {
            CardLines = "X-CUSTOM;X-A=1:satu\\, dua\nitem2.X-GATE:Barat\nitem2.X-ABLabel:Gerbang\nTEL:0812-9999-9999",
            Jpeg = [0xFF, 0xD8, 0xFF],
        };
        var card = ExportSample.Card(contact, version);
        ExportSample.AssertFolded(card);
        var lines = ExportSample.Unfolded(card);
        Assert.Contains(@"X-CUSTOM;X-A=1:satu\, dua", lines);
        // A group of theirs is not taken for one of ours: the gate is no label of a phone.
        Assert.Contains("kept1.X-GATE:Barat", lines);
        Assert.Contains("kept1.X-ABLabel:Gerbang", lines);
        Assert.Contains(
            lines,
            l => l.StartsWith("PHOTO", StringComparison.Ordinal) && l.EndsWith("/9j/", StringComparison.Ordinal)
        );
        var back = Csv.One(card);
        Assert.Equal(contact.Phones.Select(p => p.E164), back.Phones.Select(p => p.E164));
        var again = ExportSample.Unfolded(ExportSample.Card(contact with { CardLines = back.CardLines }, version));
        Assert.Equal(lines, again);
    }

    [Fact]
    public void A_month_alone_comes_back_from_a_table_and_from_cards_of_4_0()
    {
        var contact = ExportSample.Bare with { Birthday = new AnnualDate(12, null) };
        Assert.Equal(contact.Birthday, Csv.One(ExportSample.Table(contact)).Birthday);
        Assert.Equal(contact.Birthday, Csv.One(ExportSample.Card(contact, VCardVersion.V4)).Birthday);
    }

    [Fact]
    public void An_apostrophe_of_its_own_is_not_taken_for_the_guard() =>
        Assert.Equal("'=rumah", Csv.One(ExportSample.Table(ExportSample.Bare with { Company = "'=rumah" })).Company);

    private static void AssertSame(ImportReading reading)
    {
        var back = reading.Rows().Select(r => r.Contact!).ToList();
        Assert.Equal(Book.Length, back.Count);
        foreach (var (sent, got) in Book.Zip(back))
        {
            Assert.Equal(
                (sent.Name, sent.Nickname, sent.Company, sent.Title, sent.City, sent.Birthday),
                (got.DisplayName, got.Nickname, got.Company, got.Title, got.City, got.Birthday)
            );
            Assert.Equal(sent.Phones.Select(p => p.E164), got.Phones.Select(p => p.E164));
            Assert.Equal(
                sent.Phones.Select(p => p.Raw.Contains("(Suami)", StringComparison.Ordinal)),
                got.Phones.Select(p => p.Raw.Contains("(Suami)", StringComparison.Ordinal))
            );
            Assert.Equal(sent.Emails, got.Emails);
            Assert.Equal(sent.Links, got.Links);
            Assert.Equal(sent.Tags, got.Tags);
            Assert.Equal(sent.Notes, got.Notes);
            Assert.Empty(got.Warnings);
        }

        var ana = back[0];
        Assert.Equal(
            ("Ana", "Putri", "Ibu", "S.E., M.M.", Sapaan.Bu),
            (ana.Given, ana.Family, ana.Prefix, ana.Suffix, ana.Sapaan)
        );
    }
}
