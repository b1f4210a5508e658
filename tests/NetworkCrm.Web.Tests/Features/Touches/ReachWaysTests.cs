using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Web.Features.Touches;

namespace NetworkCrm.Web.Tests.Features.Touches;

public sealed class ReachWaysTests
{
    [Theory]
    [InlineData(Channel.WhatsApp, new[] { Channel.Email, Channel.Call, Channel.WhatsApp })]
    [InlineData(Channel.Email, new[] { Channel.WhatsApp, Channel.Call, Channel.Email })]
    [InlineData(null, new[] { Channel.WhatsApp, Channel.Email, Channel.Call })]
    public void Where_one_way_was_tried_in_vain_the_others_come_before_it(Channel? tried, Channel[] ways) =>
        Assert.Equal(
            ways,
            ReachWays.Of(Rina("+6281234567890", "rina@x.example"), Says(""), tried).Select(w => w.Channel)
        );

    [Fact]
    public void Somebody_without_a_number_or_an_address_cannot_be_reached() =>
        Assert.Empty(ReachWays.Of(Rina(null, null), Says("Halo")));

    [Fact]
    public void What_no_telephone_can_dial_is_no_call() =>
        Assert.Equal([Channel.WhatsApp], ReachWays.Of(Rina("12", null), Says("")).Select(w => w.Channel));

    [Fact]
    public void A_chat_elsewhere_is_offered_last_and_only_where_a_link_of_theirs_leads_to_one()
    {
        var ways = ReachWays.Of(
            Rina("+6281234567890", null, "https://linkedin.com/in/rina", "t.me/rina_w", "signal.me/#p/+6281234567890"),
            Says("Halo Rina")
        );
        Assert.Equal(
            [
                "https://wa.me/6281234567890?text=Halo%20Rina",
                "tel:+6281234567890",
                "https://t.me/rina_w?text=Halo%20Rina",
                "https://signal.me/#p/+6281234567890",
            ],
            ways.Select(w => w.Href)
        );
        Assert.DoesNotContain(
            ReachWays.Of(Rina("+6281234567890", null), Says("")),
            w => w.App is ReachApp.Telegram or ReachApp.Signal
        );
    }

    [Fact]
    public void On_their_own_page_a_mobile_number_leads_to_chats_elsewhere_unless_a_link_does()
    {
        Assert.Equal(
            ["https://t.me/+6281234567890?text=Halo", "https://signal.me/#p/+6281234567890"],
            ReachWays.ByNumber(Rina("+6281234567890", null), Says("Halo")).Select(w => w.Href)
        );
        Assert.Equal(
            [ReachApp.Signal],
            ReachWays.ByNumber(Rina("+6281234567890", null, "t.me/rina_w"), Says("")).Select(w => w.App)
        );
        Assert.Empty(ReachWays.ByNumber(Rina("+62215551234", null), Says("")));
        Assert.Empty(ReachWays.ByNumber(Rina(null, "rina@x.example"), Says("")));
    }

    [Fact]
    public void A_mail_has_its_subject_and_breaks_its_lines_as_mail_does() =>
        Assert.Equal(
            "mailto:rina@x.example?subject=Apa%20kabar%3F&body=Halo%0D%0ARina",
            ReachWays.Of(Rina(null, "rina@x.example"), _ => new WrittenText("Halo\nRina", "Apa kabar?"))[0].Href
        );

    private static Func<Channel, WrittenText> Says(string text) => _ => new WrittenText(text);

    private static CardPerson Rina(string? phone, string? email, params string[] links) =>
        new(1, Guid.NewGuid(), "Rina", null, null, Sapaan.None, null, null, null, null, phone, email, null)
        {
            Telegram = ChatLink.Of(links, ChatApp.Telegram),
            Signal = ChatLink.Of(links, ChatApp.Signal),
        };
}
