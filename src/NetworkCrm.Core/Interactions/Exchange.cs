namespace NetworkCrm.Core.Interactions;

/// <summary>Help that went one way in an interaction (advice <c>give-before-ask</c>).</summary>
public sealed class Exchange
{
    private Exchange()
    {
    }

    internal Exchange(long ownerId, DateOnly on, ExchangeDirection direction, string what) => (OwnerId, On, Direction, What) = (ownerId, on, direction, what);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long InteractionId { get; private set; }

    public DateOnly On { get; private set; }

    public ExchangeDirection Direction { get; private set; }

    /// <summary>A few words; may be empty.</summary>
    public string What { get; private set; } = "";
}
