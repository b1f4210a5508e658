using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Features.Today;

/// <summary>
/// How many minutes the acts in sight take, so that the heading promises what the list holds. Judgements of ours: a
/// message from its draft, a look at a card, a meeting or a gift to think about.
/// </summary>
internal static class TodayEffort
{
    private const double Message = 1,
        Thought = 2,
        Card = 1.0 / 3;

    public static int Minutes(IEnumerable<TodayPerson> people, int cards) =>
        (int)Math.Ceiling(people.Sum(Of) + (cards * Card));

    /// <summary>What so many cards of an event take.</summary>
    public static int Debrief(int cards) => Math.Max(1, (int)Math.Ceiling(cards * Card));

    private static double Of(TodayPerson person) =>
        person.Reasons[0] switch
        {
            { Promise: { } } => Thought,
            { FollowUp.Details.Kind: not FollowUpKind.Message } => Thought,
            { Nudge: { } nudge } when NudgeEngine.Of(nudge.Rule).Act != CardAct.None => Thought,
            _ => Message,
        };
}
