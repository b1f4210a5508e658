namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>An event whose cards nobody went through yet (advice <c>mind-the-cost-of-events</c>, S0).</summary>
public static class EventUndigested
{
    /// <summary>A pile of cards is asked about for this long; afterwards nobody remembers whose card is whose. A judgement of ours.</summary>
    public const int CardsForDays = 30;

    /// <summary>An event without any card is asked about for this long: perhaps they are still in a pocket. A judgement of ours.</summary>
    public const int EmptyForDays = 3;
}
