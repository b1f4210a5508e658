using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Tests.Contacts;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0812-1111-2222")]
    [InlineData("+62 812 1111 2222")]
    [InlineData("6281211112222")]
    [InlineData("81211112222")]
    [InlineData("=\"081211112222\"")]
    [InlineData("'+6281211112222")]
    [InlineData("006281211112222")]
    [InlineData("+62 (0)812 1111 2222")]
    [InlineData("+62 0812 1111 2222")]
    [InlineData("(+62) 812 1111 2222")]
    [InlineData("tel:+6281211112222")]
    [InlineData("6281211112222.0")]
    [InlineData("6.281211112222E+12")]
    [InlineData("٠٨١٢١١١١٢٢٢٢")]
    [InlineData("0812 1111 2222 a.n. Budi")]
    [InlineData("+62\u00A0812\u20111111\u20112222")]
    public void Every_spelling_of_one_number_gives_one_E164_form(string raw)
    {
        var phone = PhoneNumber.Parse(raw, "ID");
        Assert.Equal("+6281211112222", phone.E164);
        Assert.Equal(raw, phone.Raw);
    }

    [Theory]
    [InlineData("021-5551234", "+62215551234")]
    [InlineData("(021) 555 1234 ext 12", "+62215551234")]
    [InlineData("021-5551234/35", "+62215551234")]
    [InlineData("+1 650-253-0000", "+16502530000")]
    [InlineData("+44 (0)20 7031 3000", "+442070313000")]
    public void Landlines_and_foreign_numbers_are_read_too(string raw, string e164) =>
        Assert.Equal(e164, PhoneNumber.Parse(raw, "ID").E164);

    [Theory]
    [InlineData("+62 813 3333 4444 (Suami)")]
    [InlineData("0813-3333-4444 (Suami)")]
    [InlineData("+6281333334444 kantor")]
    public void Words_behind_a_number_are_no_digits_of_it(string raw) =>
        Assert.Equal("+6281333334444", PhoneNumber.Parse(raw, "ID").E164);

    [Fact]
    public void Another_region_reads_its_own_national_numbers() =>
        Assert.Equal("+16502530000", PhoneNumber.Parse("(650) 253-0000", "US").E164);

    [Theory]
    [InlineData("6.28E+11")]
    [InlineData("6,28E+12")]
    public void Digits_that_a_spreadsheet_rounded_away_are_not_made_up(string raw)
    {
        var phone = PhoneNumber.Parse(raw, "ID");
        Assert.Null(phone.E164);
        Assert.True(phone.LostDigits);
        Assert.Equal(raw, phone.Raw);
    }

    [Theory]
    [InlineData("08222")]
    [InlineData("5550700")]
    [InlineData("work")]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("///")]
    [InlineData("\uD800")]
    [InlineData("12\0\uDC00 34567890123")]
    public void What_cannot_be_dialled_keeps_only_its_text(string raw) =>
        Assert.Null(PhoneNumber.Parse(raw, "ID").E164);

    [Fact]
    public void A_megabyte_is_no_phone_number() =>
        Assert.Null(PhoneNumber.Parse(string.Concat(Enumerable.Repeat("aaaa!", 200_000)), "ID").E164);

    [Fact]
    public void An_unknown_region_does_not_throw() => Assert.Null(PhoneNumber.Parse("021-5551234", "??").E164);
}
