using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

/// <summary>Runs on real files where NETWORKCRM_CORPUS names their folder; they are not part of the project.</summary>
public sealed class CorpusTests
{
    private static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("NETWORKCRM_CORPUS");
        if (!Directory.Exists(folder))
            Assert.Skip("NETWORKCRM_CORPUS names no folder.");
        return folder!;
    }

    private static List<ImportRow> Rows(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Folder(), file));
        return [.. ImportSource.Open(stream).Rows()];
    }

    [Fact]
    public void No_real_file_crashes_the_reader()
    {
        var files = new[]
        {
            "csv-contacts",
            "csv-malformed",
            "hostile",
            "ical",
            "indonesia",
            "linkedin",
            "vcard",
            "whatsapp",
            "social",
        }
            .SelectMany(d => Directory.EnumerateFiles(Path.Combine(Folder(), d)))
            .ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            try
            {
                var reading = ImportSource.Open(stream);
                ImportReport.Write(Stream.Null, reading, new ImportPlan(new DuplicateIndex()).Plan(reading.Rows()));
            }
            catch (NotATableException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }

    [Theory]
    [InlineData("linkedin/kw-Connections.csv", "José García", "Æsop Fontaine")]
    [InlineData("linkedin/sourcer-Connections.csv", "Priya Shah", "Sam Lee", "Alex Kim")]
    [InlineData("indonesia/import-comma-quoted-degree.csv", "Budi, S.")]
    [InlineData("indonesia/participants-comma.csv", "Ustadz Fulan", "Fatimah Az-Zahra")]
    [InlineData("indonesia/guests-template.csv", "Budi Santoso", "Keluarga Wijaya")]
    [InlineData("indonesia/chapter-members.csv", "Siti")]
    [InlineData("csv-contacts/de-preamble-semicolon.csv", "Ada Lovelace", "Grace Hopper")]
    [InlineData("csv-contacts/eight-short.csv", "近藤五郎")]
    [InlineData("csv-contacts/kt-google-new-labels.csv", "Grace Brewster Hopper")]
    [InlineData("csv-contacts/kt-outlook-desktop.csv", "Mr. Linus Torvalds")]
    [InlineData("csv-contacts/rc-google-old.csv", "Prefix Firstname Middle Lastname Suffix")]
    [InlineData("csv-contacts/rc-thunderbird-tb_plain.csv", "Displayname")]
    [InlineData("csv-contacts/tb-basic_csv_addressbook.csv", "John Doe", "Jane Doe")]
    [InlineData("csv-contacts/gd-blank-rows.csv", "John Doe", "Jane Smith")]
    [InlineData("csv-contacts/jp-generic.csv", "山田花子", "佐藤太郎", "noname@example.com")]
    [InlineData("csv-contacts/ox-outlook-en-header-only-cp1252.csv")]
    public void Real_files_give_the_people_in_them(string file, params string[] names) =>
        Assert.Equal(names, Rows(file).Select(r => r.Contact?.DisplayName));

    [Fact]
    public void Every_real_card_gives_a_contact_or_says_why_not()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder(), "vcard"), "*.vcf"))
        {
            var cards = File.ReadLines(file, System.Text.Encoding.Latin1)
                .Count(l =>
                    l.Trim('\u00EF', '\u00BB', '\u00BF', ' ', '\r')
                        .Equals("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase)
                );
            if (cards > 0)
                Assert.True(cards == Rows(file).Count, file);
        }
    }

    [Theory]
    [InlineData("vcard/aosp-v21_japanese_1.vcf", "安藤ロイド")]
    [InlineData("vcard/ez-John_Doe_IPHONE.vcf", "Mr. John Richter James Doe Sr.")]
    [InlineData("vcard/fk-WhatsAppIssue.vcf", "zzMad Perla 45")]
    public void Real_cards_give_the_people_in_them(string file, params string[] names) =>
        Assert.Equal(names, Rows(file).Select(r => r.Contact?.DisplayName));

    // Messages that a person wrote, days with somebody, and whether it must be asked who the owner is.
    [Theory]
    [InlineData("cm-ddmmyy_24hrs.txt", 7, 7, true)]
    [InlineData("cm-mmddyyyy_12hrs.txt", 7, 7, true)]
    [InlineData("go-id-android.txt", 2, 1, true)]
    [InlineData("go-id-multiline.txt", 2, 1, true)]
    [InlineData("go-id-system.txt", 1, 1, true)]
    [InlineData("go-id-two-digit-year.txt", 1, 1, true)]
    [InlineData("kriwil-id-2017.txt", 3, 3, true)]
    [InlineData("kw-android_chat.txt", 3, 2, true)]
    [InlineData("kw-e2e-more.txt", 2, 2, true)]
    [InlineData("pu-dmy-dots-time.txt", 1, 1, true)]
    [InlineData("pu-pm-dotted.txt", 1, 1, true)]
    [InlineData("pu-text-with-datetime.txt", 1, 1, true)]
    [InlineData("wet-two-party.txt", 2, 1, false)]
    [InlineData("wet-weak-partner.txt", 2, 1, true)]
    [InlineData("wj-cs-ios.txt", 22, 1, false)]
    [InlineData("wj-de-ios.txt", 22, 1, false)]
    [InlineData("wj-en-android.txt", 59, 4, false)]
    [InlineData("wj-en-ios.txt", 22, 1, false)]
    [InlineData("wj-es-ios.txt", 22, 1, false)]
    [InlineData("wj-example_chat_with_media.txt", 24, 3, false)]
    [InlineData("wj-fr-ios.txt", 22, 1, false)]
    [InlineData("wj-id-ios.txt", 22, 1, false)]
    [InlineData("wj-it-ios.txt", 22, 1, false)]
    [InlineData("wj-pt-ios.txt", 22, 1, false)]
    [InlineData("wj-ru-android.txt", 59, 4, false)]
    [InlineData("wj-ru-ios.txt", 22, 1, false)]
    [InlineData("wj-uk-ios.txt", 22, 1, false)]
    [InlineData("wtk-pokemon.txt", 18, 14, true)]
    public void Real_chats_give_their_messages_and_days(string file, int messages, int days, bool asksMe)
    {
        using var stream = File.OpenRead(Path.Combine(Folder(), "whatsapp", file));
        var reading = ImportSource.Open(stream, new ImportOptions(Today: new DateOnly(2026, 11, 30), FileName: file));
        Assert.Equal(
            (messages, days, asksMe),
            (reading.Chat!.Messages, reading.Interactions().Count(), reading.Chat.AsksMe)
        );
    }

    // Events, people, and meetings that are over.
    [Theory]
    [InlineData("i4j-invalid-korganizer.ics", 1, 1, 0)]
    [InlineData("i4j-invalid-smallcluster.ics", 1, 0, 0)]
    [InlineData("i4j-valid-2207678.ics", 1, 0, 0)]
    [InlineData("i4j-valid-Buddhist.ics", 4, 0, 0)]
    [InlineData("i4j-valid-New_Years_Day.ics", 1, 0, 0)]
    [InlineData("i4j-valid-Packers.ics", 66, 0, 0)]
    [InlineData("i4j-valid-Session6.ics", 1, 0, 0)]
    [InlineData("i4j-valid-Standup.ics", 1, 0, 0)]
    [InlineData("i4j-valid-bears.ics", 21, 0, 0)]
    [InlineData("i4j-valid-calconnect.ics", 1, 0, 0)]
    [InlineData("i4j-valid-canada.ics", 30, 0, 0)]
    [InlineData("i4j-valid-evolution.ics", 1, 0, 0)]
    [InlineData("i4j-valid-google_aus_holidays.ics", 96, 0, 0)]
    [InlineData("i4j-valid-korganizer_sample.ics", 2, 0, 0)]
    [InlineData("i4j-valid-lotr.ics", 37, 0, 0)]
    [InlineData("i4j-valid-multiple_calendars.ics", 2, 4, 2)]
    [InlineData("icaljs-daily_recur.ics", 1, 0, 0)]
    [InlineData("icaljs-forced_types.ics", 1, 0, 0)]
    [InlineData("icaljs-google_birthday.ics", 4, 1, 0)]
    [InlineData("icaljs-minimal.ics", 1, 0, 0)]
    [InlineData("icaljs-only_dtstart_date.ics", 1, 0, 0)]
    [InlineData("icalnet-Recurrence-Bug2959692.ics", 1, 0, 0)]
    [InlineData("icalnet-Serialization-Attendee1.ics", 1, 1, 1)]
    [InlineData("icalnet-Serialization-CaseInsensitive4.ics", 1, 0, 0)]
    [InlineData("icalnet-Serialization-EmptyLines1.ics", 2, 0, 0)]
    [InlineData("icalnet-Serialization-Event2.ics", 4, 0, 0)]
    [InlineData("icalnet-Serialization-EventStatus.ics", 4, 0, 0)]
    [InlineData("icalnet-Serialization-Google1.ics", 1, 0, 0)]
    [InlineData("icalnet-Serialization-Language3.ics", 9, 0, 0)]
    [InlineData("icalnet-Serialization-Outlook2007LineFolds.ics", 1, 2, 1)]
    [InlineData("icalnet-Serialization-Parse1.ics", 4, 0, 0)]
    [InlineData("icalnet-Serialization-TimeZone3.ics", 1, 0, 0)]
    [InlineData("pyv-freebusy.ics", 0, 0, 0)]
    [InlineData("pyv-journal.ics", 0, 0, 0)]
    [InlineData("pyv-recurrence-without-tz.ics", 1, 0, 0)]
    [InlineData("pyv-recurrence.ics", 1, 0, 0)]
    [InlineData("pyv-ruby_rrule.ics", 1, 0, 0)]
    [InlineData("pyv-simple_2_0_test.ics", 1, 1, 1)]
    [InlineData("pyv-standard_test.ics", 1, 0, 0)]
    [InlineData("pyv-vtodo.ics", 0, 0, 0)]
    [InlineData("sabre-UntilRespectsTimezoneTest.ics", 1, 0, 0)]
    public void Real_calendars_give_their_events_and_meetings(string file, int events, int people, int meetings)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var stream = File.OpenRead(Path.Combine(Folder(), "ical", file));
        var reading = ImportSource.Open(stream, new ImportOptions(Today: new DateOnly(2026, 11, 30)));
        Assert.Equal(
            (events, people, meetings),
            (reading.Chat!.Events!.Value, reading.Rows().Count(), reading.Interactions().Count())
        );
        Assert.True(watch.ElapsedMilliseconds < 2_000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Details_of_real_files_are_right()
    {
        Assert.Equal("+628123456789", Rows("indonesia/import-comma-quoted-degree.csv")[0].Contact!.Phones[0].E164);
        Assert.Equal("Acme, Inc.", Rows("linkedin/kw-Connections.csv")[0].Contact!.Company);
        var google = Rows("csv-contacts/kt-google-new-labels.csv")[0].Contact!;
        Assert.Equal(["Navy"], google.Tags);
        Assert.Equal("1906-12-09", google.Birthday.ToString());
        Assert.Equal("1969-12-28", Rows("csv-contacts/kt-outlook-desktop.csv")[0].Contact!.Birthday.ToString());
        Assert.Equal("1970-11-15", Rows("csv-contacts/rc-thunderbird-tb_plain.csv")[0].Contact!.Birthday.ToString());
        Assert.Equal(4, Rows("csv-contacts/rc-google-old.csv")[0].Contact!.Emails.Count);
        Assert.Equal("no-name", Assert.Single(Rows("csv-contacts/ox-no-name.csv")).Error!.Code);
    }
}
