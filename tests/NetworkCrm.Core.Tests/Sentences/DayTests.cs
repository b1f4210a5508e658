using System.Globalization;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Core.Tests.Sentences;

public sealed class DayTests
{
    private static readonly SentenceContext Wednesday = SentenceTable.Context;

    [Theory]
    [InlineData("kemarin", "2026-11-17")]
    [InlineData("kemarin lusa", "2026-11-16")]
    [InlineData("tadi pagi", "2026-11-18")]
    [InlineData("barusan", "2026-11-18")]
    [InlineData("tadi malam", "2026-11-17")]
    [InlineData("Jumat", "2026-11-13")]
    [InlineData("Jumat kemarin", "2026-11-13")]
    [InlineData("Rabu", "2026-11-11")]
    [InlineData("hari Minggu", "2026-11-15")]
    [InlineData("malam Minggu", "2026-11-14")]
    [InlineData("Minggu malam", "2026-11-15")]
    [InlineData("Selasa minggu lalu", "2026-11-10")]
    [InlineData("minggu lalu", "2026-11-09")]
    [InlineData("akhir bulan kemarin", "2026-10-31")]
    [InlineData("seminggu yang lalu", "2026-11-11")]
    [InlineData("two weeks ago", "2026-11-04")]
    [InlineData("tgl 12", "2026-11-12")]
    [InlineData("tgl 31", "2026-10-31")]
    [InlineData("tgl 5 bulan lalu", "2026-10-05")]
    [InlineData("12/3", "2026-03-12")]
    [InlineData("Jumat, 13 November", "2026-11-13")]
    [InlineData("29 Februari", "2024-02-29")]
    [InlineData("last Tue", "2026-11-17")]
    public void A_day_behind(string day, string expected) =>
        Assert.Equal(Day(expected), Read($"ngopi {day} sama Rina").On?.Day.On);

    [Theory]
    [InlineData("besok", "2026-11-19")]
    [InlineData("lusa", "2026-11-20")]
    [InlineData("Jumat", "2026-11-20")]
    [InlineData("Rabu", "2026-11-25")]
    [InlineData("Jumat ini", "2026-11-20")]
    [InlineData("Jumat depan", "2026-11-27")]
    [InlineData("next Tue", "2026-11-24")]
    [InlineData("hari Minggu", "2026-11-22")]
    [InlineData("minggu depan", "2026-11-23")]
    [InlineData("minggu ini", "2026-11-22")]
    [InlineData("akhir bulan", "2026-11-30")]
    [InlineData("akhir bulan depan", "2026-12-31")]
    [InlineData("awal bulan depan", "2026-12-01")]
    [InlineData("akhir pekan", "2026-11-21")]
    [InlineData("3 hari lagi", "2026-11-21")]
    [InlineData("seminggu lagi", "2026-11-25")]
    [InlineData("in two weeks", "2026-12-02")]
    [InlineData("in 2 months", "2027-01-18")]
    [InlineData("tgl 12", "2026-12-12")]
    [InlineData("12/3", "2027-03-12")]
    [InlineData("by the end of next month", "2026-12-31")]
    [InlineData("hari ini", "2026-11-18")]
    public void A_day_ahead(string day, string expected)
    {
        var promise = Assert.Single(Read($"aku janji kirim kontrak {day}").Promises);
        Assert.Equal(Day(expected), promise.Due?.On);
        Assert.Equal("kirim kontrak", promise.What);
    }

    [Theory]
    [InlineData("31 Feb")]
    [InlineData("30 Februari")]
    [InlineData("tgl 31/2")]
    [InlineData("32/1")]
    [InlineData("12/13")]
    [InlineData("31/4/2026")]
    [InlineData("29/2/2027")]
    [InlineData("tgl 40")]
    [InlineData("99999999999 hari lagi")]
    [InlineData("999999 hari lagi")]
    [InlineData("999999 bulan lagi")]
    [InlineData("9999 tahun lalu")]
    [InlineData("9999999 minggu lalu")]
    [InlineData("12/3 inch")]
    [InlineData("tiap Jumat")]
    public void A_day_that_there_is_not_stays_a_word(string day)
    {
        Assert.Null(Read($"ngopi {day} sama Rina").On);
        Assert.Null(Assert.Single(Read($"aku janji kirim kontrak {day}").Promises).Due);
    }

    [Fact]
    public void A_week_is_a_span_that_counts_as_its_first_day()
    {
        var due = Assert.Single(Read("aku janji kirim kontrak minggu depan").Promises).Due!.Value;
        Assert.Equal((Day("2026-11-23"), Day("2026-11-29")), (due.First, due.Last));
        Assert.Equal(due.First, due.On);
    }

    [Fact]
    public void Weeks_begin_where_the_owner_says()
    {
        var read = SentenceParser.Read("ketemu lagi minggu depan", Wednesday with { WeekStart = DayOfWeek.Sunday });
        Assert.Equal(Day("2026-11-22"), Assert.Single(read.NextSteps).On?.On);
    }

    [Fact]
    public void The_friday_to_come_is_offered_beside_the_last_one_and_that_of_next_week() =>
        Assert.Equal(
            [Day("2026-11-20")],
            Assert.Single(Read("ngopi Jumat sama Rina").Spans.OfType<DaySpan>()).Alternatives.Select(a => a.On)
        );

    [Theory]
    [InlineData("tadi siang", 0, "2026-11-17")]
    [InlineData("tadi malam", 0, "2026-11-17")]
    [InlineData("this morning", 1, "2026-11-17")]
    [InlineData("tadi siang", 13, "2026-11-18")]
    [InlineData("barusan", 0, "2026-11-18")]
    [InlineData("kemarin", 0, "2026-11-17")]
    public void Past_midnight_the_noon_that_was_is_yesterdays(string day, int hour, string expected)
    {
        var read = SentenceParser.Read($"ngopi {day} sama Rina", Wednesday with { At = new TimeOnly(hour, 30) });
        Assert.Equal(Day(expected), read.On?.Day.On);
    }

    [Fact]
    public void No_meeting_lies_ahead_whatever_day_it_is_read_on()
    {
        string[] days = ["kemarin", "tadi siang", "Jumat", "minggu lalu", "tgl 31", "29 Februari", "12/3", "weekend"];
        for (var today = new DateOnly(2027, 12, 20); today < new DateOnly(2028, 3, 10); today = today.AddDays(1))
            foreach (var day in days)
            {
                var read = SentenceParser.Read($"ngopi {day} sama Rina", Wednesday with { Today = today });
                if (read.On is { } on)
                    Assert.True(on.Day.On <= today, $"{day} on {today:yyyy-MM-dd} is {on.Day.On:yyyy-MM-dd}");
            }
    }

    [Fact]
    public void A_promise_is_never_due_on_a_day_that_is_gone()
    {
        var read = Read("aku janji kirim kontrak kemarin");
        Assert.Null(Assert.Single(read.Promises).Due);
        Assert.Equal(Day("2026-11-17"), read.On?.Day.On);
    }

    [Fact]
    public void A_day_in_a_promise_is_not_the_day_of_the_meeting()
    {
        var read = Read("Ngopi sama Rina kemarin. Aku janji kirim kontrak Jumat.");
        Assert.Equal(Day("2026-11-17"), read.On?.Day.On);
        Assert.Equal(Day("2026-11-20"), Assert.Single(read.Promises).Due?.On);
    }

    private static SentenceReading Read(string text) => SentenceParser.Read(text, Wednesday);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
