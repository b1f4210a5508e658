namespace NetworkCrm.Core.Interactions;

/// <summary>One thing given, received or asked, in a few words.</summary>
public readonly record struct ExchangeEntry(ExchangeDirection Direction, string What);

/// <summary>Everything the owner says about an interaction. What the Log dialog hands to <see cref="Interaction"/>.</summary>
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

    /// <summary>What I learned about them (advice <c>listen</c>).</summary>
    public string? Learned { get; init; }

    public string? Purpose { get; init; }

    public Answered Answered { get; init; }

    public IReadOnlyList<ExchangeEntry> Exchanges { get; init; } = [];
}
