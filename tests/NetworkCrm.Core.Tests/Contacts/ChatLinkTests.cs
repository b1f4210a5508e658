using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Tests.Contacts;

public sealed class ChatLinkTests
{
    [Theory]
    [InlineData("t.me/rina_w", "https://t.me/rina_w")]
    [InlineData(" https://telegram.me/Rina99/ ", "https://t.me/Rina99")]
    [InlineData("https://t.me/+6281234567890", "https://t.me/+6281234567890")]
    [InlineData("tg://resolve?domain=rina_w", "https://t.me/rina_w")]
    [InlineData("tg://resolve?phone=6281234567890", "https://t.me/+6281234567890")]
    [InlineData("https://t.me/rina_w?text=jebakan", "https://t.me/rina_w")]
    [InlineData("https://signal.me/#p/+6281234567890", "https://signal.me/#p/+6281234567890")]
    [InlineData("signal.me/#eu/abc_DEF-123=", "https://signal.me/#eu/abc_DEF-123=")]
    public void A_link_to_a_chat_is_made_anew(string link, string href) =>
        Assert.Equal(href, ChatLink.Read(link)?.Href);

    [Theory]
    [InlineData("https://t.me/s/kanal")]
    [InlineData("https://t.me/joinchat/AbCdEf")]
    [InlineData("https://t.me/joinchat")]
    [InlineData("https://t.me/+AbCdEfGh")]
    [InlineData("https://t.me/abc")]
    [InlineData("https://t.me/")]
    [InlineData("https://t.me.contoh.id/rina_w")]
    [InlineData("tg://msg?text=halo")]
    [InlineData("tg://resolve?phone=")]
    [InlineData("javascript://t.me/rina_w")]
    [InlineData("https://signal.me/#p/rina")]
    [InlineData("https://signal.me/#eu/<script>")]
    [InlineData("https://linkedin.com/in/rina")]
    [InlineData("")]
    [InlineData("http://[")]
    public void Anything_else_is_none(string link) => Assert.Null(ChatLink.Read(link));

    [Fact]
    public void Of_each_app_the_first_is_taken()
    {
        string[] links = ["linkedin.com/in/rina", "t.me/rina_w", "t.me/rina_lain"];
        Assert.Equal("https://t.me/rina_w", ChatLink.Of(links, ChatApp.Telegram)?.Href);
        Assert.Null(ChatLink.Of(links, ChatApp.Signal));
    }
}
