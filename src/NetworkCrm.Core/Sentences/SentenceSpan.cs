using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Sentences.Days;

namespace NetworkCrm.Core.Sentences;

/// <summary>A stretch of a sentence and what it was read as.</summary>
/// <param name="Start">In UTF-16 units of the text that was read; so is <paramref name="Length"/>.</param>
public abstract record SentenceSpan(int Start, int Length)
{
    public abstract SentenceKind Kind { get; }

    public int End => Start + Length;

    /// <summary>By which it is dismissed or chosen.</summary>
    public SentenceMark Mark { get; init; }
}

/// <summary>What was not understood.</summary>
public sealed record PlainSpan(int Start, int Length) : SentenceSpan(Start, Length)
{
    public override SentenceKind Kind => SentenceKind.Plain;
}

/// <summary>Somebody who is named.</summary>
/// <param name="Candidates">Who may be meant, the likeliest first; empty is nobody in the book.</param>
/// <param name="Person">Who is meant; null asks.</param>
/// <param name="TookPart">Whether it happened with them, rather than that they were only named.</param>
public sealed record PersonSpan(
    int Start,
    int Length,
    IReadOnlyList<SentencePerson> Candidates,
    SentencePerson? Person,
    bool TookPart
) : SentenceSpan(Start, Length)
{
    public override SentenceKind Kind => SentenceKind.Person;

    /// <summary>The name as it was written, without the <c>@</c>: what somebody new is called.</summary>
    public required string Name { get; init; }

    /// <summary>The book has several, or one that may be another.</summary>
    public bool IsAmbiguous => Person is null && Candidates.Count > 0;

    public bool IsUnknown => Candidates.Count == 0;
}

/// <summary>A day.</summary>
/// <param name="Day">The one that was chosen, and the span it stands for where a week or a month was said.</param>
/// <param name="Alternatives">What else may be meant: the Friday to come instead of the last.</param>
public sealed record DaySpan(int Start, int Length, DayRange Day, IReadOnlyList<DayRange> Alternatives)
    : SentenceSpan(Start, Length)
{
    public override SentenceKind Kind => SentenceKind.Day;

    /// <summary>Who may be meant instead, where the word is a name too.</summary>
    public IReadOnlyList<SentencePerson> People { get; init; } = [];

    /// <summary>By which one of <see cref="People"/> is chosen.</summary>
    public SentenceMark AsPerson { get; init; }
}

public sealed record ChannelSpan(int Start, int Length, Channel Channel) : SentenceSpan(Start, Length)
{
    public override SentenceKind Kind => SentenceKind.Channel;
}

/// <summary>An event, by <c>#name</c>.</summary>
/// <param name="Candidates">Empty is none of the book.</param>
public sealed record EventSpan(int Start, int Length, IReadOnlyList<SentenceEvent> Candidates)
    : SentenceSpan(Start, Length)
{
    public override SentenceKind Kind => SentenceKind.Event;

    /// <summary>Null where there is none, or several.</summary>
    public SentenceEvent? Event => Candidates.Count == 1 ? Candidates[0] : null;
}

/// <summary>A part of a sentence that says one thing, with the people and days named in it.</summary>
/// <param name="What">The words that matter, without who said it and without the day.</param>
/// <param name="Parts">The people and days in it, in order; who is named in it did not take part.</param>
public abstract record ClauseSpan(int Start, int Length, string What, IReadOnlyList<SentenceSpan> Parts)
    : SentenceSpan(Start, Length)
{
    public IEnumerable<PersonSpan> Named => Parts.OfType<PersonSpan>();
}

/// <summary>A promise.</summary>
/// <param name="Due">Null where no day was said.</param>
public sealed record PromiseSpan(
    int Start,
    int Length,
    string What,
    IReadOnlyList<SentenceSpan> Parts,
    PromisedBy By,
    DayRange? Due
) : ClauseSpan(Start, Length, What, Parts)
{
    public override SentenceKind Kind => SentenceKind.Promise;
}

/// <summary>What was learned.</summary>
/// <param name="About">Who it is about where a name says so; null is whoever it was with.</param>
public sealed record FactSpan(
    int Start,
    int Length,
    string What,
    IReadOnlyList<SentenceSpan> Parts,
    FactKind Fact,
    PersonSpan? About
) : ClauseSpan(Start, Length, What, Parts)
{
    public override SentenceKind Kind => SentenceKind.Fact;
}

/// <summary>Help given, received, asked or offered.</summary>
public sealed record ExchangeSpan(
    int Start,
    int Length,
    string What,
    IReadOnlyList<SentenceSpan> Parts,
    ExchangeDirection Direction,
    ExchangeKind Exchange
) : ClauseSpan(Start, Length, What, Parts)
{
    public override SentenceKind Kind => SentenceKind.Exchange;
}

/// <summary>Something planned with them.</summary>
/// <param name="On">Null where no day was said.</param>
public sealed record NextStepSpan(
    int Start,
    int Length,
    string What,
    IReadOnlyList<SentenceSpan> Parts,
    FollowUpKind Step,
    DayRange? On
) : ClauseSpan(Start, Length, What, Parts)
{
    public override SentenceKind Kind => SentenceKind.NextStep;
}
