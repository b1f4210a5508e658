using CsCheck;
using NetworkCrm.Core.Cards;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Cards;

public sealed class CardReaderTests
{
    private static CardText Read(string text) => CardReader.Read(text, "ID");

    [Fact]
    public void Nothing_of_a_card_is_lost()
    {
        foreach (var sample in CardSample.Of("cards.txt").Where(s => s.IsCard))
        {
            var card = Read(sample.Text);
            var kept = Squash(
                string.Concat(
                    SharedText(card)
                        .Concat(card.Rest)
                        .Concat(card.Phones.Select(p => p.Number.Raw))
                        .Concat(card.Emails.Select(e => e.Text))
                        .Concat(card.Links.Select(l => l.Text))
                )
            );
            foreach (
                var word in sample
                    .Text.Split([' ', '\n', ',', '/'], StringSplitOptions.RemoveEmptyEntries)
                    .Where(w => w.Length > 3 && w.All(char.IsLetter) && !IsSaid(w))
            )
                Assert.True(kept.Contains(Squash(word), StringComparison.Ordinal), $"{sample.Name}: {word}");
        }
    }

    private static string Squash(string text) => string.Concat(TextFold.Fold(text).Where(char.IsAsciiLetterOrDigit));

    // Labels and closing formulas are said by the field, or say nothing.
    private static bool IsSaid(string word) =>
        Squash(word)
            is "telp"
                or "faks"
                or "email"
                or "mobile"
                or "phone"
                or "office"
                or "direct"
                or "cell"
                or "call"
                or "mobil"
                or "whatsapp"
                or "instagram"
                or "linkedin"
                or "nama"
                or "name"
                or "jabatan"
                or "perusahaan"
                or "alamat"
                or "title"
                or "company"
                or "head"
                or "kantor"
                or "pusat"
                or "regards"
                or "salam"
                or "terima"
                or "kasih"
                or "dikirim"
                or "dari"
                or "iphone"
                or "saya"
                or "this"
                or "attachment"
                or "confidential"
                or "privileged"
                or "mail";

    private static IEnumerable<string> SharedText(CardText card) =>
        new[] { card.Name, card.Company, card.Title, card.Department, card.Address, card.City }
            .OfType<CardValue>()
            .Select(v => v.Text);

    [Fact]
    public void The_same_text_gives_the_same_card()
    {
        foreach (var sample in CardSample.Of("cards.txt"))
            Assert.Equal(CardSample.FieldsOf(Read(sample.Text)), CardSample.FieldsOf(Read(sample.Text)));
    }

    [Fact]
    public void Any_text_is_read_without_a_fault() =>
        Gen.String.Sample(text =>
        {
            _ = Read(text);
            _ = CardCode.Read(text, "ID");
            _ = CardCode.Read("MECARD:" + text, "ID");
        });

