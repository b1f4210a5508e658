using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Touches;

namespace NetworkCrm.Web.Tests.Features.Touches;

public sealed class ReachWaysTests
{
    [Theory]
    [InlineData(Channel.WhatsApp, new[] { Channel.Email, Channel.Call, Channel.WhatsApp })]
    [InlineData(Channel.Email, new[] { Channel.WhatsApp, Channel.Call, Channel.Email })]
    [InlineData(null, new[] { Channel.WhatsApp, Channel.Email, Channel.Call })]
    public void Where_one_way_was_tried_in_vain_the_others_come_before_it(Channel? tried, Channel[] ways) =>
        Assert.Equal(ways, ReachWays.Of(Rina("+6281234567890", "rina@x.example"), "", tried).Select(w => w.Channel));

    [Fact]
    public void Somebody_without_a_number_or_an_address_cannot_be_reached() =>
        Assert.Empty(ReachWays.Of(Rina(null, null), "Halo"));

    [Fact]
    public void What_no_telephone_can_dial_is_no_call() =>
        Assert.Equal([Channel.WhatsApp], ReachWays.Of(Rina("12", null), "").Select(w => w.Channel));

    private static CardPerson Rina(string? phone, string? email) =>
        new(1, Guid.NewGuid(), "Rina", null, null, Sapaan.None, null, null, null, null, phone, email, null);
}
