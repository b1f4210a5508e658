using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>A nudge of each rule, from facts that raise it.</summary>
internal static class Spoken
{
    public static Nudge Of(NudgeRule rule)
    {
        var (on, contact, history) = Facts(rule);
        return Tie.Nudge(rule, on, contact, history) ?? throw new InvalidOperationException($"{rule} is silent.");
    }

    public static DateOnly On(NudgeRule rule) => Tie.Day(Facts(rule).On);

    private static (int On, ContactFacts Contact, InteractionFact[] History) Facts(NudgeRule rule)
    {
        var thanked = Tie.On(11, Channel.WhatsApp, Initiator.Me);
        return rule switch
        {
            NudgeRule.GoingQuiet => (40, Tie.Contact(Circle.Close), Tie.Calls(0)),
            NudgeRule.FirstFollowUpMissing => (12, Tie.Contact(), [Tie.On(10, Channel.Event)]),
            NudgeRule.GiveBeforeAsk => (12, Tie.Contact(), [Tie.On(9, asked: 1)]),
            NudgeRule.WeakTieWorthAHello => (
                200,
                Tie.Contact(Circle.Wider, remembers: true, thinksWell: true),
                Tie.Calls(0)
            ),
            NudgeRule.OnlyWhenNeeded => (
                12,
                Tie.Contact(),
                [.. new[] { 1, 5, 9 }.Select(d => Tie.On(d, Channel.WhatsApp, Initiator.Me, asked: 1))]
            ),
            NudgeRule.ValueNotAddedYet => (20, Tie.Contact(), [Tie.On(10, Channel.Event), thanked]),
            NudgeRule.ConnectOnline => (13, Tie.Contact(), [Tie.On(10, Channel.Event), thanked]),
            NudgeRule.UnansweredTwice => (
                20,
                Tie.Contact(),
                [.. new[] { 5, 15 }.Select(d => Tie.On(d, Channel.WhatsApp, Initiator.Me, Answered.No))]
            ),
            NudgeRule.OneSidedTaker => (
                72,
                Tie.Contact(Circle.Active),
                [.. new[] { 10, 40, 70 }.Select(d => Tie.On(d, Channel.InPerson, Initiator.Me, gave: 1))]
            ),
            NudgeRule.AllPitch => (
                22,
                Tie.Contact(),
                [.. new[] { 0, 20 }.Select(d => Tie.On(d, Channel.InPerson, Initiator.Me, pitched: true))]
            ),
            NudgeRule.ScreenOnly => (30, Tie.Contact(Circle.Inner), Tie.Calls(0, 5, 10, 15, 20, 25)),
            NudgeRule.FriendNeedsHelp => (13, Tie.Contact(openNeedOn: 10), [Tie.On(10)]),
            NudgeRule.DormantRevival => (
                760,
                Tie.Contact(),
                Tie.Calls([.. Enumerable.Range(0, 13).Select(i => i * 30)])
            ),
            NudgeRule.NoPurpose => (12, Tie.Contact(meetingOn: 15), [Tie.On(10)]),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
        };
    }
}
