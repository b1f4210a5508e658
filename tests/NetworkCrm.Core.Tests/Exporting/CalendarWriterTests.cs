using NetworkCrm.Core.Exporting;

namespace NetworkCrm.Core.Tests.Exporting;

public sealed class CalendarWriterTests
{
    private static readonly CalendarEntry Lunch = new(
        Guid.Parse("019344a0-1111-7000-8000-000000000003"),
        new DateOnly(2026, 3, 10),
        null,
        "Asia/Jakarta",
        "Bertemu: Ana, Budi",
        "Makan siang; bicara ekspor\nLanjut minggu depan",
        new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(7))
    );

    [Fact]
    public void A_day_without_a_time_is_all_day() =>
        Assert.Equal(
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//NetworkCrm//NetworkCrm//EN",
                "CALSCALE:GREGORIAN",
                "X-WR-CALNAME:NetworkCrm",
                "BEGIN:VEVENT",
                "UID:019344a0-1111-7000-8000-000000000003@networkcrm",
                "DTSTAMP:20260310T020000Z",
                "DTSTART;VALUE=DATE:20260310",
                "DTEND;VALUE=DATE:20260311",
                @"SUMMARY:Bertemu: Ana\, Budi",
                @"DESCRIPTION:Makan siang\; bicara ekspor\nLanjut minggu depan",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
            ],
            ExportSample.Unfolded(Write(Lunch))
        );

    [Theory]
    [InlineData("Asia/Jakarta", 12, "DTSTART:20260310T050000Z")]
    [InlineData("Nowhere/Land", 12, "DTSTART:20260310T120000")]
    [InlineData("America/New_York", 2, "DTSTART:20260310T060000Z")]
    public void A_time_is_an_instant_where_its_zone_is_known(string zone, int hour, string written) =>
        Assert.Contains(written, ExportSample.Unfolded(Write(Lunch with { At = new TimeOnly(hour, 0), Zone = zone })));

    [Fact]
    public void A_time_that_the_clocks_leave_out_stays_as_it_was_said() =>
        Assert.Contains(
            "DTSTART:20260308T023000",
            ExportSample.Unfolded(
                Write(Lunch with { On = new DateOnly(2026, 3, 8), At = new TimeOnly(2, 30), Zone = "America/New_York" })
            )
        );

    [Fact]
    public void Long_words_are_folded() =>
        ExportSample.AssertFolded(
            Write(Lunch with { Description = string.Concat(Enumerable.Repeat("数学も👩‍👩‍👧‍👦 ", 90)) })
        );

    private static string Write(CalendarEntry entry)
    {
        using var writer = new StringWriter();
        var calendar = new CalendarWriter(writer, "NetworkCrm");
        calendar.Write(entry);
        calendar.End();
        return writer.ToString();
    }
}
