using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class NoPurposeTests
{
    [Fact]
    [Story(NudgeRule.NoPurpose, Shows.Speaking)]
    public void On_Friday_I_meet_him_and_cannot_say_what_for() =>
        Assert.Equal("NoPurpose:42:2026-01-16", Rule(12, meetingOn: 15)!.Key);

    [Fact]
    [Story(NudgeRule.NoPurpose, Shows.Silence)]
    public void Nothing_stands_in_the_diary() => Assert.Null(Rule(12, meetingOn: null));

    [Fact]
    [Story(NudgeRule.NoPurpose, Shows.Silence)]
    public void To_see_my_sister_is_the_purpose() => Assert.Null(Rule(12, meetingOn: 15, Sphere.Family));

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [Story(NudgeRule.NoPurpose, Shows.AnEdge)]
    public void It_asks_from_a_week_before_until_the_day(int on, bool speaks) =>
        Assert.Equal(speaks, Rule(on, meetingOn: 15) is not null);

    // A purpose written down, or the meeting moved or closed, and no meeting without one is left.
    [Fact]
    [Story(NudgeRule.NoPurpose, Shows.StoppingOnceActedOn)]
    public void I_wrote_down_what_I_want_to_hear_from_him() => Assert.Null(Rule(12, meetingOn: null));

    private static Nudge? Rule(int on, int? meetingOn, Sphere? sphere = null) =>
        Tie.Nudge(NudgeRule.NoPurpose, on, Tie.Contact(sphere: sphere, meetingOn: meetingOn), Tie.On(2));
}
