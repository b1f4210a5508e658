using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class OpeningsTests
{
    [Theory]
    [InlineData("Hadi", Sapaan.Pak, "id", "Halo Pak Hadi, apa kabar? ")]
    [InlineData(" Rina\n", Sapaan.None, "en", "Hi Rina, how are you? ")]
    [InlineData("", Sapaan.Bu, "id-ID", "Halo Bu, apa kabar? ")]
    [InlineData(null, Sapaan.None, "en", "Hi, how are you? ")]
    public void It_greets_by_name_and_form_of_address(string? name, Sapaan sapaan, string language, string start) =>
        Assert.StartsWith(
            start,
            WhatsAppOpening.For(name, sapaan, language, NudgeRule.GoingQuiet),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("id", "Halo Pak Hadi, apa kabar? Sekadar mengingatkan soal \"daftar harga\".")]
    [InlineData("en", "Hi Pak Hadi, I hope you are well. Just a gentle reminder about \"daftar harga\".")]
    public void A_reminder_names_the_promise_and_does_not_press(string language, string start) =>
        Assert.StartsWith(
            start,
            WhatsAppOpening.Reminder("Hadi", Sapaan.Pak, language, "daftar harga"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("id", null, "Halo Pak Hadi, terima kasih sudah menyebut nama saya. ")]
    [InlineData("id", "Bu Sri", "Halo Pak Hadi, terima kasih sudah menyebut nama saya kepada Bu Sri. ")]
    [InlineData("en", "Bu Sri", "Hi Pak Hadi, thank you for mentioning me to Bu Sri. ")]
    public void Thanks_for_a_mention_say_to_whom_where_it_is_known(string language, string? toWhom, string start) =>
        Assert.StartsWith(
            start,
            WhatsAppOpening.ThanksForMention("Hadi", Sapaan.Pak, language, toWhom),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("id", "Halo Pak Hadi, terima kasih atas obrolannya di Makan malam Kadin. ")]
    [InlineData("en", "Hi Pak Hadi, thank you for the talk at Makan malam Kadin. ")]
    public void Thanks_after_an_event_name_it(string language, string start) =>
        Assert.StartsWith(
            start,
            WhatsAppOpening.Thanks("Hadi", Sapaan.Pak, language, "Makan malam Kadin"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("thanks", NudgeRule.FirstFollowUpMissing)]
    [InlineData("connect", NudgeRule.ConnectOnline)]
    [InlineData("share", NudgeRule.ValueNotAddedYet)]
    [InlineData("catch-up", NudgeRule.GoingQuiet)]
    public void A_step_of_the_plan_and_the_nudge_of_the_same_occasion_say_the_same(string step, NudgeRule rule)
    {
        foreach (var language in new[] { "id", "en" })
        foreach (var metAt in new[] { null, "Makan malam Kadin" })
            Assert.Equal(
                WhatsAppOpening.For("Hadi", Sapaan.Pak, language, rule, metAt),
                WhatsAppOpening.ForStep("Hadi", Sapaan.Pak, language, step, metAt)
            );
        Assert.Equal(
            WhatsAppOpening.Thanks("Hadi", Sapaan.Pak, "id", "Makan malam Kadin"),
            WhatsAppOpening.For("Hadi", Sapaan.Pak, "id", NudgeRule.FirstFollowUpMissing, "Makan malam Kadin")
        );
        Assert.Equal(
            WhatsAppOpening.Hello("Hadi", Sapaan.Pak, "id"),
            WhatsAppOpening.ForStep("Hadi", Sapaan.Pak, "id", null, "Makan malam Kadin")
        );
    }

    [Theory]
    [InlineData(
        "id",
        true,
        " ngopi di Senopati ",
        "Halo Pak Hadi, apa kabar? Sarapan Senin rencananya kumpul lagi 3 April 2026, ngopi di Senopati. Bisa ikut?"
    )]
    [InlineData(
        "id",
        false,
        null,
        "Halo Pak Hadi, apa kabar? Saya ingin mengajak Sarapan Senin kumpul lagi. Kira-kira kapan bisa?"
    )]
    [InlineData(
        "en",
        true,
        null,
        "Hi Pak Hadi, how are you? Sarapan Senin will gather again on 3 April 2026. Would you like to come?"
    )]
    [InlineData(
        "en",
        false,
        "a coffee",
        "Hi Pak Hadi, how are you? I would like Sarapan Senin to gather again, a coffee. Which day would suit you?"
    )]
    public void An_invitation_names_the_group_and_what_is_settled_already(
        string language,
        bool settled,
        string? place,
        string text
    ) =>
        Assert.Equal(
            text,
            WhatsAppOpening.Invitation(
                "Hadi",
                Sapaan.Pak,
                language,
                "Sarapan Senin",
                settled ? new DateOnly(2026, 4, 3) : null,
                place
            )
        );

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_rule_has_its_own_short_text(string language)
    {
        var texts = NudgeEngine
            .Rules.Select(r => r.Rule)
            .Select(r => WhatsAppOpening.For("Rina", Sapaan.Mbak, language, r))
            .ToList();

        Assert.Equal(NudgeEngine.Rules.Count, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.All(texts, t => Assert.InRange(t.Length, 20, 160));
    }
}
