using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class WeakTieWorthAHelloTests
{
    [Theory]
    [InlineData(181, false)]
    [InlineData(182, true)]
    [InlineData(2000, true)]
    [Story(NudgeRule.WeakTieWorthAHello, Shows.AnEdge)]
    public void It_speaks_after_half_a_year(int on, bool speaks) =>
        Assert.Equal(
            speaks,
            Hello(on, Tie.Contact(Circle.Acquaintance, remembers: true, recommends: true)) is not null
        );

    [Theory]
    [InlineData(Circle.Inner, false)]
    [InlineData(Circle.Close, false)]
    [InlineData(Circle.Active, false)]
    [InlineData(Circle.Wider, true)]
    [InlineData(Circle.Acquaintance, true)]
    public void Only_the_outer_circles_are_weak_ties(Circle circle, bool speaks) =>
        Assert.Equal(speaks, Hello(400, Tie.Contact(circle, thinksWell: true, remembers: true)) is not null);

    [Fact]
    [Story(NudgeRule.WeakTieWorthAHello, Shows.Speaking)]
    public void He_remembers_me_and_thinks_well_of_me_and_we_have_not_spoken_for_a_year() =>
        Assert.NotNull(Hello(365, Tie.Contact(Circle.Wider, remembers: true, thinksWell: true)));

    [Fact]
    [Story(NudgeRule.WeakTieWorthAHello, Shows.Silence)]
    public void That_she_remembers_me_says_too_little_by_itself() =>
        Assert.Null(Hello(365, Tie.Contact(Circle.Wider, remembers: true)));

    [Fact]
    public void Without_a_circle_there_is_no_weak_tie() =>
        Assert.Null(Hello(400, Tie.Contact(recommends: true, remembers: true)));

    [Fact]
    [Story(NudgeRule.WeakTieWorthAHello, Shows.Silence)]
    public void Without_a_mark_nothing_is_said() => Assert.Null(Hello(400, Tie.Contact(Circle.Wider)));

    [Fact]
    public void More_marks_rank_higher() =>
        Assert.True(
            Hello(400, Tie.Contact(Circle.Wider, remembers: true, thinksWell: true, recommends: true))!.Score
                > Hello(400, Tie.Contact(Circle.Wider, remembers: true, thinksWell: true))!.Score
        );

    [Fact]
    [Story(NudgeRule.WeakTieWorthAHello, Shows.StoppingOnceActedOn)]
    public void A_hello_starts_the_half_year_anew() =>
        Assert.Null(
            Tie.Nudge(
                NudgeRule.WeakTieWorthAHello,
                400,
                Tie.Contact(Circle.Wider, remembers: true, thinksWell: true),
                Tie.Calls(0, 300)
            )
        );

    private static Nudge? Hello(int on, ContactFacts contact) =>
        Tie.Nudge(NudgeRule.WeakTieWorthAHello, on, contact, Tie.Calls(0));
}
