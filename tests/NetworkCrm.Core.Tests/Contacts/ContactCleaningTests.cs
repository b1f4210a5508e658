using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Tests.Contacts;

public sealed class ContactCleaningTests
{
    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u200E\u200F \u2060\uFEFF")]
    [InlineData("\u200D\u200C")]
    [InlineData("\u00AD\uFE0F")]
    [InlineData("\u3164\u2800")]
    [InlineData("  \t")]
    public void A_name_in_which_nothing_is_seen_is_none(string written)
    {
        Assert.Null(ContactCleaning.Line(written, Contact.NameMax));
        Assert.Throws<ArgumentException>(() => ContactCleaning.Clean(new ContactDetails { DisplayName = written }));
    }

    [Theory]
    [InlineData("Ri\u200Bna\uFEFF \u2060W\u200Ei\u200F", "Rina Wi")]
    [InlineData("\uD83D\uDC69\u200D\uD83D\uDCBB", "\uD83D\uDC69\u200D\uD83D\uDCBB")]
    [InlineData("\u0646\u0645\u06CC\u200C\u062F\u0627\u0646\u0645", "\u0646\u0645\u06CC\u200C\u062F\u0627\u0646\u0645")]
    [InlineData("7", "7")]
    [InlineData("\u2764\uFE0F", "\u2764\uFE0F")]
    [InlineData("?", "?")]
    public void Marks_of_no_width_go_and_the_joiners_of_emoji_and_scripts_stay(string written, string kept) =>
        Assert.Equal(kept, ContactCleaning.Line(written, Contact.NameMax));
}
