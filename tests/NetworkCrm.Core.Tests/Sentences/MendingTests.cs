using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Core.Tests.Sentences;

/// <summary>What the owner mends stays mended while they go on typing.</summary>
public sealed class MendingTests
{
    private const string Text = "Ngopi sama Budi kemarin. Dia cari gudang. Aku janji kirim kontak Pak Hadi Jumat.";

    [Fact]
    public void Every_chip_can_be_turned_back_into_words()
    {
        foreach (var chip in SentenceTable.Read(Text).Chips)
        {
            var read = SentenceParser.Read(Text, Without(chip.Mark));
            Assert.DoesNotContain(read.Chips, c => c.Mark == chip.Mark);
            Assert.Equal(Text, string.Concat(read.Spans.Select(read.Words)));
            Assert.Contains(read.Unread, u => u.Start <= chip.Start && u.End >= chip.End);
        }
    }

    [Fact]
    public void A_dismissed_chip_stays_away_while_the_text_grows()
    {
        var fact = Assert.Single(SentenceTable.Read("Ngopi sama Rina. Dia cari gud").Facts);
        Assert.Empty(SentenceParser.Read("Ngopi sama Rina. Dia cari gudang di Bekasi", Without(fact.Mark)).Facts);
    }

    [Fact]
    public void Of_two_alike_only_the_one_is_dismissed()
    {
        const string twice = "Kemarin ketemu Rina. Rina telp kemarin";
        var first = SentenceTable.Read(twice).Spans.OfType<PersonSpan>().First();
        var left = Assert.Single(SentenceParser.Read(twice, Without(first.Mark)).Spans.OfType<PersonSpan>());
        Assert.Equal(twice.LastIndexOf("Rina", StringComparison.Ordinal), left.Start);
    }

    [Fact]
    public void The_day_of_a_promise_can_be_taken_from_it()
    {
        var due = Assert.Single(SentenceTable.Read(Text).Promises.Single().Parts.OfType<DaySpan>());
        var promise = Assert.Single(SentenceParser.Read(Text, Without(due.Mark)).Promises);
        Assert.Null(promise.Due);
        Assert.Equal("kirim kontak Pak Hadi Jumat", promise.What);
    }

    [Fact]
    public void Another_day_can_be_meant()
    {
        var due = Assert.Single(SentenceTable.Read(Text).Promises.Single().Parts.OfType<DaySpan>());
        var day = new DateOnly(2026, 11, 27);
        var context = SentenceTable.Context with
        {
            ChosenDays = new Dictionary<SentenceMark, DateOnly> { [due.Mark] = day },
        };
        Assert.Equal(day, Assert.Single(SentenceParser.Read(Text, context).Promises).Due?.On);
    }

    [Fact]
    public void Who_was_chosen_stays_chosen_while_the_text_grows()
    {
        var budi = Assert.Single(SentenceTable.Read("Ngopi sama Budi").Participants);
        var context = SentenceTable.Context with
        {
            Chosen = new Dictionary<SentenceMark, SentencePerson> { [budi.Mark] = budi.Candidates[1] },
        };
        Assert.Equal("Budi Hartono", Assert.Single(SentenceParser.Read(Text, context).Participants).Person?.FullName);
    }

    [Fact]
    public void A_dismissed_form_of_address_takes_the_name_with_it()
    {
        var hadi = Assert.Single(SentenceTable.Read("ngopi sama Pak Hadi").Participants);
        Assert.Empty(SentenceParser.Read("ngopi sama Pak Hadi", Without(hadi.Mark)).Spans.OfType<PersonSpan>());
    }

    [Fact]
    public void A_reading_says_what_the_log_needs()
    {
        var read = SentenceTable.Read(
            "Zoom sama Rina kemarin. Dia janji kirim kontrak Jumat. Gue kasih dia kontak Andi."
        );
        Assert.Equal(Channel.Video, read.Channel);
        Assert.Equal(new DateOnly(2026, 11, 17), read.On?.Day.On);
        Assert.Equal(["Rina Kartika"], read.Participants.Select(p => p.Person?.FullName));
        Assert.Equal(PromisedBy.Them, Assert.Single(read.Promises).By);
        var gave = Assert.Single(read.Exchanges);
        Assert.Equal((ExchangeDirection.Gave, ExchangeKind.Information), (gave.Direction, gave.Exchange));
    }

    private static SentenceContext Without(SentenceMark mark) =>
        SentenceTable.Context with
        {
            Dismissed = new HashSet<SentenceMark> { mark },
        };
}
