namespace NetworkCrm.Core.Interactions;

/// <summary>
/// What the rules need to know of one interaction with one contact.
/// </summary>
/// <param name="On">The date the owner entered; never moved by a change of time zone.</param>
/// <param name="Gave">How often something was given in it, 0-31; likewise <paramref name="Received"/> and
/// <paramref name="Asked"/>.</param>
public readonly record struct InteractionFact(
    DateOnly On,
    Channel Channel,
    bool CountsAsContact,
    Initiator StartedBy,
    Answered Answered,
    byte Gave,
    byte Received,
    byte Asked,
    sbyte Balance = 0,
    Impression Impression = Impression.Unsaid,
    bool Pitched = false,
    bool Learned = false,
    bool Purposeful = false
)
{
    /// <summary>Bits that <see cref="Pack"/> uses.</summary>
    public const int PackedBits = 37;

    /// <summary>
    /// Whether its date is a contact day: two people reached each other, and it was not marked unanswered.
    /// </summary>
    public bool IsContact => CountsAsContact && Answered != Answered.No;

    /// <summary>Whether help went either way in it, or was asked for.</summary>
    public bool HasExchange => (Gave | Received | Asked) != 0;

    /// <summary>
    /// Whether it was a small sincere one (advice <c>patience</c>): nothing was pitched, and something was not only
    /// asked for.
    /// </summary>
    public bool IsSincere => !Pitched && (Asked == 0 || (Gave | Received) != 0);

    public static InteractionFact Of(Interaction i) =>
        new(
            i.On,
            i.Channel,
            i.CountsAsContact,
            i.StartedBy,
            i.Answered,
            Count(i, ExchangeDirection.Gave),
            Count(i, ExchangeDirection.Received),
            Count(i, ExchangeDirection.Asked),
            (sbyte)i.Exchanges.Sum(e => e.Balance()),
            i.Impression,
            i.Pitched,
            i.Facts.Count > 0,
            i.Purpose is not null
        );

    /// <summary>
    /// All but the date, in the lowest <see cref="PackedBits"/> bits of one number: a column fetched costs more than
    /// the row it is in, and there are a million rows.
    /// </summary>
    public long Pack() =>
        ((long)(byte)(Balance + 128) << 29)
        | ((Purposeful ? 1L : 0) << 28)
        | ((Learned ? 1L : 0) << 27)
        | ((Pitched ? 1L : 0) << 26)
        | ((long)Impression << 24)
        | ((long)Channel << 20)
        | ((CountsAsContact ? 1L : 0) << 19)
        | ((long)StartedBy << 17)
        | ((long)Answered << 15)
        | ((long)Gave << 10)
        | ((long)Received << 5)
        | Asked;

    /// <summary>The reverse of <see cref="Pack"/>, with the day above it.</summary>
    public static InteractionFact Unpack(long packed) =>
        new(
            DateOnly.FromDayNumber((int)(packed >> PackedBits)),
            (Channel)((packed >> 20) & 15),
            ((packed >> 19) & 1) != 0,
            (Initiator)((packed >> 17) & 3),
            (Answered)((packed >> 15) & 3),
            (byte)((packed >> 10) & 31),
            (byte)((packed >> 5) & 31),
            (byte)(packed & 31),
            (sbyte)((int)((packed >> 29) & 255) - 128),
            (Impression)((packed >> 24) & 3),
            ((packed >> 26) & 1) != 0,
            ((packed >> 27) & 1) != 0,
            ((packed >> 28) & 1) != 0
        );

    private static byte Count(Interaction i, ExchangeDirection direction) =>
        (byte)i.Exchanges.Count(e => e.Direction == direction);
}
