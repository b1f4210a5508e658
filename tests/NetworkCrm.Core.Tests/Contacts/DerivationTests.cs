using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Contacts;

public sealed class DerivationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static Contact Make(string typed, Func<ContactDetails, ContactDetails>? with = null) =>
        Contact.Create(1, Guid.CreateVersion7(), (with ?? (d => d))(TypedPerson.Read(typed, "ID")!), Today, Now);

    private static ContactDetails Edit(Contact contact, Func<ContactDetails, ContactDetails> change)
    {
        contact.Edit(change(contact.Details()), Today, Now);
        return contact.Details();
    }

    [Fact]
    public void The_parts_follow_a_name_that_is_changed()
    {
        var now = Edit(Make("Rudi Hartanto"), d => d with { DisplayName = "Budi Hartono" });
        Assert.Equal(("Budi", "Hartono"), (now.Given, now.Family));
    }

    [Fact]
    public void What_was_typed_over_a_derived_part_stays()
    {
        var contact = Make("Rudi Hartanto", d => d with { Given = "Rudy", Nickname = "Ru" });
        var now = Edit(contact, d => d with { DisplayName = "Budi Hartono" });
        Assert.Equal(("Rudy", "Hartono", "Ru"), (now.Given, now.Family, now.Nickname));
    }

    [Fact]
    public void The_name_follows_a_part_that_is_corrected() =>
        Assert.Equal("Shinta Marlina", Edit(Make("Sinta Marlina"), d => d with { Given = "Shinta" }).DisplayName);

    [Fact]
    public void The_sapaan_follows_the_titles_unless_it_was_chosen()
    {
        Assert.Equal(
            Sapaan.Bu,
            Edit(Make("Bpk. Rudi Hartanto"), d => d with { DisplayName = "Ibu Sri Hartati" }).Sapaan
        );
        Assert.Equal(
            Sapaan.Mas,
            Edit(
                Make("Bpk. Rudi Hartanto", d => d with { Sapaan = Sapaan.Mas }),
                d => d with { DisplayName = "Ibu Sri Hartati" }
            ).Sapaan
        );
    }

    [Fact]
    public void A_phone_that_is_not_touched_is_never_read_again()
    {
        var contact = Make("Ana", d => d with { Phones = [new PhoneEntry("0812-5400-0001", "+6281254000001")] });
        var now = Edit(
            contact,
            d =>
                d with
                {
                    Company = "PT Contoh",
                    Phones = [new PhoneEntry("0812-5400-0001", null), new PhoneEntry("9123 4567", "+6591234567")],
                }
        );
        Assert.Equal(["+6281254000001", "+6591234567"], now.Phones.Select(p => p.E164));
    }

    [Theory]
    [InlineData(Sapaan.Pak, "Pak Slamet Riyadi", "Pak Slamet Riyadi")]
    [InlineData(Sapaan.Pak, "Bpk. Hadi Santoso", "Pak Hadi Santoso")]
    [InlineData(Sapaan.Bu, "Bu Ratih", "Bu Ratih")]
    [InlineData(Sapaan.Mas, "Pak Slamet", "Mas Slamet")]
    [InlineData(Sapaan.Pak, "H. Ahmad", "Pak H. Ahmad")]
    [InlineData(Sapaan.None, "Bpk. Hadi", "Bpk. Hadi")]
    [InlineData(Sapaan.Bu, "Ibu", "Bu")]
    public void A_form_of_address_is_said_once(Sapaan sapaan, string name, string heading) =>
        Assert.Equal(heading, SapaanText.Address(sapaan, name));

    [Fact]
    public void A_greeting_says_it_once_too() => Assert.Equal("Bu Ratih", SapaanText.Address(Sapaan.Bu, "Bu Ratih"));

    [Theory]
    [InlineData("Bpk. Hadi Santoso", "hadi santoso")]
    [InlineData("Dr. H. Ahmad Fauzi, S.E., M.M.", "ahmad fauzi")]
    [InlineData("Nur’aini Ma’ruf", "nuraini maruf")]
    [InlineData("PT Sinar Jaya", "pt sinar jaya")]
    public void Lists_are_sorted_without_titles_and_degrees(string name, string sorted) =>
        Assert.Equal(sorted, Make(name).SortName);

    [Theory]
    [InlineData("MUHAMMAD RIZKY", "Muhammad Rizky")]
    [InlineData("lim swie king", "Lim Swie King")]
    [InlineData("DR. NUR'AINI MA'RUF, S.E.", "DR. Nur'aini Ma'ruf, S.E.")]
    [InlineData("PATRICK O'BRIEN", "Patrick O'Brien")]
    [InlineData("ahmad bin yusuf", "Ahmad bin Yusuf")]
    [InlineData("SITI AZ-ZAHRA III", "Siti Az-Zahra III")]
    [InlineData("Muhammad Rizky", null)]
    [InlineData("PT SINAR JAYA", null)]
    [InlineData("BCA", null)]
    [InlineData("山本 太郎", null)]
    public void A_name_in_capitals_or_small_letters_is_offered_as_names_are_written(string name, string? offered) =>
        Assert.Equal(offered, NameCase.Suggest(name));

    [Fact]
    public void Messages_go_to_the_mobile_that_is_theirs()
    {
        Assert.Equal(
            "+6281211110002",
            PhoneNumber.ForMessages([
                new PhoneEntry("021-5550122", "+62215550122"),
                new PhoneEntry("0812-1111-0002", "+6281211110002"),
            ])
        );
        Assert.Equal(
            "+6281211110002",
            PhoneNumber.ForMessages([
                new PhoneEntry("0813-3333-4444 (Suami)", "+6281333334444"),
                new PhoneEntry("0812-1111-0002", "+6281211110002"),
            ])
        );
        Assert.Equal("+62215550122", PhoneNumber.ForMessages([new PhoneEntry("021-5550122", "+62215550122")]));
        Assert.Null(PhoneNumber.Parse("021-5550111 (fax)", "ID").E164);
    }

    [Fact]
    public void Everything_on_a_card_is_found_however_it_is_spelled()
    {
        var contact = Make(
            "Nur’aini Ma’ruf",
            d =>
                d with
                {
                    Address = "Jl. Mawar 12, Bandung 40115",
                    Links = ["https://www.linkedin.com/in/nuraini"],
                    Phones = [new PhoneEntry("0813-3333-4444 (Suami)", "+6281333334444")],
                    Birthday = new AnnualDate(8, 17, 1990),
                    Company = "P.T. Karya",
                    Notes = new string('x', 9_000) + " akhir catatan",
                }
        );
        foreach (
            var sought in new[]
            {
                "Nuraini",
                "Maruf",
                "Nur'aini",
                "mawar 12",
                "40115",
                "linkedin.com/in/nuraini",
                "suami",
                "17 Agustus 1990",
                "pt karya",
                "akhir catatan",
            }
        )
            Assert.Contains(TextFold.Fold(sought), contact.SearchText, StringComparison.Ordinal);
    }

    // Half a pair cannot stand in the arguments of an attribute.
    [Fact]
    public void What_is_no_character_is_taken_out_at_the_door() =>
        Assert.All(
            new[]
            {
                ("a\uD800b", "ab"),
                ("\uDC00x", "x"),
                ("\uFFFEname", "name"),
                ("\uFDD0\U0001FFFFz", "z"),
                ("smile \U0001F600", "smile \U0001F600"),
            },
            pair =>
            {
                var (text, safe) = pair;
                Assert.Equal(safe, SafeText.Of(text));
                Assert.Equal(TextFold.Fold(safe), TextFold.Fold(text));
                Assert.Equal(safe, ContactCleaning.Line(text, 100));
                Assert.Null(PhoneNumber.Parse(text, "ID").E164);
            }
        );

    [Fact]
    public void Folding_throws_at_no_pair_of_code_units()
    {
        for (var c = 0x0000; c <= 0xFFFF; c++)
            _ = TextFold.Fold($"a{(char)c}b'{(char)c}");
    }

    [Theory]
    [InlineData("Galih Prasetyo <galih@mitra.example>", "galih@mitra.example")]
    [InlineData("mailto:galih@mitra.example", "galih@mitra.example")]
    [InlineData("E-mail: galih@mitra.example.", "galih@mitra.example")]
    public void An_address_is_kept_bare(string typed, string address) =>
        Assert.Equal([address], ReachText.Read(typed, "ID").Emails);
}
