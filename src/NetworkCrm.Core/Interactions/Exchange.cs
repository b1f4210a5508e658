namespace NetworkCrm.Core.Interactions;

/// <summary>
/// Help that went one way in an interaction, was asked for, or was offered (advice <c>give-before-ask</c>): one line of
/// the ledger.
/// </summary>
public sealed class Exchange
{
    private Exchange() { }

    internal Exchange(long ownerId, DateOnly on, ExchangeEntry entry, string what, string? forWhom) =>
        (OwnerId, On, Direction, What, ForWhom, Kind, Weight, Ask) = (
            ownerId,
            on,
            entry.Direction,
            what,
            forWhom,
            entry.Kind,
            entry.Weight,
            entry.Direction == ExchangeDirection.Asked ? entry.Ask ?? AskState.Open : null
        );

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long InteractionId { get; private set; }

    public DateOnly On { get; private set; }

    public ExchangeDirection Direction { get; private set; }

    public ExchangeKind Kind { get; private set; }

    public ExchangeWeight Weight { get; private set; }

    /// <summary>What came of an ask; null for everything that is none.</summary>
    public AskState? Ask { get; private set; }

    /// <summary>A few words; may be empty.</summary>
    public string What { get; private set; } = "";

    /// <summary>On whose behalf it was asked or done; null is one's own.</summary>
    public string? ForWhom { get; private set; }

    internal void Answer(AskState state)
    {
        if (Direction == ExchangeDirection.Asked)
            Ask = state;
    }

    public ExchangeEntry Entry() => new(Direction, What, Kind, Weight, Ask, ForWhom);
}
