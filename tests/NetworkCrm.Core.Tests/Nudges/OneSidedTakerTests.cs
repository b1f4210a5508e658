using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class OneSidedTakerTests
{
    private static readonly InteractionFact[] Three = [Gave(10), Gave(40), Gave(70)];

    [Fact]
    [Story(NudgeRule.OneSidedTaker, Shows.Speaking)]
    public void Someone_asked_me_three_times_and_never_gave()
    {
        var nudge = Rule(
            72,
            Tie.Contact(Circle.Active),
            [Tie.On(0, by: Initiator.Me), Gave(10, Initiator.Them), .. Three[1..]]
        )!;

        Assert.Equal("OneSidedTaker:42:2026-03-12", nudge.Key);
        Assert.Equal([SuggestedAct.LowerCircle], nudge.Acts);
    }

    [Fact]
    [Story(NudgeRule.OneSidedTaker, Shows.Silence)]
    public void I_gave_my_sister_three_times_and_do_not_count() =>
        Assert.Null(Rule(72, Tie.Contact(Circle.Close, sphere: Sphere.Family), Three));

    [Fact]
    [Story(NudgeRule.OneSidedTaker, Shows.Silence)]
    public void He_takes_a_lot_but_it_is_always_he_who_calls() =>
        Assert.Null(
            Rule(
                72,
                Tie.Contact(Circle.Active),
                Gave(10, Initiator.Them),
                Gave(40, Initiator.Them),
                Gave(70, Initiator.Them)
            )
        );

    [Fact]
    [Story(NudgeRule.OneSidedTaker, Shows.Silence)]
    public void She_brought_me_a_large_order_a_year_and_a_half_ago() =>
        Assert.Null(Rule(572, Tie.Contact(Circle.Active), Tie.On(20, received: 1), Gave(510), Gave(540), Gave(570)));

    [Fact]
    [Story(NudgeRule.OneSidedTaker, Shows.AnEdge)]
    public void Twice_is_how_every_tie_begins() => Assert.Null(Rule(72, Tie.Contact(Circle.Active), Three[1..]));

    [Fact]
    [Story(NudgeRule.OneSidedTaker, Shows.AnEdge)]
    public void What_I_gave_long_ago_is_not_held_against_him() =>
        Assert.Null(Rule(380, Tie.Contact(Circle.Active), Gave(10), Gave(340), Gave(378)));

    [Theory]
    [InlineData(130, true)]
    [InlineData(131, false)]
    [Story(NudgeRule.OneSidedTaker, Shows.AnEdge)]
    public void It_rests_sixty_days_after_the_last_gift(int on, bool speaks) =>
        Assert.Equal(speaks, Rule(on, Tie.Contact(Circle.Active), Three) is not null);

    [Fact]
    [Story(NudgeRule.OneSidedTaker, Shows.StoppingOnceActedOn)]
    public void Among_the_acquaintances_he_takes_little_of_my_time() =>
        Assert.Null(Rule(72, Tie.Contact(Circle.Acquaintance), Three));

    [Fact]
    [Story(NudgeRule.OneSidedTaker, Shows.StoppingOnceActedOn)]
    public void Then_she_gave_something_back() =>
        Assert.Null(Rule(80, Tie.Contact(Circle.Active), [.. Three, Tie.On(75, received: 1)]));

    private static InteractionFact Gave(int day, Initiator by = Initiator.Me) =>
        Tie.On(day, Channel.InPerson, by, gave: 1);

    private static Nudge? Rule(int on, ContactFacts contact, params InteractionFact[] interactions) =>
        Tie.Nudge(NudgeRule.OneSidedTaker, on, contact, interactions);
}
