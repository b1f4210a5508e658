namespace NetworkCrm.Core.Interactions;

/// <summary>Who started an interaction. Stored as its number; never renumber.</summary>
public enum Initiator
{
    Unknown = 0,
    Me = 1,
    Them = 2,
}

/// <summary>
/// Formal (a seminar) or informal (a coffee): both count (advice <c>formal-and-informal</c>). Stored as its number;
/// never renumber.
/// </summary>
public enum Setting
{
    Unknown = 0,
    Formal = 1,
    Informal = 2,
}

/// <summary>
/// Whether a message I sent was answered. One marked <see cref="No"/> stops counting as contact. Stored as its number;
/// never renumber.
/// </summary>
public enum Answered
{
    Unknown = 0,
    Yes = 1,
    No = 2,
}

/// <summary>Which way help went in an interaction, seen from the owner. Stored as its number; never renumber.</summary>
public enum ExchangeDirection
{
    /// <summary>I gave them something (help, an introduction, information, a gift).</summary>
    Gave = 1,

    /// <summary>They gave me something.</summary>
    Received = 2,

    /// <summary>I asked them for something.</summary>
    Asked = 3,

    /// <summary>I offered something that has not been taken up yet: it weighs nothing until it is given.</summary>
    Offered = 4,
}

/// <summary>What sort of help it was. Stored as its number; never renumber.</summary>
public enum ExchangeKind
{
    Unsaid = 0,
    Introduction = 1,
    Information = 2,
    Help = 3,
    Referral = 4,
    Gift = 5,
    Business = 6,
    Feedback = 7,
    Time = 8,
}

/// <summary>How much it was worth to whoever received it. Stored as its number; never renumber.</summary>
public enum ExchangeWeight
{
    Small = 1,
    Medium = 2,
    Large = 3,
}

/// <summary>What came of an ask. Stored as its number; never renumber.</summary>
public enum AskState
{
    Open = 1,
    Granted = 2,
    Declined = 3,
}

/// <summary>
/// How they left: what people feel after a meeting matters more than that it took place (advice
/// <c>be-felt-not-just-present</c>). Stored as its number; never renumber.
/// </summary>
public enum Impression
{
    Unsaid = 0,
    Valued = 1,
    Neutral = 2,

    /// <summary>As somebody to sell to.</summary>
    Prospected = 3,
}

/// <summary>What sort of thing was learned about somebody. Stored as its number; never renumber.</summary>
public enum FactKind
{
    Other = 0,
    Family = 1,
    Work = 2,
    Interest = 3,
    Need = 4,
    Goal = 5,

    /// <summary>What they can do for others: it is matched with what somebody else needs.</summary>
    Offer = 6,
}

public static class ExchangeExtensions
{
    /// <summary>
    /// Points on the balance: small 1, medium 2, large 4. A judgement of ours: a large favour is remembered when four
    /// small ones are not.
    /// </summary>
    public static int Points(this ExchangeWeight weight) =>
        weight switch
        {
            ExchangeWeight.Large => 4,
            ExchangeWeight.Medium => 2,
            _ => 1,
        };

    /// <summary>
    /// What an exchange adds to the balance of gave against asked: what I gave counts for me, what I asked against me.
    /// </summary>
    public static int Balance(this Exchange exchange) =>
        exchange.Direction switch
        {
            ExchangeDirection.Gave => exchange.Weight.Points(),
            ExchangeDirection.Asked => -exchange.Weight.Points(),
            _ => 0,
        };
}
