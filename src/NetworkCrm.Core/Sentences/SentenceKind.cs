namespace NetworkCrm.Core.Sentences;

/// <summary>What a stretch of a sentence was read as.</summary>
public enum SentenceKind
{
    /// <summary>Not understood: it stays the note.</summary>
    Plain,
    Person,
    Day,
    Channel,
    Event,
    Promise,
    Fact,
    Exchange,
    NextStep,
}
