namespace NetworkCrm.Core.Interactions;

/// <summary>Who started an interaction. Stored as its number; never renumber.</summary>
public enum Initiator
{
    Unknown = 0,
    Me = 1,
    Them = 2,
}

/// <summary>Formal (a seminar) or informal (a coffee): both count (advice <c>formal-and-informal</c>). Stored as its number; never renumber.</summary>
public enum Setting
{
    Unknown = 0,
    Formal = 1,
    Informal = 2,
}

/// <summary>Whether a message I sent was answered. One marked <see cref="No"/> stops counting as contact. Stored as its number; never renumber.</summary>
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
}
