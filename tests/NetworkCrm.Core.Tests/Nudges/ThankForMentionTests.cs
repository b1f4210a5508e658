using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class ThankForMentionTests
{
    private static readonly DateOnly Heard = new(2026, 3, 19);
    private static readonly MentionFacts Mention = new(7, 42, Heard, "Pak Hadi", "proyek kemasan");

    [Fact]
    [Story(NudgeRule.ThankForMention, Shows.Speaking)]
    public void She_named_me_to_Pak_Hadi_and_I_have_not_thanked_her()
    {
        var occasion = ThankForMention.Judge(Mention, Heard.AddDays(2))!;
        Assert.Equal(
            ("ThankForMention:42:7", "who-says-your-name", (DateOnly?)Heard.AddDays(30)),
            (occasion.Key, occasion.AdviceId, occasion.LastDay)
        );
        Assert.Equal(
            "Menyebut nama Anda kepada Pak Hadi untuk proyek kemasan pada 19 Maret 2026; belum Anda ucapkan terima kasih.",
            occasion.Sentence("id")
        );
        Assert.Equal(
            "Named you to Pak Hadi for proyek kemasan on 19 March 2026; you have not thanked them yet.",
            occasion.Sentence("en")
        );
        Assert.Equal(SuggestedAct.Thank, occasion.Acts[0]);
    }

    [Fact]
    public void To_whom_and_what_for_may_be_unknown() =>
        Assert.Equal(
            "Named you on 19 March 2026; you have not thanked them yet.",
            ThankForMention.Judge(Mention with { ToWhom = null, ForWhat = null }, Heard)!.Sentence("en")
        );

    [Fact]
    [Story(NudgeRule.ThankForMention, Shows.Silence)]
    public void I_thanked_her_the_same_evening() =>
        Assert.Null(ThankForMention.Judge(Mention with { ThankedOn = Heard }, Heard.AddDays(1)));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [Story(NudgeRule.ThankForMention, Shows.AnEdge)]
    public void After_a_month_thanks_would_puzzle_more_than_please(int day, bool speaks) =>
        Assert.Equal(speaks, ThankForMention.Judge(Mention, Heard.AddDays(day)) is not null);

    [Fact]
    [Story(NudgeRule.ThankForMention, Shows.StoppingOnceActedOn)]
    public void Reminded_I_wrote_to_her()
    {
        var reminded = Heard.AddDays(10);
        Assert.NotNull(ThankForMention.Judge(Mention, reminded));
        Assert.Null(ThankForMention.Judge(Mention with { ThankedOn = reminded }, reminded));
    }
}
