namespace NetworkCrm.Core.Sentences;

/// <summary>What the days of a segment say of when: behind, ahead, today.</summary>
internal readonly record struct Timing(bool IsBehind, bool IsAhead, bool IsToday)
{
    // No clause has more words, and a text without a full stop is still read in time.
    private const int Widest = 64;

    /// <param name="goesOnAPlan">What came before in the same sentence is still to be done.</param>
    public static Timing Of(Sentence sentence, Segment segment, bool goesOnAPlan)
    {
        var timing = new Timing(false, goesOnAPlan, false);
        foreach (var day in sentence.Days(segment.From, Math.Min(segment.End, segment.From + Widest)))
            timing = new Timing(
                timing.IsBehind || day.Phrase.Coming is null,
                timing.IsAhead || day.Phrase.Past is null,
                timing.IsToday || day.Phrase.Past == day.Phrase.Coming
            );
        return timing;
    }
}
