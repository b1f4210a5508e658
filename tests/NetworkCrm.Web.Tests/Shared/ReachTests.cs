using Bunit;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Person;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Shared;

public sealed class ReachTests
{
    [Theory]
    [InlineData("+6281211112222", "tel:+6281211112222")]
    [InlineData("(021) 555-12.34", "tel:0215551234")]
    [InlineData("(+62) 21 555 1234", "tel:+62215551234")]
    [InlineData("14045", "tel:14045")]
    [InlineData("1404", null)]
    [InlineData("+1", null)]
    [InlineData("", null)]
    [InlineData("0812*34567", null)]
    [InlineData("*123*45678#", null)]
    [InlineData("+62812345678?text=hi", null)]
    [InlineData("0812345678,,123", null)]
    public void A_call_is_offered_for_what_can_be_dialled_alone(string phone, string? link) =>
        Assert.Equal(link, Reach.Call(phone));

    [Fact]
    public void Whats_app_gets_the_digits_and_the_message_and_nothing_that_stood_behind_the_number() =>
        Assert.Equal("https://wa.me/62812345678?text=Halo", Reach.WhatsApp("+62812345678?text=hi", "Halo"));

    [Fact]
    public async Task What_cannot_be_dialled_stands_among_the_facts_as_it_was_written()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(
            Guid.CreateVersion7(),
            A.Contact() with
            {
                Phones = [new PhoneEntry("0812*34", null), new PhoneEntry("0812-1111-2222", "+6281211112222")],
            }
        );
        var person = await crm.Contacts.PersonAsync(uid);
        await using var context = crm.As(crm.Mine);
        var facts = context.Render<PersonFacts>(p => p.Add(f => f.Person, person));
        Assert.Contains("0812*34", facts.Markup, StringComparison.Ordinal);
        Assert.Equal("tel:+6281211112222", Assert.Single(facts.FindAll("a")).GetAttribute("href"));
    }
}
