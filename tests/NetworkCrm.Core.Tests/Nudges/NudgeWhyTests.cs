using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>"Why?" of the dated rules and of those about the book.</summary>
public sealed class NudgeWhyTests
{
    private static readonly DateOnly On = new(2026, 3, 19);

    private static readonly Occasion[] Dated =
    [
        PromiseDue.Judge(new PromiseFacts(7, 42, "Rina", PromisedBy.Me, "kirim katalog", On.AddDays(-9), On), On)!,
        PromiseDue.Judge(
            new PromiseFacts(
                8,
                42,
                "Rina",
                PromisedBy.Them,
                "kirim katalog",
                On.AddDays(-9),
                On.AddDays(-1),
                Kept: 1,
                Ended: 2
            ),
            On
        )!,
        ThankForMention.Judge(new MentionFacts(7, 42, On, "Pak Hadi", "kemasan"), On)!,
        EventUndigested.Judge(new EventFacts(Guid.Empty, On, 3, 2), On)!,
        EventUndigested.Judge(new EventFacts(Guid.Empty, On, 0, 0), On)!,
        DateThatMatters.Judge(new DateFacts(42, Circle.Close, new AnnualDate(3, 19)), On)!,
        DateThatMatters.Judge(new DateFacts(42, Circle.Close, null, Holidays.Nyepi), On)!,
    ];

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_dated_card_can_say_its_facts_how_it_was_judged_the_advice_its_source_and_what_ends_it(
        string language
    ) =>
        Assert.All(
            Dated,
            occasion =>
            {
                var why = NudgeWhy.For(occasion, language);
                Assert.All([why.Facts, why.Model, why.Advice, why.Sources, why.Ends], Assert.NotEmpty);
                Assert.All(
                    [.. why.Facts, .. why.Model, .. why.Ends],
                    line => Assert.DoesNotContain("katalog", line, StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void The_facts_are_those_it_was_judged_by()
    {
        Assert.Equal(["Dijanjikan: 10 Maret 2026", "Tenggat: 19 Maret 2026"], NudgeWhy.For(Dated[0], "id").Facts);
        Assert.Equal(
            ["Promised: 10 March 2026", "Due: 18 March 2026", "Their promises kept so far: 1 of 2"],
            NudgeWhy.For(Dated[1], "en").Facts
        );
        Assert.Equal(["Named you: 19 March 2026", "To: Pak Hadi", "For: kemasan"], NudgeWhy.For(Dated[2], "en").Facts);
        Assert.Equal(
            ["Berlangsung: 19 Maret 2026", "Orang yang ditemui: 3, belum ditinjau: 2"],
            NudgeWhy.For(Dated[3], "id").Facts
        );
        Assert.Equal(["Birthday: 19 March 2026", "Circle: close"], NudgeWhy.For(Dated[5], "en").Facts);
        Assert.Equal(["Nyepi: 19 Maret 2026", "Lingkar: dekat"], NudgeWhy.For(Dated[6], "id").Facts);
        Assert.Equal("By itself after 21 March 2026.", NudgeWhy.For(Dated[5], "en").Ends[^1]);
    }

    [Fact]
    public void What_is_said_about_the_book_shows_its_numbers()
    {
        var book = new BookState
        {
            People = new Dictionary<Circle, int> { [Circle.Inner] = 9 },
            Groups =
            [
                new GroupState(
                    Guid.Empty,
                    "Angkatan 98",
                    Members: 6,
                    Cold: 3,
                    On.AddDays(-90),
                    HasGathered: true,
                    EveryDays: 28
                ),
            ],
            Meetings = [.. Enumerable.Range(1, 5).Select(d => new MeetingNote(On.AddDays(-d), false))],
            CirclesSince = On.AddDays(-91),
        };
        var nudges = BookRules.Evaluate(book, On).ToDictionary(n => n.Rule);
        Assert.All(nudges.Values, n => Assert.NotEmpty(n.Acts));
        Assert.Equal(
            new BookFacts
            {
                Meetings = 5,
                FirstOn = On.AddDays(-5),
                LastOn = On.AddDays(-1),
            },
            nudges[NudgeRule.NotListening].Facts
        );
        Assert.Equal(
            ["Last looked through: 18 December 2025", "People in the inner to wider circles: 9"],
            Facts(NudgeRule.CirclesDrifted, "en")
        );
        Assert.Equal(
            ["Orang di lingkar inti: 9", "Yang bisa dijaga: sekitar 5"],
            Facts(NudgeRule.CircleOverCapacity, "id")
        );
        Assert.Equal(
            ["Terakhir berkumpul: 19 Desember 2025", "Iramanya: tiap 28 hari", "Anggota: 6, mulai senyap: 3"],
            Facts(NudgeRule.GatherTheGroup, "id")
        );
        Assert.Equal(["A gathering that is noted."], NudgeWhy.For(nudges[NudgeRule.GatherTheGroup], "en").Ends);

        IReadOnlyList<string> Facts(NudgeRule rule, string language) => NudgeWhy.For(nudges[rule], language).Facts;
    }
}
