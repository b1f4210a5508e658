using NetworkCrm.Core.Messages;

namespace NetworkCrm.Core.Tests.Messages;

public sealed class MessageTemplateTests
{
    private static readonly MessageValues Known = new()
    {
        Name = "Pak Budi",
        Me = "Dewi",
        Company = "PT Sinar Tbk.",
        Place = "Makan malam Kadin",
        Told = "anaknya masuk SMA",
        Day = "Lebaran",
        Promise = "kirim daftar harga",
    };

    [Theory]
    [InlineData("Halo {nama}, apa kabar?", "Halo Pak Budi, apa kabar?")]
    [InlineData("Hi {name}, how are you? {saya}", "Hi Pak Budi, how are you? Dewi")]
    [InlineData("{NAMA} { nama } {Name}", "Pak Budi Pak Budi Pak Budi")]
    [InlineData("Terima kasih[ atas obrolannya di {tempat}].", "Terima kasih atas obrolannya di Makan malam Kadin.")]
    [InlineData("Salam untuk tim (di {perusahaan}).", "Salam untuk tim (di PT Sinar Tbk.).")]
    [InlineData("Salam untuk semua di {perusahaan}. Sampai jumpa.", "Salam untuk semua di PT Sinar Tbk. Sampai jumpa.")]
    [InlineData("Satu\r\n\r\nDua\u2028Tiga", "Satu\n\nDua Tiga")]
    [InlineData("  Dua  spasi \t di sini  ", "Dua spasi di sini")]
    [InlineData("Isi [di sini] dan (di sana) :)", "Isi [di sini] dan (di sana) :)")]
    [InlineData("", "")]
    public void What_has_a_value_is_said(string template, string text) =>
        Assert.Equal(text, MessageTemplate.Fill(template, Known));

    [Theory]
    [InlineData("Halo {nama}, apa kabar?", "Halo, apa kabar?")]
    [InlineData("Halo {nama}!", "Halo!")]
    [InlineData("{nama}, apa kabar?", "apa kabar?")]
    [InlineData("Terima kasih, {nama}!", "Terima kasih!")]
    [InlineData("Terima kasih, {nama}, atas waktunya.", "Terima kasih, atas waktunya.")]
    [InlineData("Salam, {saya}", "Salam")]
    [InlineData("Salam,\n{saya}", "Salam,")]
    [InlineData("Kita bertemu di {tempat}. Apa kabar?", "Apa kabar?")]
    [InlineData("Apa kabar? Kita bertemu di {tempat}.", "Apa kabar?")]
    [InlineData("Satu. Kita bertemu di {tempat}! Dua.", "Satu. Dua.")]
    [InlineData("Terima kasih[ atas obrolannya di {tempat}].", "Terima kasih.")]
    [InlineData("Terima kasih [atas obrolannya di {tempat}], ya.", "Terima kasih, ya.")]
    [InlineData("Salam untuk tim ({perusahaan}).", "Salam untuk tim.")]
    [InlineData("Terima kasih, [di {tempat}]", "Terima kasih")]
    [InlineData("Halo [dari {tempat} ([tentang {cerita}])].", "Halo.")]
    [InlineData(
        "Halo {nama}, terima kasih atas obrolannya di {tempat}. Senang berkenalan!",
        "Halo, Senang berkenalan!"
    )]
    [InlineData("Satu\nKita bertemu di {tempat}.\nDua", "Satu\nDua")]
    [InlineData("Satu\n\nKita bertemu di {tempat}.\n\nDua", "Satu\n\nDua")]
    [InlineData("{cerita}", "")]
    [InlineData("{tidak_ada} Halo. Apa kabar?", "Apa kabar?")]
    public void What_has_none_goes_with_the_words_that_hang_on_it(string template, string text) =>
        Assert.Equal(text, MessageTemplate.Fill(template, new MessageValues()));

    [Fact]
    public void A_greeting_stays_where_the_rest_of_its_sentence_goes() =>
        Assert.Equal(
            "Halo Pak Budi, Senang berkenalan!",
            MessageTemplate.Fill(
                "Halo {nama}, terima kasih atas obrolannya di {tempat}. Senang berkenalan!",
                Known with
                {
                    Place = " ",
                }
            )
        );

