namespace NetworkCrm.Core.Sentences;

/// <summary>What a sentence is read against.</summary>
/// <param name="Today">The owner's day. A caller that keeps a text overnight keeps its day too: <c>kemarin</c> then
/// stays the day that was meant.</param>
/// <param name="People">The names of the book.</param>
public sealed record SentenceContext(DateOnly Today, ISentencePeople People)
{
    /// <summary>The owner's time of day: past midnight <c>tadi siang</c> is yesterday. Null is not known.</summary>
    public TimeOnly? At { get; init; }

    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>
    /// Whom the log was opened from: <c>dia</c> is them, and of several of one name they are meant.
    /// </summary>
    public IReadOnlyList<SentencePerson> Known { get; init; } = [];

    /// <summary>For <c>#name</c>.</summary>
    public IReadOnlyList<SentenceEvent> Events { get; init; } = [];

    /// <summary>Chips that the owner turned back into words.</summary>
    public IReadOnlySet<SentenceMark> Dismissed { get; init; } = new HashSet<SentenceMark>();

    /// <summary>The day the owner said is meant, by the mark of a day.</summary>
    public IReadOnlyDictionary<SentenceMark, DateOnly> ChosenDays { get; init; } =
        new Dictionary<SentenceMark, DateOnly>();

    /// <summary>Whom the owner said is meant, by the mark of a person.</summary>
    public IReadOnlyDictionary<SentenceMark, SentencePerson> Chosen { get; init; } =
        new Dictionary<SentenceMark, SentencePerson>();
}
