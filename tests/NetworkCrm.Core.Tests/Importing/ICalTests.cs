using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class ICalTests
{
    private const string Me = "budi@contoh.id";

    private static readonly DateOnly Today = new(2026, 11, 30);

    private static readonly ImportOptions Options = new(Today: Today, MyEmails: [Me], Zone: "Asia/Jakarta");

    private static string Calendar(params string[] events) =>
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//contoh//ID\r\n" + string.Concat(events) + "END:VCALENDAR\r\n";

    private static string Event(params string[] lines) =>
        "BEGIN:VEVENT\r\n" + string.Concat(lines.Select(l => l + "\r\n")) + "END:VEVENT\r\n";

    private static string With(params string[] people) =>
        string.Join(
            "\r\n",
            people.Select(p => $"ATTENDEE;CN={p}:mailto:{p.Split(' ')[0].ToLowerInvariant()}@contoh.id")
        );

    private static ImportReading Open(string text, ImportOptions? options = null) =>
        ImportSource.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), options ?? Options);

    private static KnownPeople Book(params string[] names)
    {
        var people = new KnownPeople();
        foreach (var name in names)
            people.Add(name);
        return people;
    }

    private static List<ImportedInteraction> Meetings(string text, ImportOptions? options = null) =>
        [.. Open(text, options).Interactions()];

    [Fact]
    public void A_meeting_that_is_over_is_one_interaction_with_everybody_who_was_invited_but_the_owner()
    {
        var reading = Open(
            Calendar(
                Event(
                    "UID:a@x",
                    "DTSTART:20260310T020000Z",
                    "DTEND:20260310T030000Z",
                    "SUMMARY:Rapat\\, anggaran",
                    $"ORGANIZER;CN=Rina Wulandari:mailto:rina@contoh.id",
                    With("Rina Wulandari", "Eka Tan", "Budi Santoso"),
                    "ATTENDEE;CUTYPE=ROOM;CN=Ruang 2:mailto:ruang2@contoh.id",
                    "ATTENDEE;PARTSTAT=DECLINED;CN=Joko:mailto:joko@contoh.id"
                ),
                Event("UID:b@x", "DTSTART:20270101T020000Z", "SUMMARY:Nanti", With("Rina Wulandari"))
            )
        );
        Assert.Equal(
            ("ical", 2, Me, false),
            (reading.Format, reading.Chat!.Events, reading.Chat.Me, reading.Chat.AsksMe)
        );
        Assert.Equal(
            [("Rina Wulandari", "rina@contoh.id"), ("Eka Tan", "eka@contoh.id")],
            reading.Rows().Select(r => (r.Contact!.DisplayName, r.Contact.Emails[0]))
        );
        var meeting = Assert.Single(reading.Interactions());
        Assert.Equal(
            (new DateOnly(2026, 3, 10), new TimeOnly(9, 0), Channel.InPerson, "Rapat, anggaran"),
            (meeting.On, meeting.At!.Value, meeting.Channel, meeting.Text)
        );
        Assert.Equal([1, 2], [meeting.Row, .. meeting.Others]);
        Assert.Equal(["Rina Wulandari", "Eka Tan"], meeting.Counterparts);
        Assert.Equal(["still to come (1)"], reading.IgnoredColumns);
    }

    [Theory]
    [InlineData("Ngopi dengan Rina", "Rina Wulandari")]
    [InlineData("Lunch with Budi Santoso", "Budi Santoso")]
    [InlineData("ngopi sama rina besok", "Rina Wulandari")]
    [InlineData("Rina Wulandari: anggaran", "Rina Wulandari")]
    [InlineData("Lunch with Budi Santoso and Rina", "Budi Santoso", "Rina Wulandari")]
    [InlineData("Rina <> Tono", "Rina Wulandari")]
    [InlineData("Ketemu Pak Hartono di kantor", "Hartono")]
    [InlineData("Lunch with Rina Kartika")]
    [InlineData("Meeting with Andi")]
    [InlineData("Meeting with Andi Wijaya", "Andi Wijaya")]
    [InlineData("Bunga untuk ibu")]
    [InlineData("beli bunga")]
    [InlineData("Makan dengan Bunga", "Bunga Citra")]
    [InlineData("Lunch")]
    public void A_known_name_in_the_title_is_found_and_of_two_none_is_guessed(string title, params string[] found)
    {
        var book = Book(
            "Rina Wulandari",
            "Budi Santoso",
            "Andi Wijaya",
            "Andi Pratama",
            "Hartono",
            "Bunga Citra",
            "Dewi Lestari",
            "Dewi Lestari"
        );
        Assert.Equal(found, book.In(title));
        Assert.Empty(book.In("Ketemu Dewi Lestari"));
    }

    [Fact]
    public void Whoever_the_book_has_under_an_address_keeps_the_name_there()
    {
        var book = Book("Bu Rina", "Sari Dewi");
        book.AddEmail("Bu Rina", "Rina@contoh.id");
        var reading = Open(
            Calendar(
                Event(
                    "UID:a",
                    "DTSTART:20260310T020000Z",
                    "SUMMARY:Kopi dengan Sari Dewi",
                    With("Rina Wulandari", "Budi")
                ),
                Event("UID:b", "DTSTART:20260311T020000Z", "SUMMARY:Kopi dengan Sari Dewi")
            ),
            Options with
            {
                People = () => book,
            }
        );
        Assert.Equal(["Bu Rina", "Sari Dewi"], reading.Rows().Select(r => r.Contact!.DisplayName));
        Assert.Equal([2, 1], reading.Interactions().Select(i => i.Counterparts.Count));
    }

    [Fact]
    public void A_series_gives_its_last_two_years_without_what_was_left_out_cancelled_or_declined()
    {
        var days = Meetings(
            Calendar(
                Event(
                    "UID:s",
                    "DTSTART;TZID=Asia/Jakarta:20200106T090000",
                    "DTEND;TZID=Asia/Jakarta:20200106T100000",
                    "RRULE:FREQ=MONTHLY;BYDAY=1MO",
                    "EXDATE;TZID=Asia/Jakarta:20260302T090000",
                    "SUMMARY:Rutin",
                    With("Rina Wulandari", "Budi")
                ),
                Event(
                    "UID:s",
                    "RECURRENCE-ID:20260406T020000Z",
                    "DTSTART;TZID=Asia/Jakarta:20260408T130000",
                    "SUMMARY:Rutin\\, pindah",
                    With("Rina Wulandari", "Eka Tan", "Budi")
                ),
                Event(
                    "UID:s",
                    "RECURRENCE-ID;TZID=Asia/Jakarta:20260504T090000",
                    "DTSTART;TZID=Asia/Jakarta:20260504T090000",
                    "STATUS:CANCELLED",
                    With("Rina Wulandari", "Budi")
                ),
                Event(
                    "UID:s",
                    "RECURRENCE-ID;TZID=Asia/Jakarta:20260601T090000",
                    "DTSTART;TZID=Asia/Jakarta:20260601T090000",
                    "ATTENDEE;CN=Rina:mailto:rina@contoh.id",
                    $"ATTENDEE;PARTSTAT=DECLINED:mailto:{Me}"
                )
            )
        );
        Assert.Equal((new DateOnly(2024, 12, 2), new DateOnly(2026, 11, 2)), (days[0].On, days[^1].On));
        var spring = days.Where(d => d.On is { Year: 2026, Month: >= 2 and <= 7 }).ToList();
        Assert.Equal(["02-02", "04-08", "07-06"], spring.Select(d => d.On.ToString("MM-dd")));
        Assert.Equal((2, new TimeOnly(13, 0)), (spring[1].Counterparts.Count, spring[1].At!.Value));
        Assert.Equal(days.Count, days.Select(d => d.Talk).Distinct().Count());
    }

    [Theory]
    [InlineData("FREQ=DAILY", 730)]
    [InlineData("FREQ=SECONDLY", 0)]
    [InlineData("FREQ=MINUTELY;COUNT=5", 0)]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 0)]
    [InlineData("FREQ=DAILY;INTERVAL=0", 0)]
    [InlineData("FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8;BYMINUTE=1,2,3,4,5,6;BYSECOND=1,2,3,4,5", 730)]
    [InlineData("FREQ=WEEKLY;UNTIL=20250101", 5)]
    [InlineData("FREQ=YEARLY;UNTIL=20123456T123456;BYSETPOS=-1,2", 0)]
    [InlineData("nonsense", 0)]
    public void No_rule_takes_for_ever(string rule, int count)
    {
        var watch = Stopwatch.StartNew();
        var days = Meetings(
            Calendar(Event("UID:s", "DTSTART:16010102T090000", $"RRULE:{rule}", "SUMMARY:x", With("Rina", "Budi")))
        );
        Assert.InRange(days.Count, count, count + 2);
        Assert.True(watch.ElapsedMilliseconds < 2_000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void An_occurrence_without_its_series_and_the_same_event_twice_are_each_one()
    {
        var one = Event("UID:o", "RECURRENCE-ID:20260406T020000Z", "DTSTART:20260406T020000Z", With("Rina", "Budi"));
        var older = Event("UID:t", "SEQUENCE:1", "DTSTART:20260501T020000Z", "SUMMARY:Lama", With("Rina", "Budi"));
        var newer = Event("UID:t", "SEQUENCE:2", "DTSTART:20260502T020000Z", "SUMMARY:Baru", With("Rina", "Budi"));
        var reading = Open(Calendar(one, newer) + Calendar(one, older));
        Assert.Equal([null, "Baru"], reading.Interactions().Select(m => m.Text));
        Assert.Equal(4, reading.Chat!.Events);
    }

    [Theory]
    [InlineData("DTSTART:20260310T180000Z", "2026-03-11 01:00")]
    [InlineData("DTSTART;TZID=Asia/Tokyo:20260310T010000", "2026-03-09 23:00")]
    [InlineData("DTSTART;TZID=Tokyo Standard Time:20260310T010000", "2026-03-09 23:00")]
    [InlineData("DTSTART;TZID=/softwarestudio.org/Tzfile/Asia/Tokyo:20260310T010000", "2026-03-09 23:00")]
    [InlineData("DTSTART;TZID=\"(UTC+09:00) Osaka, Sapporo, Tokyo\":20260310T010000", "2026-03-09 23:00")]
    [InlineData("DTSTART;TZID=:20260310T010000", "2026-03-10 01:00")]
    [InlineData("DTSTART;TZID=Rumah:20260310T010000", "2026-03-10 01:00")]
    [InlineData("DTSTART:20260310T010000", "2026-03-10 01:00")]
    [InlineData("DTSTART;VALUE=DATE:20260310", "2026-03-10")]
    [InlineData("DTSTART;VALUE=DATE:20260310T200000", "2026-03-10")]
    [InlineData("dtstart:20260310", "2026-03-10")]
    [InlineData("DTSTART\r\n :20260310T010000", "2026-03-10 01:00")]
    public void Days_and_times_are_those_of_the_owners_zone(string start, string expected)
    {
        var meeting = Assert.Single(Meetings(Calendar(Event("UID:a", start, With("Rina", "Budi")))));
        Assert.Equal(expected, $"{meeting.On:yyyy-MM-dd}{meeting.At?.ToString(" HH:mm")}");
    }

    [Fact]
    public void A_zone_that_the_file_describes_is_known_also_behind_the_event()
    {
        const string zone =
            "BEGIN:VTIMEZONE\r\nTZID:Kantor\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0900\r\n"
            + "TZOFFSETTO:+0900\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
        var meeting = Assert.Single(
            Meetings(Calendar(Event("UID:a", "DTSTART;TZID=Kantor:20260310T010000", With("Rina", "Budi")), zone))
        );
        Assert.Equal(new TimeOnly(23, 0), meeting.At);
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261130", 1)]
    [InlineData("DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261201", 0)]
    [InlineData("DTSTART;VALUE=DATE:20261130", "GEO:106.8;-6.2", 0)]
    [InlineData("DTSTART:20261129T160000Z", "DTEND:20261129T170000Z", 1)]
    [InlineData("DTSTART:20261129T160000Z", "DTEND:20261129T180000Z", 0)]
    public void Only_what_is_over_was_a_meeting_and_the_end_of_a_day_is_the_day_after(
        string start,
        string end,
        int count
    ) => Assert.Equal(count, Meetings(Calendar(Event("UID:a", start, end, With("Rina", "Budi")))).Count);

    [Theory]
    [InlineData("Rina's birthday", "Rina", "--05-12")]
    [InlineData("Rina Wulandari’s 40th Birthday", "Rina Wulandari", "--05-12")]
    [InlineData("Ulang tahun Rina Wulandari", "Rina Wulandari", "--05-12")]
    [InlineData("🎂 Ultah Rina", "Rina", "--05-12")]
    [InlineData("Birthday: Rina Wulandari (1985)", "Rina Wulandari", "1985-05-12")]
    [InlineData("Rina Wulandari - Birthday", "Rina Wulandari", "--05-12")]
    [InlineData("Geburtstag von Rina", "Rina", "--05-12")]
    [InlineData("HUT RI", null, null)]
    [InlineData("Happy birthday!", null, null)]
    [InlineData("Hari Ibu", null, null)]
    public void Birthdays_in_a_calendar_are_those_of_people(string title, string? name, string? day)
    {
        var reading = Open(
            Calendar(
                Event(
                    "UID:b",
                    "DTSTART;VALUE=DATE:20230512",
                    "RRULE:FREQ=YEARLY",
                    "CREATED:20230101T000000Z",
                    $"SUMMARY:{title}"
                )
            )
        );
        var contact = reading.Rows().FirstOrDefault()?.Contact;
        Assert.Equal((name, day), (contact?.DisplayName, contact?.Birthday?.ToString()));
        Assert.Empty(reading.Interactions());
    }

    [Fact]
    public void The_year_of_a_birthday_is_known_where_the_series_begins_long_before_it_was_written_down()
    {
        var text = Calendar(
            Event(
                "UID:b",
                "DTSTART;VALUE=DATE:19850512",
                "RRULE:FREQ=YEARLY",
                "CREATED:20230101T000000Z",
                "SUMMARY:Ultah Rina"
            )
        );
        Assert.Equal(new AnnualDate(5, 12, 1985), Assert.Single(Open(text).Rows()).Contact!.Birthday);
        var apple = text.Replace("19850512", "16040512", StringComparison.Ordinal);
        Assert.Equal(new AnnualDate(5, 12), Assert.Single(Open(apple).Rows()).Contact!.Birthday);
    }

    [Fact]
    public void The_owner_is_found_by_the_calendar_by_the_commonest_address_or_asked()
    {
        string Meeting(int day, params string[] people) =>
            Event($"UID:{day}", $"DTSTART:202603{day:00}T020000Z", "ORGANIZER:mailto:rina@contoh.id", With(people));
        var plain = new ImportOptions(Today: Today);
        var one = Calendar(Meeting(1, "Rina", "Budi"));
        var asked = Open(one, plain).Chat!;
        Assert.Equal((true, "rina@contoh.id", 2), (asked.AsksMe, asked.Me, asked.Senders.Count));
        Assert.Equal("rina@contoh.id", Assert.Single(Open(one, plain with { Me = Me }).Rows()).Contact!.Emails[0]);
        var called = one.Replace("VERSION:2.0", $"X-WR-CALNAME:{Me}", StringComparison.Ordinal);
        Assert.Equal((Me, false), (Open(called, plain).Chat!.Me, Open(called, plain).Chat!.AsksMe));
        var many = Calendar(
            Meeting(1, "Rina", "Budi"),
            Event("UID:2", "DTSTART:20260302T020000Z", With("Eka", "Budi")),
            Event("UID:3", "DTSTART:20260303T020000Z", With("Tono", "Budi"))
        );
        Assert.Equal((Me, false), (Open(many, plain).Chat!.Me, Open(many, plain).Chat!.AsksMe));
        Assert.Equal(2, Open(one, plain with { Me = ChatFacts.Nobody }).Rows().Count());
    }

    [Fact]
    public void A_crowd_was_not_met_and_is_said_to_be_left_out()
    {
        string Meeting(int people) =>
            Calendar(
                Event(
                    "UID:a",
                    "DTSTART:20260310T020000Z",
                    With([.. Enumerable.Range(0, people).Select(i => $"Orang{i} Ke"), "Budi"])
                )
            );
        Assert.Equal(20, Open(Meeting(20)).Rows().Count());
        var crowd = Open(Meeting(21));
        Assert.Empty(crowd.Rows());
        Assert.Empty(crowd.Interactions());
        Assert.Equal(["meetings of more than 20 people (1)"], crowd.IgnoredColumns);
    }

    [Fact]
    public void Cards_in_a_calendar_are_read_as_cards_beside_its_meetings()
    {
        const string card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Siti Aminah\r\nTEL:0812-1111-2222\r\nEND:VCARD\r\n";
        var reading = Open(Calendar(card, Event("UID:a", "DTSTART:20260310T020000Z", With("Rina", "Budi"))));
        Assert.Equal([(1, "Siti Aminah"), (2, "Rina")], reading.Rows().Select(r => (r.Row, r.Contact!.DisplayName)));
        Assert.Equal(2, Assert.Single(reading.Interactions()).Row);
        Assert.Equal("vcard", Open(Calendar(card)).Format);
    }

    [Fact]
    public void A_zip_of_calendars_as_Google_gives_it_is_read_whole()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 1; i < 3; i++)
            {
                using var entry = zip.CreateEntry($"Calendar/k{i}@group.calendar.google.com.ics").Open();
                entry.Write(
                    Encoding.UTF8.GetBytes(
                        Calendar(Event($"UID:{i}", $"DTSTART:2026030{i}T020000Z", With($"Orang{i} Satu", "Budi")))
                    )
                );
            }

        var reading = ImportSource.Open(stream, Options);
        Assert.Equal((2, 2, 2), (reading.Chat!.Events, reading.Rows().Count(), reading.Interactions().Count()));
    }

    [Theory]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260310T020000Z\nATTENDEE;CN=Rina:mailto:rina@contoh.id")]
    [InlineData(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260310T020000Z\nATTENDEE;CN=Rina:mailto:rina@contoh.id\nEND:VCALENDAR"
    )]
    [InlineData(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n\nDTSTART:20260310T020000Z\nATTENDEE;CN=\"Rina:mailto:rina@contoh.id\nEND:VEVENT"
    )]
    [InlineData(
        "BEGIN:VCALENDAR\rBEGIN:VEVENT\rDTSTART:20260310T020000Z\rATTENDEE;CN=Rina:mailto:rina@contoh.id\rEND:VEVENT\r"
    )]
    public void What_is_broken_is_read_as_far_as_it_goes(string text)
    {
        var reading = Open(text);
        Assert.Equal((1, "rina@contoh.id"), (reading.Chat!.Events, Assert.Single(reading.Rows()).Contact!.Emails[0]));
    }

    [Fact]
    public void The_report_lists_events_and_meetings()
    {
        using var output = new MemoryStream();
        var reading = Open(
            Calendar(Event("UID:a", "DTSTART;VALUE=DATE:20260310", "SUMMARY:Rapat", With("Rina", "Budi")))
        );
        ImportReport.Write(output, reading, new ImportPlan(new DuplicateIndex()).Plan(reading.Rows()));
        using var json = JsonDocument.Parse(output.ToArray());
        Assert.Equal(1, json.RootElement.GetProperty("events").GetInt32());
        var meeting = json.RootElement.GetProperty("interactions")[0];
        Assert.Equal("in-person", meeting.GetProperty("channel").GetString());
        Assert.Equal(JsonValueKind.Null, meeting.GetProperty("time").ValueKind);
        Assert.Equal("Rapat", meeting.GetProperty("summary").GetString());
        Assert.False(json.RootElement.TryGetProperty("messages", out _));
    }
}
