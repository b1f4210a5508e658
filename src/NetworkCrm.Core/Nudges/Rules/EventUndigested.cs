using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>An event, as far as the rule looks at it.</summary>
/// <param name="People">Whose cards are on the pile, gone through or not.</param>
/// <param name="Waiting">How many of them are not yet gone through.</param>
public sealed record EventFacts(Guid Uid, DateOnly On, int People, int Waiting);

/// <summary>An event whose cards nobody went through yet (advice <c>mind-the-cost-of-events</c>, S0).</summary>
public static class EventUndigested
{
    /// <summary>
    /// A pile of cards is asked about for this long; afterwards nobody remembers whose card is whose. A judgement of
    /// ours.
    /// </summary>
    public const int CardsForDays = 30;

    /// <summary>
    /// An event without any card is asked about for this long: perhaps they are still in a pocket. A judgement of ours.
    /// </summary>
    public const int EmptyForDays = 3;

    private static readonly SuggestedAct[] WithCards = [SuggestedAct.GoThroughCards],
        Empty = [SuggestedAct.AddCards];

    /// <summary>What it acts on.</summary>
    public static IReadOnlyList<string> Advice { get; } = [AdviceIds.MindTheCostOfEvents];

    /// <summary>Events with cards are shown that took place no earlier than this day.</summary>
    public static DateOnly CardsFrom(DateOnly today) => today.Plus(-CardsForDays);

    /// <summary>Events without any card are shown that took place no earlier than this day.</summary>
    public static DateOnly EmptyFrom(DateOnly today) => today.Plus(-EmptyForDays);

    /// <summary>
    /// The occasion on <paramref name="today"/>; null where every card was gone through, or the event is still to come
    /// or too long ago.
    /// </summary>
    public static Occasion? Judge(EventFacts held, DateOnly today)
    {
        if (Span(held) is not { } span || !span.Contains(today))
            return null;
        var cards = held.Waiting > 0;
        return new Occasion(
            NudgeRule.EventUndigested,
            KeyOf(held),
            Said(held),
            new OccasionFacts(On: held.On, People: held.People, Waiting: held.Waiting),
            cards ? WithCards : Empty,
            [
                cards
                    ? Phrase.Of(NudgeRule.EventUndigested, "Why", ("days", CardsForDays))
                    : Phrase.Of(NudgeRule.EventUndigested, "Why.Empty", ("days", EmptyForDays)),
            ],
            Phrase.Of(NudgeRule.EventUndigested, cards ? "Ends" : "Ends.Empty"),
            span.Last
        );
    }

    /// <summary>
    /// The first date after <paramref name="after"/> on which <see cref="Judge"/> begins or ends to speak of the same
    /// event; null is never.
    /// </summary>
    public static DateOnly? NextChange(EventFacts held, DateOnly after) => Span(held)?.NextChange(after);

    /// <summary>
    /// The stable key of an event, by its uid; an empty one has another, so that cards added later are asked about.
    /// </summary>
    public static string KeyOf(EventFacts held) =>
        $"{NudgeRule.EventUndigested}:{held.Uid:D}{(held.Waiting > 0 ? "" : ":empty")}";

    private static DaySpan? Span(EventFacts held) =>
        held switch
        {
            { Waiting: > 0 } => new DaySpan(held.On, held.On.Plus(CardsForDays)),
            { People: 0 } => new DaySpan(held.On, held.On.Plus(EmptyForDays)),
            _ => null,
        };

    private static Phrase Said(EventFacts held)
    {
        var variant = held switch
        {
            { Waiting: 0 } => "Empty",
            { People: 1 } => "OnlyOne",
            { Waiting: 1 } => "One",
            _ => "Other",
        };
        return Phrase.Of(
            NudgeRule.EventUndigested,
            $"Sentence.{variant}",
            ("waiting", held.Waiting),
            ("people", held.People),
            ("on", held.On)
        );
    }
}