    [Theory]
    [InlineData(1_000, "1")]
    [InlineData(20_000, "0812-")]
    [InlineData(20_000, "a.")]
    [InlineData(20_000, "a@")]
    [InlineData(5_000, "Jl. Jakarta 12345 ")]
    [InlineData(5_000, "Budi\n")]
    public void A_text_without_end_is_read_in_a_moment(int times, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var start = TimeProvider.System.GetTimestamp();
        _ = Read(text);
        _ = CardCode.Read(text, "ID");
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_fax_is_noted_and_is_no_number_of_the_contact()
    {
        var entry = CardEntry.Of(
            Read("Budi Santoso\nTelp. (021) 515 2233\nFaks. (021) 515 2234\nHP/Fax 0812 9001 2233"),
            "Faks"
        );

        Assert.Equal("(021) 515 2233", entry.Phones);
        Assert.Equal("Faks: (021) 515 2234\nFaks: 0812 9001 2233", entry.Notes);
        var contact = entry.Contact(1, new ImportOptions())!;
        Assert.Equal(["+62215152233"], contact.Phones.Select(p => p.E164));
    }

    [Fact]
    public void The_number_for_messages_comes_first()
    {
        var contact = CardEntry
            .Of(Read("Budi Santoso\nTelp. (021) 515 2233\nHP 0812 9001 2233\nWA 0857 1000 2000"), "Fax")
            .Contact(1, new ImportOptions())!;

        Assert.Equal(
            "+6285710002000",
            PhoneNumber.ForMessages([.. contact.Phones.Select(p => new PhoneEntry(p.Raw, p.E164))])
        );
    }

    [Fact]
    public void A_second_number_of_a_town_can_be_dialled()
    {
        var contact = CardEntry
            .Of(Read("Budi Santoso\nTelp. (0274) 512345 / 512346"), "Fax")
            .Contact(1, new ImportOptions())!;

        Assert.Equal(["+62274512345", "+62274512346"], contact.Phones.Select(p => p.E164));
    }

    [Theory]
    [InlineData("Budi Santoso\n0812 9001 2233", CardCertainty.Guess)]
    [InlineData("Budi Santoso\nDirektur\n0812 9001 2233", CardCertainty.Likely)]
    [InlineData("Budi Santoso\nDirektur\nbudi@contoh.id", CardCertainty.Sure)]
    [InlineData("Nama: Budi Santoso\n0812 9001 2233", CardCertainty.Sure)]
    public void A_name_says_how_sure_it_is(string text, CardCertainty certainty) =>
        Assert.Equal(new CardValue("Budi Santoso", certainty), Read(text).Name);

    [Fact]
    public void A_number_in_which_a_camera_saw_letters_is_not_sure()
    {
        var phone = Assert.Single(Read("Budi Santoso\nHP: O8l2-3OO4-5566").Phones);

        Assert.Equal(("+6281230045566", CardCertainty.Likely), (phone.Number.E164, phone.Certainty));
    }

    [Theory]
    [InlineData("JI. Kaliurang KM 9 No. 12, Sleman 55581", "Jl. Kaliurang KM 9 No. 12, Sleman 55581")]
    [InlineData("J1. Veteran No. 17, Semarang 5O132", "Jl. Veteran No. 17, Semarang 50132")]
    public void An_address_in_which_a_camera_saw_letters_is_mended(string line, string address) =>
        Assert.Equal(address, Read($"Rangga Pradipta\n{line}\n0812 9001 2233").Address!.Text);

    [Fact]
    public void A_town_below_a_line_of_the_other_column_belongs_to_its_street() =>
        Assert.Equal(
            "Jl. Kaliurang KM 9 No. 12, Sleman, Yogyakarta 55581",
            Read(
                "Kopi Lereng\n3 Jl. Kaliurang KM 9 No. 12\nari lereng untuk semua\nSleman, Yogyakarta 55581\nrangga@kopilereng.id"
            ).Address!.Text
        );

    [Fact]
    public void Columns_are_parted_by_the_widest_gap()
    {
        var card = Read(
            "Kopi   Lereng              Jl. Kaliurang KM 9\nRangga Pradipta            Sleman 55581\n0812 9001 2233"
        );

        Assert.Equal("Jl. Kaliurang KM 9, Sleman 55581", card.Address!.Text);
        Assert.Equal(("Rangga Pradipta", "Kopi Lereng"), (card.Name!.Text, card.Company!.Text));
    }

    [Fact]
    public void Opening_hours_are_no_number() =>
        Assert.Equal(["Buka 08.00 - 21.00"], Read("Toko Makmur\n0341 325500\nBuka 08.00 - 21.00").Rest);

    [Fact]
    public void A_card_without_a_name_is_called_by_what_it_has()
    {
        var company = CardEntry
            .Of(Read("UD. Sumber Rejeki\nTelp 0351 749 001"), "Fax")
            .Contact(1, new ImportOptions())!;
        var mail = CardEntry.Of(Read("info@contoh.id"), "Fax").Contact(1, new ImportOptions())!;

        Assert.Equal(("UD. Sumber Rejeki", true), (company.DisplayName, company.IsOrganization));
        Assert.Equal("info@contoh.id", mail.DisplayName);
    }

    [Fact]
    public void What_is_no_card_is_kept_as_it_stands()
    {
        var card = Read("Selamat ulang tahun\nsemoga sehat selalu");

        Assert.False(card.IsCard);
        Assert.Equal(["Selamat ulang tahun", "semoga sehat selalu"], card.Rest);
    }
}
