using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;

namespace NetworkCrm.Core.Tests.Messages;

public sealed class OwnTemplateTests
{
    [Fact]
    public void It_is_kept_clean_and_within_its_length_and_a_chat_has_no_subject()
    {
        var chat = Of(Channel.WhatsApp, new WrittenText(" Halo\r\n{nama}\u202E ", "Perihal"));
        Assert.Equal(new WrittenText("Halo\n{nama}"), chat.Text);
        var mail = Of(Channel.Email, new WrittenText(new string('a', 999) + "😊", "Dua\nbaris"));
        Assert.Equal((999, "Dua baris"), (mail.Body.Length, mail.Subject));
    }

    [Fact]
    public void One_that_says_nothing_or_goes_nowhere_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Of(Channel.WhatsApp, new WrittenText(" \n")));
        Assert.Throws<ArgumentException>(() => Of(Channel.Call, new WrittenText("Halo")));
        Assert.Throws<ArgumentException>(() =>
            OwnTemplate.Of(1, MessageOccasion.Ask, Channel.Email, "fr", new WrittenText("Halo"))
        );
    }

    private static OwnTemplate Of(Channel channel, WrittenText text) =>
        OwnTemplate.Of(1, MessageOccasion.Ask, channel, "id", text);
}
