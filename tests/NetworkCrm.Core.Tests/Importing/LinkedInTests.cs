using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class LinkedInTests
{
    private const string Connections = """
        Notes:
        "When exporting your connection data, you may notice that some of the email addresses are missing."

        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Rina,Wulandari,https://www.linkedin.com/in/rina-w,,"PT Maju, Tbk",Head of Sales,12 Mar 2024
        Sam,Lee,https://www.linkedin.com/in/samlee,sam@contoh.id,Fareloop,Manager,02 Jan 2025
        ,,https://www.linkedin.com/in/ghost,,Ghost Ltd,,05 Feb 2023

        """;

    private const string Head =
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";

    private const string Me = "https://www.linkedin.com/in/budi-s",
        Rina = "https://www.linkedin.com/in/rina-w",
        Sam = "https://www.linkedin.com/in/samlee",
        Eka = "https://www.linkedin.com/in/eka-tan";

    // Newest first, as LinkedIn writes them.
    private const string Messages =
        Head
        + "c2,,Sam Lee,"
        + Sam
        + ",Budi Santoso,"
        + Me
        + ",2024-03-14 08:00:00 UTC,,\"Hi, are you free?\",INBOX\n"
        + "c1,,Rina Wulandari,"
        + Rina
        + ",Budi Santoso,"
        + Me
        + ",2024-03-13 20:30:00 UTC,,\"Besok ya.\nJam sembilan, di \"\"Kopi Kita\"\".\",INBOX\n"
        + "c1,,Budi Santoso,"
        + Me
        + ",Rina Wulandari,"
        + Rina
        + ",2024-03-13 09:00:00 UTC,,Apa kabar?,INBOX\n"
        + "c1,,Budi Santoso,"
        + Me
        + ",Rina Wulandari,"
        + Rina
        + ",2024-03-13 08:59:00 UTC,,Halo Rina,INBOX\n"
        + "c9,,Budi Santoso,"
        + Me
        + ",Eka Tan,"
        + Eka
        + ",2024-03-13 07:00:00 UTC,,never sent,DRAFT\n"
        + "c8,Sponsored Conversation,Ad Person,https://www.linkedin.com/in/ad,Budi Santoso,"
        + Me
        + ",2024-03-13 07:00:00 UTC,Buy,buy,INBOX\n"
        + "c7,,LinkedIn Member,,Budi Santoso,"
        + Me
        + ",2024-03-13 06:00:00 UTC,,gone,INBOX\n";

    private const string Profile =
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code\nBudi,Santoso,,,,Engineer,\"A\nB\",,\n";

    private static MemoryStream Zip(params (string Name, string Content)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }

        return stream;
    }

    private static ImportReading Open(string text, ImportOptions? options = null) =>
        ImportSource.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);

    private static ImportReading Whole(ImportOptions? options = null) =>
        ImportSource.Open(
            Zip(
                ("Basic_LinkedInDataExport/Connections.csv", Connections),
                ("Basic_LinkedInDataExport/messages.csv", Messages),
                ("Basic_LinkedInDataExport/Profile.csv", Profile),
                ("Basic_LinkedInDataExport/Rich_Media.csv", "Time,Media Link\n")
            ),
            options
        );

    private static IEnumerable<(string, string, Initiator, int, int)> Days(ImportReading reading) =>
        reading
            .Interactions()
            .Select(i => (i.On.ToString("O"), Assert.Single(i.Counterparts), i.StartedBy, i.MessagesIn, i.MessagesOut));

    [Fact]
    public void An_archive_gives_its_connections_and_a_day_for_each_person_one_wrote_with()
    {
        var reading = Whole();
        var rows = reading.Rows().ToList();
        Assert.Equal("linkedin-archive", reading.Format);
        Assert.Equal(["Rina Wulandari", "Sam Lee", null], rows.Select(r => r.Contact?.DisplayName));
        Assert.Equal(new DateOnly(2024, 3, 12), rows[0].Contact!.ConnectedOn);
        Assert.Equal((7, "no-name"), (rows[2].Row, rows[2].Error!.Code));
        Assert.Equal(("Budi Santoso", false, 4), (reading.Chat!.Me, reading.Chat.AsksMe, reading.Chat.Messages));
        Assert.Equal(
            [("2024-03-13", "Rina Wulandari", Initiator.Me, 1, 2), ("2024-03-14", "Sam Lee", Initiator.Them, 1, 0)],
            Days(reading)
        );
        Assert.Equal(
            ["drafts (1)", "messages of advertisers, companies, spam and closed accounts (2)"],
            reading.IgnoredColumns
        );
        var first = reading.Interactions().First();
        Assert.Equal((rows[0].Row, new TimeOnly(8, 59), Channel.Social), (first.Row, first.At, first.Channel));
        // Whom the owner never answered has written, and has not been reached.
        Assert.Equal([true, false], reading.Interactions().Select(i => i.CountsAsContact));
    }

    [Fact]
    public void Days_are_those_of_the_owners_zone_and_the_text_is_kept_only_where_it_is_wanted()
    {
        Assert.All(Whole().Interactions(), i => Assert.Null(i.Text));
        var days = Whole(new ImportOptions(Zone: "Asia/Jakarta", KeepText: true)).Interactions().ToList();
        Assert.Equal(["2024-03-13", "2024-03-14", "2024-03-14"], days.Select(d => d.On.ToString("O")));
        Assert.Equal("15:59 Budi Santoso: Halo Rina\n16:00 Budi Santoso: Apa kabar?", days[0].Text);
        Assert.Equal("03:30 Rina Wulandari: Besok ya.\nJam sembilan, di \"Kopi Kita\".", days[1].Text);
    }

    [Fact]
    public void Messages_alone_are_recognised_and_whoever_is_in_all_of_them_is_the_owner()
    {
        var reading = Open(Messages);
        Assert.Equal("linkedin-archive", reading.Format);
        Assert.Equal(("Budi Santoso", false), (reading.Chat!.Me, reading.Chat.AsksMe));
        Assert.Equal(["Sam Lee", "Rina Wulandari"], reading.Rows().Select(r => r.Contact!.DisplayName));
        Assert.Equal([Sam], reading.Rows().First().Contact!.Links);
        Assert.Equal(2, reading.Interactions().Count());
    }

    [Fact]
    public void Of_two_whom_nothing_tells_apart_the_owner_is_asked_and_may_say_who()
    {
        var one = Head + $"c1,,Rina Wulandari,{Rina},Budi Santoso,{Me},2024-03-13 20:30:00 UTC,,Halo,INBOX\n";
        Assert.True(Open(one).Chat!.AsksMe);
        var said = Open(one, new ImportOptions(Me: "Budi Santoso"));
        Assert.Equal(("Budi Santoso", false), (said.Chat!.Me, said.Chat.AsksMe));
        Assert.Equal("Rina Wulandari", Assert.Single(said.Rows()).Contact!.DisplayName);
        Assert.Equal("Budi Santoso", Open(one, new ImportOptions(MyNames: ["Budi Santoso"])).Chat!.Me);
        Assert.False(Open(one.Replace("INBOX", "SENT", StringComparison.Ordinal)).Chat!.AsksMe);
    }

    [Fact]
    public void A_group_gives_a_day_to_each_who_wrote_and_counts_as_contact_with_nobody()
    {
        var group =
            Head
            + $"g,Alumni,Eka Tan,{Eka},\"Budi Santoso,Rina Wulandari\",\"{Me},{Rina}\",2024-03-13 03:00:00 UTC,,b,INBOX\n"
            + $"g,Alumni,Budi Santoso,{Me},\"Eka Tan,Rina Wulandari\",\"{Eka},{Rina}\",2024-03-13 02:00:00 UTC,,a,INBOX\n";
        var reading = Open(group, new ImportOptions(Me: "Budi Santoso"));
        Assert.Equal(["Eka Tan"], reading.Rows().Select(r => r.Contact!.DisplayName));
        var day = Assert.Single(reading.Interactions());
        Assert.Equal(("linkedin:g", 1, 1, false), (day.Talk, day.MessagesIn, day.MessagesOut, day.CountsAsContact));
        Assert.Equal(Initiator.Me, day.StartedBy);
    }

    [Fact]
    public void Invitations_and_recommendations_become_lines_in_the_notes()
    {
        var reading = ImportSource.Open(
            Zip(
                ("Connections.csv", Connections),
                (
                    "Invitations.csv",
                    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
                        + $"Budi Santoso,Rina Wulandari,\"3/5/24, 1:45 AM\",Salam kenal,OUTGOING,{Me},{Rina}\n"
                        + $"Eka Tan,Budi Santoso,\"3/6/24, 1:45 AM\",,INCOMING,{Eka},{Me}\n"
                ),
                (
                    "Recommendations_Received.csv",
                    "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
                        + "Sam,Lee,Fareloop,Manager,Good man,\"12/31/23, 10:00 AM\",VISIBLE\n"
                ),
                (
                    "Recommendations_Given.csv",
                    "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
                        + "Dewi,Lestari,PT Satu,Direktur,Hebat,\"12/31/23, 10:00 AM\",VISIBLE\n"
                )
            ),
            new ImportOptions(Language: "id")
        );
        var people = reading.Rows().Select(r => r.Contact).OfType<ImportedContact>().ToDictionary(c => c.DisplayName);
        Assert.Equal("Saya undang di LinkedIn, 5 Maret 2024: Salam kenal", people["Rina Wulandari"].Notes);
        Assert.Equal("Merekomendasikan saya di LinkedIn, 31 Desember 2023: Good man", people["Sam Lee"].Notes);
        Assert.Equal("Mengundang saya di LinkedIn, 6 Maret 2024", people["Eka Tan"].Notes);
        Assert.Equal(
            ("Saya rekomendasikan di LinkedIn, 31 Desember 2023: Hebat", "PT Satu", "Direktur"),
            (people["Dewi Lestari"].Notes, people["Dewi Lestari"].Company, people["Dewi Lestari"].Title)
        );
        Assert.Equal(4, people.Count);
        Assert.Empty(reading.Interactions());
        Assert.False(reading.Chat!.AsksMe);
    }

    [Theory]
    [InlineData("IS MESSAGE DRAFT", "Yes", 0)]
    [InlineData("IS MESSAGE DRAFT", "No", 1)]
    [InlineData("IS CONVERSATION DRAFT", "Yes", 0)]
    public void Newer_archives_say_in_a_column_what_a_draft_is(string column, string said, int messages)
    {
        var text =
            Head.TrimEnd('\n')
            + $",ATTACHMENTS,{column}\n"
            + $"c1,,Rina Wulandari,{Rina},Budi Santoso,{Me},2024-03-13 20:30:00 UTC,,Halo,INBOX,,{said}\n";
        Assert.Equal(messages, Open(text).Chat!.Messages);
    }

    [Theory]
    [InlineData("https://www.linkedin.com/in/rina-w/?trk=x", 1)]
    [InlineData("https://www.linkedin.com/in/ACoAAB12345", 1)]
    [InlineData("", 1)]
    [InlineData("https://www.linkedin.com/in/another-rina", 2)]
    public void A_message_is_of_the_connection_with_the_page_and_without_one_of_that_name(string page, int people)
    {
        var reading = ImportSource.Open(
            Zip(
                ("Connections.csv", "First Name,Last Name,URL,Connected On\nRina,Wulandari," + Rina + ",12 Mar 2024\n"),
                ("Profile.csv", Profile),
                (
                    "messages.csv",
                    Head + $"c1,,Rina Wulandari,{page},Budi Santoso,{Me},2024-03-13 20:30:00 UTC,,Halo,INBOX\n"
                )
            )
        );
        var rows = reading.Rows().ToList();
        Assert.Equal(people, rows.Count);
        Assert.Equal(rows[^1].Row, Assert.Single(reading.Interactions()).Row);
    }

    [Fact]
    public void A_message_whose_date_cannot_be_read_is_named_and_the_rest_is_taken()
    {
        var reading = Open(Messages.Replace("2024-03-14 08:00:00 UTC", "someday", StringComparison.Ordinal));
        Assert.Equal((2, "message-bad-date"), (reading.Rows().First().Row, reading.Rows().First().Error!.Code));
        Assert.Single(reading.Interactions());
    }

    [Fact]
    public void A_zip_of_files_that_are_not_LinkedIns_is_refused_with_a_sentence() =>
        Assert.Equal(
            "no-linkedin",
            Assert
                .Throws<NotATableException>(() => ImportSource.Open(Zip(("Connections.csv", "nama;kota\nBudi;Solo\n"))))
                .Code
        );

    [Fact]
    public void The_report_lists_messages_and_interactions()
    {
        using var output = new MemoryStream();
        var reading = Whole();
        ImportReport.Write(output, reading, new ImportPlan(new DuplicateIndex()).Plan(reading.Rows()));
        using var json = JsonDocument.Parse(output.ToArray());
        Assert.Equal(4, json.RootElement.GetProperty("messages").GetInt32());
        var first = json.RootElement.GetProperty("interactions")[0];
        Assert.Equal(
            ("2024-03-13", "08:59", "linkedin", "me"),
            (
                first.GetProperty("date").GetString(),
                first.GetProperty("time").GetString(),
                first.GetProperty("channel").GetString(),
                first.GetProperty("startedBy").GetString()
            )
        );
    }

    [Fact]
    public void Twenty_thousand_messages_are_read_at_once()
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < 20_000; i++)
        {
            var who = i % 500;
            var mine = i % 2 == 0;
            var (from, to) = mine ? ("Budi Santoso", $"Orang {who}") : ($"Orang {who}", "Budi Santoso");
            var (fromUrl, toUrl) = mine
                ? (Me, $"https://www.linkedin.com/in/orang-{who}")
                : ($"https://www.linkedin.com/in/orang-{who}", Me);
            var at = new DateTime(2024, 1, 1).AddHours(20_000 - i);
            text.Append($"c{who},,{from},{fromUrl},{to},{toUrl},{at:yyyy-MM-dd HH:mm:ss} UTC,,pesan {i},INBOX\n");
        }

        var watch = Stopwatch.StartNew();
        var reading = Open(text.ToString());
        Assert.Equal((500, 20_000), (reading.Rows().Count(), reading.Interactions().Count()));
        Assert.True(watch.ElapsedMilliseconds < 6_000, $"{watch.ElapsedMilliseconds} ms");
    }
}
