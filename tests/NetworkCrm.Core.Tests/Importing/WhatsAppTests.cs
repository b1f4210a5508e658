using System.IO.Compression;
using System.Text;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class WhatsAppTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    private static ImportReading Open(string text, string? file = null, ImportOptions? options = null) =>
        ImportSource.Open(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            (options ?? new ImportOptions()) with
            {
                FileName = file,
                Today = Today,
            }
        );

    private static string Refusal(Action open) => Assert.Throws<NotATableException>(open).Code;

    [Theory]
    [InlineData("[8/20/24, 14:30:15] ", "2024-08-20 14:30")]
    [InlineData("[8/20/24 14.30.15] ", "2024-08-20 14:30")]
    [InlineData("[20/08/24 14:30:15] ", "2024-08-20 14:30")]
    [InlineData("[14:30:15, 8/20/24] ", "2024-08-20 14:30")]
    [InlineData("[2024/08/20 14:30:15] ", "2024-08-20 14:30")]
    [InlineData("[8/20/24, 2:30:15\u202FPM] ", "2024-08-20 14:30")]
    [InlineData("\u200E[8/20/24, 12:05:15 AM] ", "2024-08-20 00:05")]
    [InlineData("20/08/2024, 14:30 - ", "2024-08-20 14:30")]
    [InlineData("20/08/2024 14.30 - ", "2024-08-20 14:30")]
    [InlineData("20/08/24 14.30 - ", "2024-08-20 14:30")]
    [InlineData("20.08.24, 14:30 - ", "2024-08-20 14:30")]
    [InlineData("20.08.24 14:30 - ", "2024-08-20 14:30")]
    [InlineData("20-08-2024 14:30 - ", "2024-08-20 14:30")]
    [InlineData("2024/08/20, 14:30 - ", "2024-08-20 14:30")]
    [InlineData("2024-08-20 14:30 - ", "2024-08-20 14:30")]
    [InlineData("20. 8. 2024 14:30 - ", "2024-08-20 14:30")]
    [InlineData("20. 8. 2024. 14:30 - ", "2024-08-20 14:30")]
    [InlineData("2024. 8. 20. 오후 2:30 - ", "2024-08-20 14:30")]
    [InlineData("2024/8/20 下午2:30 - ", "2024-08-20 14:30")]
    [InlineData("20.8.2024 klo 14.30 - ", "2024-08-20 14:30")]
    [InlineData("20/08/2024, 2:30 p. m. - ", "2024-08-20 14:30")]
    [InlineData("20/08/2024, 2:30\u00A0p.\u00A0m. - ", "2024-08-20 14:30")]
    [InlineData("20/08/2024, 2:30 p.m. - ", "2024-08-20 14:30")]
    [InlineData("8/20/24, 2:30 PM - ", "2024-08-20 14:30")]
    [InlineData("4/28/17, 4:39:44 PM: ", "2017-04-28 16:39")]
    [InlineData("13.06.18 21.25.15: ", "2018-06-13 21:25")]
    [InlineData("٢٠‏/٨‏/٢٠٢٤، ٢:٣٠ م - ", "2024-08-20 14:30")]
    [InlineData("۱۴۰۳/۵/۳۰،‏ ۱۴:۳۰ - ", "2024-08-20 14:30")]
    [InlineData("20/8/2567 14:30 - ", "2024-08-20 14:30")]
    [InlineData("[20/8/67 14:30:15] ", "2024-08-20 14:30")]
    [InlineData("R6/08/20 14:30 - ", "2024-08-20 14:30")]
    [InlineData("令和6年8月20日 14:30 - ", "2024-08-20 14:30")]
    [InlineData("\uFEFF20/08/2024, 24:10 - ", "2024-08-20 00:10")]
    public void Every_layout_gives_its_day_and_time(string stamp, string expected)
    {
        var reading = Open(
            $"{stamp}Rina: halo\n{stamp}Budi: halo juga: sore\nbaris kedua\n",
            "WhatsApp Chat with Rina.txt"
        );
        Assert.Equal("whatsapp", reading.Format);
        var day = Assert.Single(reading.Interactions());
        Assert.Equal(expected, $"{day.On:yyyy-MM-dd} {day.At:HH:mm}");
        Assert.Equal((1, 1, Initiator.Them), (day.MessagesIn, day.MessagesOut, day.StartedBy));
        Assert.Equal(["Rina"], day.Counterparts);
        Assert.Equal("Rina", Assert.Single(reading.Rows()).Contact!.DisplayName);
    }

    [Theory]
    [InlineData("01/02/24;13/02/24", "2024-02-01", false)]
    [InlineData("01/02/24;02/13/24", "2024-01-02", false)]
    [InlineData("01/02/24;03/01/24", "2024-01-02", false)]
    [InlineData("12/10/26;11/11/26", "2026-10-12", false)]
    [InlineData("05/05/24;06/06/24", "2024-05-05", false)]
    [InlineData("01/02/24;03/04/24", "2024-02-01", true)]
    [InlineData("01.02.24;03.04.24", "2024-02-01", false)]
    [InlineData("24/12/05;24/12/06", "2024-12-05", false)]
    public void The_whole_file_says_which_number_is_the_day(string days, string first, bool asks)
    {
        var chat = string.Concat(days.Split(';').Select(d => $"{d}, 14:30 - Rina: halo\n"));
        var reading = Open(chat, "WhatsApp Chat with Rina.txt");
        Assert.Equal(asks, reading.Chat!.AsksDates);
        Assert.Equal(first, $"{reading.Interactions().First().On:O}");
        if (asks)
            Assert.Equal(
                new DateOnly(2024, 1, 2),
                Open(chat, null, new ImportOptions(Dates: DateOrder.MonthFirst)).Chat!.First
            );
    }

    [Fact]
    public void A_day_that_does_not_exist_is_an_error_of_its_line_and_stops_nothing()
    {
        var reading = Open(
            "31/01/24, 09:00 - Rina: a\n31/02/24, 09:00 - Rina: b\nmasih b\n01/03/24, 09:00 - Rina: c\n",
            "Chat WhatsApp dengan Rina.txt"
        );
        Assert.Equal(2, reading.Interactions().Count());
        var error = Assert.Single(reading.Rows(), r => r.Error is not null);
        Assert.Equal((2, "chat-bad-date"), (error.Row, error.Error!.Code));
    }

    [Fact]
    public void Notices_are_nobody_s_messages_and_placeholders_are_counted_but_not_kept()
    {
        var reading = Open(
            """
            [8/20/24, 09:00:00] Rina: ‎Messages and calls are end-to-end encrypted. No one outside of this chat can read them.
            ‎[8/20/24, 09:00:01] Rina: ‎image omitted
            [8/20/24, 09:01:00] Rina: Report.pdf • ‎2 pages ‎document omitted
            [8/20/24, 09:02:00] Budi: halo ‎<This message was edited>
            dua baris
            [8/20/24, 09:03:00] Budi: ‎You deleted this message.
            [8/20/24, 09:04:00] Rina: ‎This message was deleted.
            [8/20/24, 09:05:00] Rina: ‎Rina changed their phone number to a new number.
            """,
            options: new ImportOptions(KeepText: true)
        );
        Assert.Equal(("Budi", false, 5), (reading.Chat!.Me, reading.Chat.AsksMe, reading.Chat.Messages));
        var day = Assert.Single(reading.Interactions());
        Assert.Equal((3, 2), (day.MessagesIn, day.MessagesOut));
        Assert.Equal("09:02 Budi: halo\ndua baris", day.Text);
    }

    [Theory]
    [InlineData("<Media tidak disertakan>")]
    [InlineData("<Без медиафайлов>")]
    [InlineData("‎obrázek vynechán")]
    [InlineData("IMG-20240820-WA0003.jpg (file terlampir)")]
    [InlineData("‎<attached: 00000035-PHOTO-2024-08-20.jpg>")]
    [InlineData("Pesan ini telah dihapus")]
    public void Media_and_what_was_taken_back_count_as_messages_without_words(string text)
    {
        var day = Assert.Single(
            Open(
                    $"20/08/24, 14:30 - Rina: {text}\n",
                    "Chat WhatsApp dengan Rina.txt",
                    new ImportOptions(KeepText: true)
                )
                .Interactions()
        );
        Assert.Equal((1, null), (day.MessagesIn, day.Text));
    }

    [Fact]
    public void Text_is_kept_only_where_it_is_asked_for()
    {
        const string chat = "20/08/24, 14:30 - Rina: rahasia\n";
        Assert.Null(Assert.Single(Open(chat).Interactions()).Text);
        Assert.Equal(
            "14:30 Rina: rahasia",
            Assert.Single(Open(chat, options: new ImportOptions(KeepText: true)).Interactions()).Text
        );
    }

    private const string Two = "20/08/24, 14:30 - Rina: halo\n20/08/24, 14:31 - Budi: halo\n";

    [Fact]
    public void Who_is_the_owner_is_asked_where_nothing_says_it()
    {
        Assert.True(Open(Two).Chat!.AsksMe);
        Assert.Equal(["Rina", "Budi"], Open(Two).Chat!.Senders);
    }

    [Theory]
    [InlineData("WhatsApp Chat with Rina.txt")]
    [InlineData("WhatsApp Chat - Rina (2).zip")]
    [InlineData("Chat WhatsApp dengan rina.txt")]
    [InlineData("Conversa do WhatsApp com Rina.txt")]
    [InlineData("WhatsApp-Chat mit Rina.txt")]
    [InlineData("Chat de WhatsApp con Rina.txt")]
    public void The_file_s_name_says_whom_a_chat_is_with(string file) =>
        Assert.Equal(("Budi", false), (Open(Two, file).Chat!.Me, Open(Two, file).Chat!.AsksMe));

    [Fact]
    public void The_owner_is_known_by_choice_by_memory_by_a_title_and_by_an_unsaved_number()
    {
        Assert.Equal("Budi", Open(Two, options: new ImportOptions(Me: "budi")).Chat!.Me);
        Assert.Equal("Budi", Open(Two, options: new ImportOptions(MyNames: ["Budi"])).Chat!.Me);
        Assert.Equal("Budi", Open("WhatsApp Chat - Rina\n" + Two).Chat!.Me);
        Assert.Equal("Budi", Open(Two.Replace("Rina", "+62 812-1111-2222")).Chat!.Me);
        Assert.Equal("Budi", Open(Two.Replace("Rina", "~\u00A0Rina")).Chat!.Me);
        Assert.Equal("", Open(Two, options: new ImportOptions(Me: ChatFacts.Nobody)).Chat!.Me);
    }

    [Fact]
    public void Whom_the_owner_alone_wrote_to_is_named_by_the_file()
    {
        var reading = Open("20/08/24, 14:30 - Budi: halo?\n", "Chat WhatsApp dengan Rina.txt");
        Assert.Equal("Rina", Assert.Single(reading.Rows()).Contact!.DisplayName);
        var day = Assert.Single(reading.Interactions());
        Assert.Equal((0, 1, Initiator.Me), (day.MessagesIn, day.MessagesOut, day.StartedBy));
    }

    [Fact]
    public void Numbers_become_phones_and_unsaved_names_lose_their_sign()
    {
        var rows = Open(
                "20/08/24, 14:30 - +62 812-1111-2222: a\n20/08/24, 14:31 - ~ Sari: b\n20/08/24, 14:32 - Budi: c\n"
            )
            .Rows()
            .Select(r => r.Contact!)
            .ToList();
        Assert.Equal("+6281211112222", Assert.Single(rows[0].Phones).E164);
        Assert.Equal("Sari", rows[1].DisplayName);
    }

    [Fact]
    public void A_group_gives_a_day_for_each_member_who_wrote_and_none_of_them_counts_as_contact()
    {
        var reading = Open(
            """
            20/08/24, 09:00 - Budi created group "Arisan: RT 5"
            20/08/24, 09:01 - Rina: pagi
            20/08/24, 09:02 - Budi: pagi
            20/08/24, 09:03 - Sari: pagi semua
            20/08/24, 09:04 - Sari: kapan?
            21/08/24, 09:00 - Budi: besok
            """,
            options: new ImportOptions(Me: "Budi")
        );
        Assert.True(reading.Chat!.IsGroup);
        Assert.Equal(["Rina", "Sari"], reading.Rows().Select(r => r.Contact!.DisplayName));
        var days = reading.Interactions().ToList();
        Assert.Equal(
            [("Rina", 1, 1), ("Sari", 2, 1)],
            days.Select(d => (d.Counterparts[0], d.MessagesIn, d.MessagesOut))
        );
        Assert.Equal([Initiator.Them, Initiator.Unknown], days.Select(d => d.StartedBy));
        Assert.All(days, d => Assert.False(d.CountsAsContact));
        Assert.Equal("group:arisan: rt 5", days[0].Talk);
    }

    [Fact]
    public void A_line_of_another_layout_goes_on_with_the_message_before_it()
    {
        var day = Assert.Single(
            Open("20/08/24, 14:30 - Rina: katanya\n[21/08/24, 10:00:00] Sari: besok\n2024-04-29 10:30:00\n")
                .Interactions()
        );
        Assert.Equal(1, day.MessagesIn);
    }

    [Fact]
    public void A_chat_without_a_word_of_anybody_says_so()
    {
        Assert.Equal("chat-empty", Refusal(() => Open("20/08/24, 14:30 - Messages are end-to-end encrypted.\n")));
        Assert.Equal("no-chat", Refusal(() => Open("halo\n", options: new ImportOptions(Format: "whatsapp"))));
        Assert.Equal("empty-file", Refusal(() => Open("", options: new ImportOptions(Format: "whatsapp"))));
    }

    private static MemoryStream Zip(params (string Name, byte[] Content)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }

        return stream;
    }

    [Fact]
    public void A_zip_is_read_by_the_chat_in_it_and_its_names_lead_nowhere()
    {
        var zip = Zip(
            ("../../evil.txt", "x"u8.ToArray()),
            ("IMG-1.jpg", [1, 2, 3]),
            ("_chat.txt", Encoding.UTF8.GetBytes(Two))
        );
        var reading = ImportSource.Open(zip, new ImportOptions(FileName: "WhatsApp Chat - Rina.zip", Today: Today));
        Assert.Equal(("whatsapp", "Budi", 2), (reading.Format, reading.Chat!.Me, reading.Chat.Messages));
        var android = Zip(("WhatsApp Chat with Rina.txt", Encoding.UTF8.GetBytes(Two)));
        Assert.Equal("Budi", ImportSource.Open(android, new ImportOptions(Today: Today)).Chat!.Me);
    }

    [Fact]
    public void Zips_that_are_no_chat_or_meant_to_harm_are_refused_with_a_reason()
    {
        Assert.Equal("zip-file", Refusal(() => ImportSource.Open(Zip(("a.txt", [65])))));
        Assert.Equal("zip-bomb", Refusal(() => ImportSource.Open(Zip(("_chat.txt", new byte[64 << 20])))));
        var many = Enumerable.Range(0, 20_001).Select(i => ($"{i}.jpg", Array.Empty<byte>())).ToArray();
        Assert.Equal("zip-too-many", Refusal(() => ImportSource.Open(Zip(many))));
        var cut = Zip(("_chat.txt", Encoding.UTF8.GetBytes(Two))).ToArray();
        Assert.Equal("zip-damaged", Refusal(() => ImportSource.Open(new MemoryStream(cut[..^30]))));
        // The flag of a locked entry, in its local header and in the list at the end.
        var locked = Zip(("_chat.txt", Encoding.UTF8.GetBytes(Two))).ToArray();
        locked[6] |= 1;
        locked[locked.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Equal("zip-encrypted", Refusal(() => ImportSource.Open(new MemoryStream(locked))));
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_read_in_bounded_memory()
    {
        using var stream = new GeneratedStream(
            102,
            i =>
                i == 0 ? "20/08/24, 14:30 - Rina: "
                : i == 101 ? "\n20/08/24, 14:31 - Rina: halo\n"
                : null,
            fill: 1 << 20
        );
        var before = GC.GetTotalAllocatedBytes();
        var reading = ImportSource.Open(stream, new ImportOptions(Today: Today, KeepText: true));
        Assert.Equal(2, reading.Chat!.Messages);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 64 << 20);
    }
}
