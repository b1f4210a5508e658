using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class PromiseDueTests
{
    private static readonly DateOnly Due = new(2026, 3, 19);
    private static readonly PromiseFacts Mine = new(
        7,
        42,
        "Rina",
        PromisedBy.Me,
        "kirim katalog",
        Due.AddDays(-20),
        Due
    );
    private static readonly PromiseFacts Theirs = Mine with { By = PromisedBy.Them, Kept = 1, Ended = 2 };

    [Fact]
    [Story(NudgeRule.PromiseDue, Shows.Speaking)]
    public void I_said_I_would_send_the_catalogue_by_Thursday()
    {
        var occasion = PromiseDue.Judge(Mine, Due.AddDays(-2))!;
        Assert.Equal(
            ("PromiseDue:42:7", "keep-promises", (DateOnly?)null),
            (occasion.Key, occasion.AdviceId, occasion.LastDay)
        );
        Assert.Equal("Anda berjanji: kirim katalog. Tenggatnya 19 Maret 2026, 2 hari lagi.", occasion.Sentence("id"));
        Assert.Equal("You promised: kirim katalog. Due on 19 March 2026, in 2 days.", occasion.Sentence("en"));
        Assert.Equal([SuggestedAct.KeepPromise, SuggestedAct.Message], occasion.Acts);
        Assert.Equal(new OccasionFacts(PromisedBy.Me, Mine.MadeOn, Due), occasion.Facts);
    }

    [Fact]
    [Story(NudgeRule.PromiseDue, Shows.Speaking)]
    public void He_wanted_to_introduce_me_by_yesterday()
    {
        var occasion = PromiseDue.Judge(Theirs, Due.AddDays(1))!;
        Assert.Equal(
            "Berjanji kepada Anda: kirim katalog. Tenggatnya 19 Maret 2026, 1 hari lalu.",
            occasion.Sentence("id")
        );
        Assert.Equal("Promised you: kirim katalog. Due on 19 March 2026, 1 day ago.", occasion.Sentence("en"));
        Assert.Equal([SuggestedAct.Remind], occasion.Acts);
        Assert.Equal((1, 2), (occasion.Facts.Kept, occasion.Facts.Ended));
    }

    [Theory]
    [InlineData(PromisedBy.Me, "Janji kepada Rina (rahasia).", "A promise to Rina (in confidence).")]
    [InlineData(PromisedBy.Them, "Janji dari Rina (rahasia).", "A promise from Rina (in confidence).")]
    public void One_in_confidence_is_told_without_its_words(PromisedBy by, string indonesian, string english)
    {
        var occasion = PromiseDue.Judge(Mine with { By = by, What = null }, Due.AddDays(1))!;
        Assert.StartsWith(indonesian, occasion.Sentence("id"), StringComparison.Ordinal);
        Assert.StartsWith(english, occasion.Sentence("en"), StringComparison.Ordinal);
    }

    [Fact]
    [Story(NudgeRule.PromiseDue, Shows.Silence)]
    public void We_will_have_lunch_one_day_has_no_day() =>
        Assert.Null(PromiseDue.Judge(Mine with { DueOn = null }, Due.AddDays(90)));

    [Theory]
    [InlineData(PromisedBy.Me, -8, false)]
    [InlineData(PromisedBy.Me, -7, true)]
    [InlineData(PromisedBy.Me, 300, true)]
    [InlineData(PromisedBy.Them, 0, false)]
    [InlineData(PromisedBy.Them, 1, true)]
    [Story(NudgeRule.PromiseDue, Shows.AnEdge)]
    public void Mine_speaks_a_week_ahead_and_theirs_never_on_its_day(PromisedBy by, int day, bool speaks) =>
        Assert.Equal(speaks, PromiseDue.Judge(Mine with { By = by }, Due.AddDays(day)) is not null);

    [Theory]
    [InlineData(PromiseState.Kept)]
    [InlineData(PromiseState.Broken)]
    [InlineData(PromiseState.Released)]
    [Story(NudgeRule.PromiseDue, Shows.StoppingOnceActedOn)]
    public void I_kept_it_or_said_that_I_cannot(PromiseState state) =>
        Assert.Null(PromiseDue.Judge(Mine with { State = state }, Due));

    [Fact]
    [Story(NudgeRule.PromiseDue, Shows.StoppingOnceActedOn)]
    public void We_agreed_on_another_day() => Assert.Null(PromiseDue.Judge(Mine with { DueOn = Due.AddDays(8) }, Due));
}
