using CsCheck;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Core.Tests.Sentences;

public sealed class NoWordIsLostTests
{
    private static readonly string[] Pieces =
    [
        .. SentenceTable.Rows(SentenceTable.Worked).SelectMany(r => r.Text.Split(' ')).Distinct(),
        "\ud83d",
        "\udc4d",
        "👍🏽",
        "👨\u200d👩\u200d👧",
        "e\u0301",
        "\u0301",
        "مرحبا",
        "\u202e",
        "\u200b",
        "田中",
        "\ufffe",
        "\0",
        "\n",
        "\r\n",
        "\t",
        "@",
        "#",
        "@@Rina",
        "#@x",
        "'",
        "’s",
        "12/",
        "/3",
        "99999999999",
        "31/2/2026",
        "((",
        "https://",
        "a@b",
    ];

    private static readonly Gen<string> Texts = Gen.Select(
        Gen.Int[0, Pieces.Length - 1].Array[0, 40],
        Gen.OneOf(Gen.Const(" "), Gen.Const(""), Gen.Const(", "), Gen.Const(". "), Gen.Const(" dan ")),
        (picked, between) => string.Join(between, picked.Select(p => Pieces[p]))
    );

    [Fact]
    public void The_spans_together_are_the_text_whatever_it_is() =>
        Texts.Sample(text => AssertWhole(SentenceTable.Read(text)), iter: 1_000);

    [Fact]
    public void So_they_are_of_any_characters() =>
        Gen.String[Gen.Char, 0, 60].Sample(text => AssertWhole(SentenceTable.Read(text)), iter: 1_000);

    [Fact]
    public void Every_beginning_of_a_sentence_is_read_as_it_is_typed()
    {
        foreach (var row in SentenceTable.Rows(SentenceTable.Worked))
            for (var length = 0; length <= row.Text.Length; length++)
                AssertWhole(SentenceTable.Read(row.Text[..length]));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("😀")]
    [InlineData("\u0301")]
    [InlineData("Rina ")]
    [InlineData("Rina, ")]
    [InlineData("dan Rina ")]
    [InlineData("nanti ")]
    [InlineData("besok ")]
    [InlineData("dia janji kirim ")]
    [InlineData("aku kirim besok ")]
    [InlineData("tgl 12 ")]
    [InlineData("كيف ")]
    [InlineData("\ud83d")]
    [InlineData("Budi Santoso ")]
    public void Ten_thousand_characters_are_read_whole(string piece) =>
        AssertWhole(SentenceTable.Read(string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length))));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("😀😀😀")]
    [InlineData("rina@contoh.example https://contoh.example/Rina?x=kemarin")]
    [InlineData("مرحبا كيف الحال")]
    [InlineData("!!! ... ---")]
    public void Where_nothing_is_said_nothing_is_read(string text) => Assert.Empty(SentenceTable.Read(text).Chips);

    [Fact]
    public void The_same_is_read_every_time()
    {
        foreach (var row in SentenceTable.Rows(SentenceTable.Worked))
            Assert.Equal(ReadingText.Of(SentenceTable.Read(row)), ReadingText.Of(SentenceTable.Read(row)));
    }

    private static void AssertWhole(SentenceReading reading)
    {
        Assert.Equal(reading.Text, string.Concat(reading.Spans.Select(reading.Words)));
        Assert.All(reading.Spans, s => Assert.True(s.Length > 0));
        foreach (var clause in reading.Spans.OfType<ClauseSpan>())
        {
            Assert.NotEmpty(clause.What);
            Assert.All(clause.Parts, p => Assert.True(p.Start >= clause.Start && p.End <= clause.End));
        }
    }
}
