using System.Collections;
using System.Globalization;
using System.Resources;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Messages;

public sealed class MessageTextsTests
{
    private static readonly MessageValues Hadi = new() { Name = "Pak Hadi", Me = "Dewi" };

    public static TheoryData<string> Languages => [.. MessageTexts.Languages];

    [Fact]
    public void Every_occasion_is_listed_once() =>
        Assert.Equal(Enum.GetValues<MessageOccasion>().Order(), MessageOccasions.All.Order());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_ours_is_one_the_owner_could_have_kept(string language)
    {
        foreach (var occasion in MessageOccasions.All)
        foreach (var channel in MessageTexts.Channels)
        {
            var ours = MessageTexts.Ours(occasion, channel, language);
            var allowed = MessageOccasions.Allowed(occasion);
            Assert.Empty(MessageTemplate.Problems(ours.Body, allowed));
            Assert.Equal(channel == Channel.Email, ours.Subject is not null);
            if (ours.Subject is { } subject)
                Assert.Empty(MessageTemplate.Problems(subject, allowed, MessageTemplate.SubjectMax));
            Assert.NotEmpty(MessageTexts.NameOf(occasion, language));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void With_nothing_known_but_their_name_ours_are_whole_sentences_still(string language)
    {
        foreach (var occasion in MessageOccasions.OfPerson)
        {
            var text = MessageTemplate.Fill(MessageTexts.Ours(occasion, Channel.WhatsApp, language).Body, Hadi);
            Assert.StartsWith(language == "id" ? "Halo Pak Hadi," : "Hi Pak Hadi,", text, StringComparison.Ordinal);
            if (occasion != MessageOccasion.Hello)
                Assert.Matches("[.!?:]$", text);
        }
    }

    [Fact]
    public void Each_language_has_every_text_and_names_the_placeholders_in_its_own_words()
    {
        var (english, indonesian) = (Read(CultureInfo.InvariantCulture), Read(new CultureInfo("id")));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), indonesian.Keys.Order(StringComparer.Ordinal));
        foreach (var of in Enum.GetValues<Placeholder>())
        {
            Assert.DoesNotContain(
                english.Values,
                t => t.Contains(PlaceholderNames.Written(of, "id"), StringComparison.Ordinal)
            );
            Assert.DoesNotContain(
                indonesian.Values,
                t => t.Contains(PlaceholderNames.Written(of, "en"), StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void Every_rule_about_a_person_has_an_occasion_of_its_own()
    {
        var occasions = NudgeEngine.Rules.Select(r => MessageOccasions.Of(r.Rule)).ToList();
        Assert.Equal(NudgeEngine.Rules.Count, occasions.Distinct().Count());
        foreach (var language in MessageTexts.Languages)
            Assert.All(
                occasions,
                o =>
                    Assert.InRange(
                        MessageTemplate.Fill(MessageTexts.Ours(o, Channel.WhatsApp, language).Body, Hadi).Length,
                        20,
                        160
                    )
            );
    }

    [Theory]
    [InlineData("thanks", NudgeRule.FirstFollowUpMissing)]
    [InlineData("connect", NudgeRule.ConnectOnline)]
    [InlineData("share", NudgeRule.ValueNotAddedYet)]
    [InlineData("catch-up", NudgeRule.GoingQuiet)]
    public void A_step_of_the_plan_and_the_nudge_that_reminds_of_it_have_one_draft(string step, NudgeRule rule) =>
        Assert.Equal(MessageOccasions.Of(rule), MessageOccasions.OfFollowUp(FollowUpKind.Message, step));

    [Theory]
    [InlineData(FollowUpKind.Message, MessageOccasion.Hello)]
    [InlineData(FollowUpKind.Meeting, MessageOccasion.Hello)]
    [InlineData(FollowUpKind.Ask, MessageOccasion.Ask)]
    [InlineData(FollowUpKind.ShareSomething, MessageOccasion.SomethingUseful)]
    public void A_follow_up_of_the_owners_own_is_greeted_or_opened_as_its_kind_says(
        FollowUpKind kind,
        MessageOccasion occasion
    ) => Assert.Equal(occasion, MessageOccasions.OfFollowUp(kind, null));

    [Fact]
    public void Every_holiday_and_the_birthday_have_an_occasion_and_a_name() =>
        Assert.All(
            HolidayCalendar.Each.Append(Holidays.None),
            h => Assert.NotNull(MessageTexts.DayOf(MessageOccasions.Of(h), "id"))
        );

    [Theory]
    [InlineData("id", "Halo Pak Hadi, apa kabar? Sekadar mengingatkan soal \"daftar harga\".")]
    [InlineData("en", "Hi Pak Hadi, I hope you are well. Just a gentle reminder about \"daftar harga\".")]
    public void A_reminder_names_the_promise_and_does_not_press(string language, string start) =>
        Assert.StartsWith(
            start,
            Said(MessageOccasion.RemindPromise, language, Hadi with { Promise = "daftar harga" }),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("id", null, "Halo Pak Hadi, terima kasih sudah menyebut nama saya. Saya sangat menghargainya.")]
    [InlineData(
        "id",
        "Bu Sri",
        "Halo Pak Hadi, terima kasih sudah menyebut nama saya kepada Bu Sri. Saya sangat menghargainya."
    )]
    [InlineData("en", "Bu Sri", "Hi Pak Hadi, thank you for mentioning me to Bu Sri. It means a lot.")]
    public void Thanks_for_a_mention_say_to_whom_where_it_is_known(string language, string? toWhom, string text) =>
        Assert.Equal(text, Said(MessageOccasion.ThankMention, language, Hadi with { ToWhom = toWhom }));

    [Theory]
    [InlineData(
        "id",
        "Makan malam Kadin",
        "Halo Pak Hadi, terima kasih atas obrolannya di Makan malam Kadin. Senang berkenalan!"
    )]
    [InlineData("en", null, "Hi Pak Hadi, thank you for the talk. It was good to meet you!")]
    public void Thanks_after_a_first_meeting_name_the_event_where_it_was_one(
        string language,
        string? at,
        string text
    ) => Assert.Equal(text, Said(MessageOccasion.FirstMeeting, language, Hadi with { Place = at }));

    [Theory]
    [InlineData(
        "id",
        MessageOccasion.Invitation,
        " ngopi di Senopati ",
        "Halo Pak Hadi, apa kabar? Sarapan Senin rencananya kumpul lagi 3 April 2026, ngopi di Senopati. Bisa ikut?"
    )]
    [InlineData(
        "id",
        MessageOccasion.InvitationAnyDay,
        null,
        "Halo Pak Hadi, apa kabar? Saya ingin mengajak Sarapan Senin kumpul lagi. Kira-kira kapan bisa?"
    )]
    [InlineData(
        "en",
        MessageOccasion.InvitationAnyDay,
        "a coffee",
        "Hi Pak Hadi, how are you? I would like Sarapan Senin to gather again, a coffee. Which day would suit you?"
    )]
    public void An_invitation_names_the_group_and_what_is_settled(
        string language,
        MessageOccasion occasion,
        string? where,
        string text
    ) =>
        Assert.Equal(
            text,
            Said(occasion, language, Hadi with { Group = "Sarapan Senin", Date = "3 April 2026", Where = where })
        );

    [Fact]
    public void A_mail_greets_on_a_line_of_its_own_and_is_signed() =>
        Assert.Equal(
            "Halo Pak Hadi,\n\nApa kabar? Sudah lama kita tidak berkabar, semoga sehat selalu.\n\nSalam,\nDewi",
            MessageTemplate.Fill(MessageTexts.Ours(MessageOccasion.CatchUp, Channel.Email, "id").Body, Hadi)
        );

    private static string Said(MessageOccasion occasion, string language, MessageValues values) =>
        MessageTemplate.Fill(MessageTexts.Ours(occasion, Channel.WhatsApp, language).Body, values);

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager(typeof(MessageTexts))
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);
}
