using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Tests.AddressBook;

public sealed class CardMergeTests
{
    private static readonly ContactDetails Rina = new()
    {
        DisplayName = "Rina Wijaya",
        Company = "PT Maju",
        Phones = [new PhoneEntry("0812 1111 2222 (WA)", "+6281211112222"), new PhoneEntry("021 555", null)],
        Emails = ["rina@contoh.id"],
        Tags = ["Kadin"],
        Birthday = new AnnualDate(5, null),
        Notes = "Rahasia",
        Circle = Circle.Close,
        HowMet = "Di pameran",
    };

    private static readonly CardFields Sent = new()
    {
        Name = "Rina Wijaya",
        Company = "PT Maju",
        Phones = [new PhoneEntry("+6281211112222", "+6281211112222"), new PhoneEntry("021 555", null)],
        Emails = ["rina@contoh.id"],
        Tags = ["Kadin"],
    };

    [Fact]
    public void A_card_that_comes_back_as_it_was_sent_changes_nothing() =>
        Assert.Equal(Rina, CardMerge.Apply(Rina, Sent, Sent, hidesNotes: true));

    [Fact]
    public void Only_what_was_changed_on_the_phone_is_changed_and_what_a_card_cannot_say_stays()
    {
        var changed = CardMerge.Apply(
            Rina,
            Sent,
            Sent with
            {
                Company = "PT Baru",
                Emails = [],
                Phones = [Sent.Phones[0], new PhoneEntry("+6281333334444", "+6281333334444")],
            },
            hidesNotes: true
        );
        Assert.Equal("PT Baru", changed.Company);
        Assert.Empty(changed.Emails);
        // As it was written here, remark and all.
        Assert.Equal(["0812 1111 2222 (WA)", "+6281333334444"], changed.Phones.Select(p => p.Raw));
        Assert.Equal((Circle.Close, "Di pameran", "Rahasia"), (changed.Circle, changed.HowMet, changed.Notes));
        Assert.Equal(Rina.Birthday, changed.Birthday);
    }

    [Fact]
    public void What_a_phone_notes_is_added_to_notes_in_confidence_that_it_has_never_seen()
    {
        var changed = CardMerge.Apply(Rina, Sent, Sent with { Notes = "Pindah kantor" }, hidesNotes: true);
        Assert.Equal("Rahasia\nPindah kantor", changed.Notes);
    }

    [Fact]
    public void A_program_that_knows_no_tags_takes_none_away_and_one_that_does_may()
    {
        Assert.Equal(["Kadin"], CardMerge.Apply(Rina, Sent, Sent with { Tags = null }, hidesNotes: true).Tags);
        Assert.Equal(["Hipmi"], CardMerge.Apply(Rina, Sent, Sent with { Tags = ["Hipmi"] }, hidesNotes: true).Tags);
    }

    [Fact]
    public void The_order_of_the_phone_is_taken_over_for_the_first_is_the_one_that_is_called()
    {
        var changed = CardMerge.Apply(Rina, Sent, Sent with { Phones = [Sent.Phones[1], Sent.Phones[0]] }, true);
        Assert.Equal(["021 555", "0812 1111 2222 (WA)"], changed.Phones.Select(p => p.Raw));
    }
}
