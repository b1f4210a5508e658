namespace NetworkCrm.Core.Cards;

/// <summary>What is read from one card, or from the code on it. What was not understood is in <see cref="Rest"/>.</summary>
public sealed record CardText
{
    public static CardText Empty { get; } = new();

    /// <summary>The person with titles and degrees; null where the card names nobody.</summary>
    public CardValue? Name { get; init; }
    public CardValue? Company { get; init; }
    public CardValue? Title { get; init; }
    public CardValue? Department { get; init; }
    public IReadOnlyList<CardPhone> Phones { get; init; } = [];
    public IReadOnlyList<CardValue> Emails { get; init; } = [];

    /// <summary>Web addresses and the pages of people, without what says that they are links.</summary>
    public IReadOnlyList<CardValue> Links { get; init; } = [];

    /// <summary>The first address, on one line, with its city and postcode.</summary>
    public CardValue? Address { get; init; }
    public CardValue? City { get; init; }
    public CardValue? Postcode { get; init; }

    /// <summary>As the code of a card has it; never read from text.</summary>
    public string? Birthday { get; init; }

    /// <summary>The lines, and what was left of lines, that are none of the above.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    /// <summary>Whether anybody can be reached or named by it: a holiday picture has words, and is no card.</summary>
    public bool IsCard { get; init; }
}
