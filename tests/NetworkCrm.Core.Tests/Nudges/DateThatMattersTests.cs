using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class DateThatMattersTests
{
    private static readonly DateOnly Born = new(2026, 5, 1);
    private static readonly DateFacts Birthday = new(42, Circle.Close, new AnnualDate(5, 1));
    private static readonly DateFacts Lebaran = new(42, Circle.Active, null, Holidays.Lebaran);

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.Speaking)]
    public void Her_birthday_is_tomorrow()
    {
        var occasion = DateThatMatters.Judge(Birthday, Born.AddDays(-1))!;
        Assert.Equal(
            ("DateThatMatters:42:Birthday:2026-05-01", "keep-in-touch-routinely", (DateOnly?)Born.AddDays(2)),
            (occasion.Key, occasion.AdviceId, occasion.LastDay)
        );
        Assert.Equal("Ulang tahun pada 1 Mei 2026, 1 hari lagi.", occasion.Sentence("id"));
        Assert.Equal("Birthday on 1 May 2026, in 1 day.", occasion.Sentence("en"));
        Assert.Equal(SuggestedAct.Greet, occasion.Acts[0]);
    }

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.Speaking)]
    public void He_keeps_Lebaran_and_it_is_today()
    {
        var occasion = DateThatMatters.Judge(Lebaran, new DateOnly(2026, 3, 21))!;
        Assert.Equal(
            ("DateThatMatters:42:Lebaran:2026-03-21", "Lebaran pada 21 Maret 2026, hari ini."),
            (occasion.Key, occasion.Sentence("id"))
        );
        Assert.Equal(Holidays.Lebaran, occasion.Facts.Holiday);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Circle.Wider)]
    [InlineData(Circle.Acquaintance)]
    [Story(NudgeRule.DateThatMatters, Shows.Silence)]
    public void From_somebody_one_hardly_knows_a_greeting_is_a_circular(Circle? circle) =>
        Assert.Null(DateThatMatters.Judge(Birthday with { Circle = circle }, Born));

    [Theory]
    [InlineData(-4, false)]
    [InlineData(-3, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [Story(NudgeRule.DateThatMatters, Shows.AnEdge)]
    public void It_speaks_three_days_ahead_and_two_days_late(int day, bool speaks) =>
        Assert.Equal(speaks, DateThatMatters.Judge(Birthday, Born.AddDays(day)) is not null);

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.AnEdge)]
    public void At_the_turn_of_the_year_a_birthday_just_past_is_of_the_old_year() =>
        Assert.Equal(
            "DateThatMatters:42:Birthday:2026-12-31",
            DateThatMatters.Judge(Birthday with { Birthday = new AnnualDate(12, 31) }, new DateOnly(2027, 1, 2))!.Key
        );

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.AnEdge)]
    public void A_leap_day_is_kept_on_the_28th_in_common_years() =>
        Assert.Equal(
            "DateThatMatters:42:Birthday:2027-02-28",
            DateThatMatters.Judge(Birthday with { Birthday = new AnnualDate(2, 29) }, new DateOnly(2027, 3, 1))!.Key
        );

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.Speaking)]
    public void Of_whom_only_the_month_is_known_it_asks_for_the_day_when_the_month_begins()
    {
        var december = Birthday with { Birthday = new AnnualDate(12, null) };
        var occasion = DateThatMatters.Judge(december, new DateOnly(2026, 11, 29))!;
        Assert.Equal("DateThatMatters:42:Birthday:2026-12-01", occasion.Key);
        Assert.Equal(
            "Ulang tahunnya di bulan Desember; tanyakan harinya, supaya ucapannya tepat waktu.",
            occasion.Sentence("id")
        );
        Assert.Null(DateThatMatters.Judge(december, new DateOnly(2026, 12, 17)));
    }

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.Speaking)]
    public void A_date_of_the_owners_own_reminds_from_so_many_days_before_whatever_the_circle()
    {
        var wedding = new OwnDate(7, "Hari pernikahan", new DateOnly(2010, 6, 20), EveryYear: true, DaysBefore: 7);
        var facts = new DateFacts(42, null, null, Own: wedding);
        Assert.Null(DateThatMatters.Judge(facts, new DateOnly(2026, 6, 12)));
        var occasion = DateThatMatters.Judge(facts, new DateOnly(2026, 6, 13))!;
        Assert.Equal("DateThatMatters:42:Field7:2026-06-20", occasion.Key);
        Assert.Equal("Hari pernikahan pada 20 Juni 2026, 7 hari lagi.", occasion.Sentence("id"));
        Assert.Contains("Hari pernikahan: 20 Juni 2026", NudgeWhy.For(occasion, "id").Facts);
        Assert.Equal(
            new DateOnly(2027, 6, 13),
            DateThatMatters.NextChange(facts with { DoneFor = new DateOnly(2026, 6, 20) }, new DateOnly(2026, 6, 20))
        );
    }

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.AnEdge)]
    public void A_day_that_comes_back_does_so_once_it_has_been()
    {
        var begins = new OwnDate(7, "Kontrak berakhir", new DateOnly(2028, 3, 1), EveryYear: true, DaysBefore: 30);
        var facts = new DateFacts(42, null, null, Own: begins);
        Assert.Null(DateThatMatters.Judge(facts, new DateOnly(2027, 2, 20)));
        Assert.Equal(new DateOnly(2028, 3, 1), DateThatMatters.OccurrenceOn(facts, new DateOnly(2027, 2, 20)));
        Assert.Equal(new DateOnly(2029, 3, 1), DateThatMatters.OccurrenceOn(facts, new DateOnly(2029, 2, 20)));
    }

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.AnEdge)]
    public void The_end_of_a_contract_comes_once()
    {
        var end = new OwnDate(7, "Kontrak berakhir", new DateOnly(2026, 6, 20), EveryYear: false, DaysBefore: 30);
        var facts = new DateFacts(42, Circle.Acquaintance, null, Own: end);
        Assert.NotNull(DateThatMatters.Judge(facts, new DateOnly(2026, 5, 21)));
        Assert.NotNull(DateThatMatters.Judge(facts, new DateOnly(2026, 6, 22)));
        Assert.Null(DateThatMatters.Judge(facts, new DateOnly(2026, 6, 23)));
        Assert.Null(DateThatMatters.Judge(facts, new DateOnly(2027, 6, 20)));
    }

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.AnEdge)]
    public void Beyond_the_table_Nyepi_is_not_guessed() =>
        Assert.Null(
            DateThatMatters.Judge(
                Lebaran with
                {
                    Holiday = Holidays.Nyepi,
                },
                new DateOnly(HolidayCalendar.LastYear + 1, 3, 24)
            )
        );

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.Speaking)]
    public void Beyond_the_table_it_says_of_Lebaran_that_it_is_around_its_day()
    {
        var occasion = DateThatMatters.Judge(Lebaran, new DateOnly(2031, 1, 22))!;
        Assert.Equal("DateThatMatters:42:Lebaran:2031-01-24", occasion.Key);
        Assert.Equal("Lebaran sekitar 24 Januari 2031, 2 hari lagi.", occasion.Sentence("id"));
        Assert.Equal("Lebaran around 24 January 2031, in 2 days.", occasion.Sentence("en"));
        Assert.Contains("Lebaran: sekitar 24 Januari 2031", NudgeWhy.For(occasion, "id").Facts);
        Assert.Contains("Lebaran: around 24 January 2031", NudgeWhy.For(occasion, "en").Facts);
        Assert.Contains(
            NudgeWhy.For(occasion, "en").Model,
            m => m.Contains("may differ by a day", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.StoppingOnceActedOn)]
    public void The_second_Lebaran_of_a_year_is_greeted_after_the_first()
    {
        var first = new DateOnly(2033, 1, 2);
        var done = Lebaran with { DoneFor = first };
        Assert.Equal(new DateOnly(2033, 12, 20), DateThatMatters.NextChange(done, first));
        Assert.Equal(
            "DateThatMatters:42:Lebaran:2033-12-23",
            DateThatMatters.Judge(done, new DateOnly(2033, 12, 22))!.Key
        );
    }

    [Fact]
    [Story(NudgeRule.DateThatMatters, Shows.StoppingOnceActedOn)]
    public void I_sent_my_wishes_and_am_asked_again_next_year()
    {
        var done = Birthday with { DoneFor = Born };
        Assert.Null(DateThatMatters.Judge(done, Born));
        Assert.Equal(Born.AddYears(1).AddDays(-3), DateThatMatters.NextChange(done, Born));
        Assert.Equal("DateThatMatters:42:Birthday:2027-05-01", DateThatMatters.Judge(done, Born.AddYears(1))!.Key);
    }
}
