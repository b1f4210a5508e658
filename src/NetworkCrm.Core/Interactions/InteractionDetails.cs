namespace NetworkCrm.Core.Interactions;

/// <summary>One thing given, received, asked or offered, in a few words.</summary>
/// <param name="Ask">What came of an ask; null is open, and means nothing for anything else.</param>
/// <param name="ForWhom">On whose behalf (titip); null is one's own (advice <c>all-spheres</c>).</param>
public readonly record struct ExchangeEntry(
    ExchangeDirection Direction,
    string What,
    ExchangeKind Kind = ExchangeKind.Unsaid,
    ExchangeWeight Weight = ExchangeWeight.Small,
    AskState? Ask = null,
    string? ForWhom = null
);

/// <summary>One thing learned about them, in a few words.</summary>
/// <param name="About">Of several contacts the one it is about; null is each of them.</param>
public readonly record struct FactEntry(FactKind Kind, string Text, long? About = null);

/// <summary>
/// Everything the owner says about an interaction. What the Log dialog hands to <see cref="Interaction"/>.
/// </summary>
public sealed record InteractionDetails
{
    public required IReadOnlyList<long> ContactIds { get; init; }

    /// <summary>The day it happened, in the owner's zone. Never in the future.</summary>
    public required DateOnly On { get; init; }

    public TimeOnly? At { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Whether it counts as contact; null follows the channel.</summary>
    public bool? CountsAsContact { get; init; }

    public Initiator StartedBy { get; init; }

    public Setting Setting { get; init; }

    public string? What { get; init; }

    /// <summary>
    /// What I learned about them (advice <c>listen</c>); of several contacts, about each where none is named.
    /// </summary>
    public IReadOnlyList<FactEntry> Facts { get; init; } = [];

    public string? Purpose { get; init; }

    public Answered Answered { get; init; }

    /// <summary>How they left (advice <c>be-felt-not-just-present</c>).</summary>
    public Impression Impression { get; init; }

    /// <summary>Whether I tried to sell something (advice <c>help-not-sell</c>).</summary>
    public bool Pitched { get; init; }

    /// <summary>What happened was said in confidence: hidden until asked for.</summary>
    public bool Private { get; init; }

    public IReadOnlyList<ExchangeEntry> Exchanges { get; init; } = [];

    /// <summary>Messages of theirs, of a day of a chat that was read from a file; null leaves it as it is.</summary>
    public int? MessagesIn { get; init; }

    /// <summary>Messages of mine.</summary>
    public int? MessagesOut { get; init; }
}