    [Theory]
    [InlineData("Halo {nama")]
    [InlineData("Halo nama}")]
    [InlineData("Halo {{nama}}")]
    [InlineData("Halo {na{nama}ma}")]
    [InlineData("Halo {}")]
    [InlineData("Halo {\nnama}")]
    [InlineData("}{")]
    public void A_brace_of_nothing_is_named_and_never_sent(string template)
    {
        Assert.Contains(Problems(template), p => p.Fault == TemplateFault.LoneBrace);
        Assert.DoesNotContain(MessageTemplate.Fill(template, Known), c => c is '{' or '}');
    }

    [Fact]
    public void An_unknown_placeholder_is_named_and_one_of_another_occasion_too()
    {
        Assert.Equal([new TemplateProblem(TemplateFault.Unknown, "namanya")], Problems("Halo {namanya}"));
        Assert.Equal([new TemplateProblem(TemplateFault.NotHere, "grup")], Problems("Halo {nama} dari {grup}"));
        Assert.Equal([new TemplateProblem(TemplateFault.NotHere, "grup")], Problems("Halo [dari {grup}]"));
        Assert.Empty(Problems("Halo {nama} dari {perusahaan}"));
    }

    [Fact]
    public void Nothing_and_too_much_are_refused_and_the_longest_is_taken()
    {
        Assert.Equal([new TemplateProblem(TemplateFault.Empty)], Problems(" \n "));
        Assert.Equal([new TemplateProblem(TemplateFault.TooLong)], Problems(new string('a', 10_000)));
        Assert.Empty(Problems(new string('a', MessageTemplate.BodyMax)));
    }

    [Fact]
    public void What_a_value_holds_is_never_read_as_a_placeholder_nor_as_a_bracket_or_a_sentence() =>
        Assert.Equal(
            "Halo {nama} [x]. Siapa?, apa kabar?",
            MessageTemplate.Fill("Halo {nama}, apa kabar?", new MessageValues { Name = "{nama} [x]. Siapa?" })
        );

    [Fact]
    public void A_value_is_one_line_and_turns_nothing_around() =>
        Assert.Equal(
            "Halo Rina evil, محمد 👩‍💻!",
            MessageTemplate.Fill(
                "Halo {nama}, {cerita}!",
                new MessageValues { Name = " Rina\r\n\u202Eevil\u0000 ", Told = "محمد \u2067👩‍💻\uD800" }
            )
        );

    [Fact]
    public void Ten_thousand_brackets_and_braces_are_read_at_once()
    {
        foreach (var hostile in new[] { "[", "(", "{", "[{nama}", "{nama}[", "]", "([{cerita}])" })
        {
            var filled = MessageTemplate.Fill(string.Concat(Enumerable.Repeat(hostile, 10_000)), Known);
            Assert.DoesNotContain(filled, c => c is '{' or '}');
        }
    }

    /// <summary>Templates put together at random from everything that means something, half of the values known.</summary>
    [Fact]
    public void However_a_template_is_put_together_no_hole_shows()
    {
        string[] pieces =
        [
            .. Enum.GetValues<Placeholder>().Select(p => PlaceholderNames.Written(p, "id")),
            "{x}",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            ", ",
            ". ",
            "! ",
            "? ",
            ": ",
            "\n",
            "\r\n",
            " ",
            "Halo",
            "kata",
            "😊",
            "\u202E",
            "سلام",
        ];
        var random = new Random(20261130);
        for (var round = 0; round < 20_000; round++)
        {
            var template = string.Concat(
                Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)])
            );
            var values = new MessageValues
            {
                Name = random.Next(2) == 0 ? null : "Rina",
                Me = random.Next(2) == 0 ? null : "Dewi",
                Place = random.Next(2) == 0 ? null : "Kadin",
                Told = random.Next(2) == 0 ? null : "pindah kerja",
            };
            var filled = MessageTemplate.Fill(template, values);
            Assert.False(
                filled.IndexOfAny(['{', '}', '\r']) >= 0
                    || filled.Contains("  ", StringComparison.Ordinal)
                    || filled.Contains("\n\n\n", StringComparison.Ordinal)
                    || filled != filled.Trim('\n', ' ')
                    || filled.Split('\n').Any(line => line != line.Trim(' ')),
                $"{template} -> {filled}"
            );
            // Filled once, it is a message, and filling it again changes nothing but brackets around nothing known.
            if (filled.IndexOfAny(['[', ']', '(', ')']) < 0)
                Assert.Equal(filled, MessageTemplate.Fill(filled, values));
        }
    }

    private static IReadOnlyList<TemplateProblem> Problems(string text) =>
        MessageTemplate.Problems(text, MessageOccasions.Allowed(MessageOccasion.CatchUp));
}
