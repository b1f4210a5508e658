using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// An important tie is kept up from afar alone. The key is the last meeting in person, so that "not now" holds until
/// the next one.
/// </summary>
public sealed class ScreenOnly() : SpanRule(NudgeRule.ScreenOnly, AdviceIds.MeetInPerson)
{
    /// <summary>Contact days in a row without a meeting in person. A judgement of ours; S3.4 gives no figure.</summary>
    public const int Contacts = 6;

    /// <summary>
    /// Or this many days since one, with at least <see cref="FewContacts"/> contact days in between. A judgement of
    /// ours.
    /// </summary>
    public const int Days = 120;

    /// <summary>Below this the tie is silent rather than on a screen, which is another rule's business.</summary>
    public const int FewContacts = 2;

    /// <summary>
    /// A tie out of touch for this long has gone quiet: a meeting is not the first thing to ask for. A judgement of
    /// ours.
    /// </summary>
    public const int InTouchDays = 120;

    private const double Risk = 0.6;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Meeting];

    public override NudgeLane Lane => NudgeLane.Quiet;

    public override CardAct Act => CardAct.PlanMeeting;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("contacts", Contacts), ("days", Days));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(
            Rule,
            facts.LastInPersonOn is null ? "Sentence.NeverMet" : "Sentence",
            ("seen", facts.LastInPersonOn),
            ("days", facts.ContactsSinceInPerson ?? 0)
        );

    private protected override DaySpan? Span(ContactSnapshot s)
    {
        if (
            s
            is not {
                Circle: Circle.Inner or Circle.Close or Circle.Active,
                ContactsSinceInPerson: >= FewContacts,
                LastContactOn: { } last
            }
        )
            return null;
        var since = Since(s);
        return new DaySpan(s.ContactsSinceInPerson >= Contacts ? since : since.Plus(Days), last.Plus(InTouchDays));
    }

    private protected override Word Say(ContactSnapshot s)
    {
        var facts = new NudgeFacts
        {
            LastInPersonOn = s.LastInPersonOn,
            ContactsSinceInPerson = s.ContactsSinceInPerson,
            LastContactOn = s.LastContactOn,
            Circle = s.Circle,
        };
        return new Word(Since(s), Risk, facts, Acts);
    }

    private static DateOnly Since(ContactSnapshot s) => s.LastInPersonOn ?? s.FirstContactOn ?? s.AddedOn;
}
