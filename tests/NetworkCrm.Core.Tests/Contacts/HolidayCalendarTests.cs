using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Tests.Contacts;

public sealed class HolidayCalendarTests
{
    [Fact]
    public void In_2026_Nyepi_and_Lebaran_fall_within_three_days() =>
        Assert.Equal(
            [
                new HolidayDate(Holidays.Nyepi, new DateOnly(2026, 3, 19)),
                new HolidayDate(Holidays.Lebaran, new DateOnly(2026, 3, 21)),
            ],
            HolidayCalendar.Between(new DateOnly(2026, 3, 19), new DateOnly(2026, 3, 22))
        );

    [Fact]
    public void The_turn_of_the_year_is_no_gap() =>
        Assert.Equal(
            [
                new HolidayDate(Holidays.Natal, new DateOnly(2026, 12, 25)),
                new HolidayDate(Holidays.NewYear, new DateOnly(2027, 1, 1)),
            ],
            HolidayCalendar.Between(new DateOnly(2026, 12, 20), new DateOnly(2027, 1, 2))
        );

    [Theory]
    [InlineData(2024, 2, 10)]
    [InlineData(2025, 1, 29)]
    [InlineData(2026, 2, 17)]
    [InlineData(2027, 2, 6)]
    [InlineData(2035, 2, 8)]
    public void Imlek_is_the_lunar_new_year(int year, int month, int day) =>
        Assert.Equal(
            [new HolidayDate(Holidays.Imlek, new DateOnly(year, month, day))],
            HolidayCalendar.In(Holidays.Imlek, year)
        );

    [Fact]
    public void The_Umm_al_Qura_calendar_agrees_with_the_table_of_Lebaran_within_a_day()
    {
        var calendar = new UmAlQuraCalendar();
        for (var year = HolidayCalendar.FirstYear; year <= HolidayCalendar.LastYear; year++)
        {
            var said = Assert.Single(HolidayCalendar.In(Holidays.Lebaran, year));
            // 1 Shawwal of 1445 was in 2024; their years and ours do not part before 2033.
            var reckoned = DateOnly.FromDateTime(calendar.ToDateTime(year - 579, 10, 1, 0, 0, 0, 0));
            Assert.False(said.Expected);
            Assert.InRange(said.On.DayNumber - reckoned.DayNumber, -1, 1);
        }
    }

    [Theory]
    [InlineData(2031, 1, 24)]
    [InlineData(2032, 1, 14)]
    [InlineData(2034, 12, 12)]
    [InlineData(2040, 10, 7)]
    public void After_the_table_Lebaran_is_reckoned_and_only_expected(int year, int month, int day) =>
        Assert.Equal(
            [new HolidayDate(Holidays.Lebaran, new DateOnly(year, month, day), Expected: true)],
            HolidayCalendar.In(Holidays.Lebaran, year)
        );

    [Fact]
    public void In_2033_there_are_two_Lebarans_and_the_one_in_December_is_not_lost()
    {
        var days = HolidayCalendar.In(Holidays.Lebaran, 2033).Select(d => d.On);
        Assert.Equal([new DateOnly(2033, 1, 2), new DateOnly(2033, 12, 23)], days);
        Assert.Equal(new DateOnly(2033, 12, 23), HolidayCalendar.Next(Holidays.Lebaran, new DateOnly(2033, 1, 3))!.On);
    }

    [Fact]
    public void From_one_reckoned_Lebaran_to_the_next_is_one_year_of_the_moon()
    {
        var days = Enumerable
            .Range(HolidayCalendar.LastYear, 2077 - HolidayCalendar.LastYear + 1)
            .SelectMany(year => HolidayCalendar.In(Holidays.Lebaran, year))
            .Select(d => d.On.DayNumber)
            .ToList();
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 353, 356));
    }

    [Fact]
    public void What_no_calendar_here_follows_is_not_guessed()
    {
        Assert.Empty(HolidayCalendar.In(Holidays.Nyepi, HolidayCalendar.LastYear + 1));
        Assert.Empty(HolidayCalendar.In(Holidays.Waisak, HolidayCalendar.LastYear + 1));
        Assert.Empty(HolidayCalendar.In(Holidays.Lebaran, HolidayCalendar.FirstYear - 1));
        Assert.NotEmpty(HolidayCalendar.In(Holidays.Lebaran, 2077));
        Assert.Empty(HolidayCalendar.In(Holidays.Lebaran, 2078));
        Assert.Empty(HolidayCalendar.In(Holidays.Imlek, 2101));
        Assert.NotEmpty(HolidayCalendar.In(Holidays.Natal, 2101));
    }
}
