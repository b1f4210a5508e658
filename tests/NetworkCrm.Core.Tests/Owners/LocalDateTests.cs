using NetworkCrm.Core.Owners;

namespace NetworkCrm.Core.Tests.Owners;

public sealed class LocalDateTests
{
    private static readonly TimeOnly Seven = new(7, 0);

    [Fact]
    public void The_next_morning_is_todays_before_seven_and_tomorrows_from_seven_on()
    {
        Assert.Equal(Utc(2026, 3, 11, 0, 0), LocalDate.Next(Utc(2026, 3, 10, 23, 59), Seven, "Asia/Jakarta"));
        Assert.Equal(Utc(2026, 3, 12, 0, 0), LocalDate.Next(Utc(2026, 3, 11, 0, 0), Seven, "Asia/Jakarta"));
    }

    [Fact]
    public void Seven_stays_seven_when_the_clocks_change()
    {
        // Berlin goes to summer time on 29 March 2026 and back on 25 October.
        Assert.Equal(Utc(2026, 3, 28, 6, 0), LocalDate.Next(Utc(2026, 3, 28, 0, 0), Seven, "Europe/Berlin"));
        Assert.Equal(Utc(2026, 3, 29, 5, 0), LocalDate.Next(Utc(2026, 3, 28, 6, 0), Seven, "Europe/Berlin"));
        Assert.Equal(Utc(2026, 10, 25, 6, 0), LocalDate.Next(Utc(2026, 10, 24, 5, 0), Seven, "Europe/Berlin"));
    }

    [Fact]
    public void A_time_that_the_clocks_skip_moves_to_just_after()
    {
        Assert.Equal(
            Utc(2026, 3, 29, 1, 0),
            LocalDate.Next(Utc(2026, 3, 28, 12, 0), new TimeOnly(2, 30), "Europe/Berlin")
        );
    }

    [Fact]
    public void A_time_that_comes_twice_counts_once()
    {
        var half = new TimeOnly(2, 30);
        var first = LocalDate.Next(Utc(2026, 10, 24, 12, 0), half, "Europe/Berlin");
        Assert.Equal(Utc(2026, 10, 25, 1, 30), first);
        Assert.Equal(
            new DateOnly(2026, 10, 26),
            LocalDate.On(LocalDate.Next(first, half, "Europe/Berlin"), "Europe/Berlin")
        );
    }

    [Theory]
    [InlineData("Asia/Jakarta")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Kathmandu")]
    public void Each_local_date_of_a_leap_year_has_its_one_morning(string zone)
    {
        var at = Utc(2027, 12, 31, 12, 0);
        var day = LocalDate.On(LocalDate.Next(at, Seven, zone), zone);
        for (var i = 0; i < 800; i++)
        {
            at = LocalDate.Next(at, Seven, zone);
            Assert.Equal(day.AddDays(i), LocalDate.On(at, zone));
            Assert.Equal(Seven, TimeOnly.FromDateTime(LocalDate.Local(at, zone)));
        }
    }

    [Fact]
    public void Moving_to_another_zone_moves_the_next_morning()
    {
        var now = Utc(2028, 2, 28, 23, 30);
        Assert.Equal(Utc(2028, 2, 29, 0, 0), LocalDate.Next(now, Seven, "Asia/Jakarta"));
        Assert.Equal(Utc(2028, 2, 29, 12, 0), LocalDate.Next(now, Seven, "America/New_York"));
        Assert.Equal(new DateOnly(2028, 2, 29), LocalDate.On(Utc(2028, 2, 29, 12, 0), "America/New_York"));
    }

    [Fact]
    public void A_zone_this_machine_does_not_know_is_UTC() =>
        Assert.Equal(Utc(2026, 3, 11, 7, 0), LocalDate.Next(Utc(2026, 3, 10, 8, 0), Seven, "Nowhere/Land"));

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
