using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class NudgeSentencesTests
{
    [Fact]
    public void A_set_cadence_is_repeated_as_a_wish() =>
        Says(
            Tie.Nudges(20, Tie.Contact(cadence: 14), Tie.Calls(0)),
            20,
            "You wanted to be in touch *every 14 days*; it's been *20 days*.",
            "Anda ingin berkabar *tiap 14 hari*; kini sudah *20 hari*."
        );

    [Fact]
    public void One_day_is_singular() =>
        Says(
            Tie.Nudges(1, Tie.Contact(cadence: 1), Tie.Calls(0)),
            1,
            "You wanted to be in touch *every day*; it's been *1 day*.",
            "Anda ingin berkabar *tiap hari*; kini sudah *1 hari*."
        );

    [Fact]
    public void With_few_contacts_the_last_one_is_named() =>
        Says(
            Tie.Nudges(40, Tie.Contact(), Tie.Calls(0)),
            40,
            "You were last in touch on *1 January 2026*, *40 days* ago.",
            "Terakhir berkabar pada *1 Januari 2026*, *40 hari* lalu."
        );

    [Fact]
    public void With_none_the_day_they_were_added_is_named() =>
        Says(
            Tie.Nudges(40, Tie.Contact(Circle.Close)),
            40,
            "You added them on *1 January 2026*, *40 days* ago, and have logged no contact yet.",
            "Anda menambahkannya pada *1 Januari 2026*, *40 hari* lalu, dan belum ada kontak yang dicatat."
        );

    [Fact]
    public void A_rhythm_is_told_by_its_middle_and_longest_gap() =>
        Says(
            Tie.Nudges(132, Tie.Contact(), Tie.Calls(0, 7, 14, 20, 28, 35, 42)),
            132,
            "Lately you were in touch *every 7 days* or so, *8 days* at the longest; it's been *3 months*.",
            "Belakangan ini Anda berkabar kira-kira *tiap 7 hari*, paling lama *8 hari*; kini sudah *3 bulan*."
        );

    [Fact]
    public void A_first_meeting_without_a_word_is_named() =>
        Says(
            Tie.Nudges(3, Tie.Contact(), Tie.On(0, Channel.Event)),
            3,
            "You first met on *1 January 2026*, *3 days* ago, and nothing has followed since.",
            "Anda pertama bertemu pada *1 Januari 2026*, *3 hari* lalu, dan belum ada tindak lanjut sejak itu."
        );

    [Fact]
    public void A_balance_is_counted() =>
        Says(
            Tie.Nudges(3, Tie.Contact(), Tie.On(0, asked: 2), Tie.On(1, asked: 1, gave: 1)),
            3,
            "In the last year you asked *3 times* and gave *once*.",
            "Dalam setahun terakhir Anda meminta *3 kali* dan memberi *1 kali*."
        );

    [Fact]
    public void Nothing_given_is_said_kindly() =>
        Says(
            Tie.Nudges(3, Tie.Contact(), Tie.On(0, asked: 2)),
            3,
            "In the last year you asked *twice* and have *not yet* given anything.",
            "Dalam setahun terakhir Anda meminta *2 kali* dan *belum pernah* memberi."
        );

    [Fact]
    public void A_weak_tie_is_named_by_its_marks() =>
        Says(
            [
                Tie.Nudge(
                    NudgeRule.WeakTieWorthAHello,
                    200,
                    Tie.Contact(Circle.Acquaintance, remembers: true, thinksWell: true, recommends: true),
                    Tie.Calls(0)
                )!,
            ],
            200,
            "Someone who *remembers you*, *thinks well of you*, and *would recommend you*; you were last in touch "
                + "on *1 January 2026*, *almost 7 months* ago. A light hello is enough.",
            "Kenalan yang *ingat Anda*, *terkesan baik*, dan *mau merekomendasikan Anda*; terakhir berkabar pada "
                + "*1 Januari 2026*, *hampir 7 bulan* lalu. Sapaan ringan sudah cukup."
        );

    [Fact]
    public void The_warning_before_an_ask_says_all_that_holds() =>
        Assert.Equal(
            "In the last year you asked twice and have not yet given anything. Say hello before you ask.",
            NudgeSentences.For(new AskStanding(0, 0, 2, 210, true, false, true), "en").Text()
        );

    [Theory]
    [InlineData(
        0,
        0,
        0,
        null,
        "Nothing was noted as given, received or asked in the last year. No contact is logged yet."
    )]
    [InlineData(3, 1, 0, 0, "In the last year: gave 3, received 1, asked 0. You were in touch today.")]
    [InlineData(3, 1, 0, 1, "In the last year: gave 3, received 1, asked 0. You were last in touch 1 day ago.")]
    public void The_figures_before_an_ask_are_named_whether_or_not_anything_is_wanting(
        int gave,
        int received,
        int asked,
        int? days,
        string said
    ) =>
        Assert.Equal(
            said,
            NudgeSentences.Figures(new AskStanding(gave, received, asked, days, false, false, false), "en").Text()
        );

    [Fact]
    public void Why_names_facts_model_advice_and_source_but_no_percentage()
    {
        var nudge = Tie.Nudges(132, Tie.Contact(), Tie.Calls(0, 7, 14, 20, 28, 35, 42))[0];
        var en = NudgeWhy.For(nudge, "en");
        var id = NudgeWhy.For(nudge, "id");

        Assert.Equal(
            [
                "Last in touch: 12 February 2026",
                "Days in touch on record: 7",
                "Usual gap: 7 days",
                "Longest gap of late (the last 24 at most): 8 days",
            ],
            en.Facts
        );
        Assert.Equal(
            [
                "The rhythm of the two of you: about 13 days as a rule.",
                "So far there are 6 gaps; what is usual among your contacts is weighed in.",
                "Four silences in five last no longer than 35 days.",
                "Nothing is said before 60 days of silence: the longest of 60 days, twice the usual gap, and the rhythm of the two of you.",
            ],
            en.Model
        );
        Assert.Equal(["A network is built slowly and kept by routine."], en.Advice);
        Assert.Contains(
            "Tidak dikatakan sebelum 60 hari tanpa kabar: yang terpanjang dari 60 hari, dua kali jeda biasanya, dan irama Anda berdua.",
            id.Model
        );
        Assert.Contains("Jejaring dibangun pelan dan dijaga dengan rutin.", id.Advice);
        Assert.DoesNotContain('%', string.Concat([.. en.Facts, .. en.Model, .. id.Facts, .. id.Model]));
        Assert.NotEmpty(en.Sources);
    }

    [Fact]
    public void Why_says_that_other_ties_are_weighed_in_only_while_there_are_few_gaps()
    {
        int[] weekly = [.. Enumerable.Range(0, 12).Select(i => 7 * i)];
        Assert.DoesNotContain(
            NudgeWhy.For(Tie.Nudges(250, Tie.Contact(), Tie.Calls(weekly))[0], "en").Model,
            s => s.Contains("weighed in", StringComparison.Ordinal)
        );
        Assert.Contains(
            "Jedanya baru 8; karena itu jarak lingkaran aktif ikut dihitung.",
            NudgeWhy.For(Tie.Nudges(250, Tie.Contact(circle: Circle.Active), Tie.Calls(weekly[..9]))[0], "id").Model
        );
    }

    public static TheoryData<NudgeRule> Rules => [.. NudgeEngine.Rules.Select(r => r.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_its_sentence_and_its_why_in_both_languages(NudgeRule rule)
    {
        var nudge = Spoken.Of(rule);
        foreach (var language in new[] { "id", "en" })
        {
            var sentence = NudgeSentences.For(nudge, nudge.ReviewOn ?? Tie.Day(3000), language);
            Assert.Contains(sentence, p => p.Strong);
            Assert.EndsWith(".", sentence.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain('%', sentence.Text());
            Assert.DoesNotContain(" 0 ", sentence.Text(), StringComparison.Ordinal);
            var why = NudgeWhy.For(nudge, language);
            Assert.All([why.Facts, why.Model, why.Advice, why.Sources], Assert.NotEmpty);
        }
    }

    [Fact]
    public void Each_new_rule_says_what_was_observed()
    {
        Assert.Equal(
            [
                "The last *three times* you got in touch first, it was to ask; most recently on *10 January 2026*.",
                "You first met on *11 January 2026*, *10 days* ago, and followed up; nothing you gave is on record "
                    + "yet. An article, an opening or an introduction will do, if you find something.",
                "You first met on *11 January 2026* and followed up; *no link* of theirs is on record. If they are "
                    + "active somewhere, connect there.",
                "Your messages on the last *2 days* you wrote were marked unanswered, most recently on *16 January "
                    + "2026* by WhatsApp. Another channel may suit them better.",
                "In the last year you gave *3 times* with nothing received on record, and you started *3* of *3* "
                    + "contacts. A wider circle may fit better than more effort.",
                "You have met on *2 days* so far and pitched each time, most recently on *21 January 2026*. Next "
                    + "time, ask first how you can help.",
                "You were in touch on *6 days*, always from afar; no meeting in person is on record. A short meeting will do.",
                "On *11 January 2026*, *3 days* ago, they told you what they need; no help of yours is on record since.",
                "From *1 January 2026* to *27 December 2026* you were in touch on *13 days*; it's been *more than a year*. "
                    + "A word that asks for nothing will do.",
                "A meeting is planned for *16 January 2026* and *no purpose* is written down. One sentence will "
                    + "do, and it may be let go if the talk goes elsewhere.",
            ],
            NudgeEngine
                .Rules.Select(r => r.Rule)
                .Where(r => r >= NudgeRule.OnlyWhenNeeded)
                .Select(r => NudgeSentences.For(Spoken.Of(r), Spoken.On(r), "en").Marked())
        );
    }

    private static void Says(IReadOnlyList<Nudge> nudges, int on, string english, string indonesian)
    {
        var nudge = Assert.Single(nudges);
        Assert.Equal(english, NudgeSentences.For(nudge, Tie.Day(on), "en").Marked());
        Assert.Equal(indonesian, NudgeSentences.For(nudge, Tie.Day(on), "id-ID").Marked());
    }
}
