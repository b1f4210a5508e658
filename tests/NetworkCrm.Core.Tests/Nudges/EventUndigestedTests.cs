using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class EventUndigestedTests
{
    private static readonly DateOnly Held = new(2026, 3, 19);
    private static readonly EventFacts Expo = new(
        Guid.Parse("0198c0de-0000-7000-8000-000000000001"),
        Held,
        People: 3,
        Waiting: 2
    );

    [Fact]
    [Story(NudgeRule.EventUndigested, Shows.Speaking)]
    public void Two_of_the_three_cards_are_still_in_my_pocket()
    {
        var occasion = EventUndigested.Judge(Expo, Held.AddDays(4))!;
        Assert.Equal(
            (
                "EventUndigested:0198c0de-0000-7000-8000-000000000001",
                "mind-the-cost-of-events",
                (DateOnly?)Held.AddDays(30)
            ),
            (occasion.Key, occasion.AdviceId, occasion.LastDay)
        );
        Assert.Equal("2 dari 3 orang yang ditemui pada 19 Maret 2026 belum ditinjau.", occasion.Sentence("id"));
        Assert.Equal("2 of the 3 people met on 19 March 2026 are not yet gone through.", occasion.Sentence("en"));
        Assert.Equal([SuggestedAct.GoThroughCards], occasion.Acts);
    }

    [Fact]
    [Story(NudgeRule.EventUndigested, Shows.Speaking)]
    public void I_was_there_and_noted_nobody()
    {
        var occasion = EventUndigested.Judge(Expo with { People = 0, Waiting = 0 }, Held.AddDays(1))!;
        Assert.Equal("Berlangsung pada 19 Maret 2026; belum ada orang yang dicatat.", occasion.Sentence("id"));
        Assert.Equal("Took place on 19 March 2026; nobody met there is noted yet.", occasion.Sentence("en"));
        Assert.Equal([SuggestedAct.AddCards], occasion.Acts);
        Assert.Equal(Held.AddDays(3), occasion.LastDay);
        // Put aside, it says nothing about cards that are added later.
        Assert.NotEqual(EventUndigested.KeyOf(Expo), occasion.Key);
    }

    [Theory]
    [InlineData(
        1,
        1,
        "Satu-satunya orang yang ditemui pada 19 Maret 2026 belum ditinjau.",
        "The one person met on 19 March 2026 is not yet gone through."
    )]
    [InlineData(
        3,
        1,
        "1 dari 3 orang yang ditemui pada 19 Maret 2026 belum ditinjau.",
        "1 of the 3 people met on 19 March 2026 is not yet gone through."
    )]
    public void One_is_not_said_as_many(int people, int waiting, string indonesian, string english)
    {
        var occasion = EventUndigested.Judge(Expo with { People = people, Waiting = waiting }, Held)!;
        Assert.Equal((indonesian, english), (occasion.Sentence("id"), occasion.Sentence("en")));
    }

    [Fact]
    [Story(NudgeRule.EventUndigested, Shows.Silence)]
    public void Everybody_was_gone_through_on_the_way_home() =>
        Assert.Null(EventUndigested.Judge(Expo with { Waiting = 0 }, Held));

    [Theory]
    [InlineData(3, -1, false)]
    [InlineData(3, 0, true)]
    [InlineData(3, 30, true)]
    [InlineData(3, 31, false)]
    [InlineData(0, 3, true)]
    [InlineData(0, 4, false)]
    [Story(NudgeRule.EventUndigested, Shows.AnEdge)]
    public void A_pile_is_asked_about_for_a_month_and_an_empty_pocket_for_three_days(
        int people,
        int day,
        bool speaks
    ) =>
        Assert.Equal(
            speaks,
            EventUndigested.Judge(Expo with { People = people, Waiting = people }, Held.AddDays(day)) is not null
        );

    [Fact]
    [Story(NudgeRule.EventUndigested, Shows.StoppingOnceActedOn)]
    public void Reminded_I_went_through_the_last_card()
    {
        var reminded = Held.AddDays(6);
        Assert.NotNull(EventUndigested.Judge(Expo with { Waiting = 1 }, reminded));
        Assert.Null(EventUndigested.Judge(Expo with { Waiting = 0 }, reminded));
    }
}
