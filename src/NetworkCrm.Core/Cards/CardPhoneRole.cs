namespace NetworkCrm.Core.Cards;

/// <summary>What a number on a card is for.</summary>
public enum CardPhoneRole
{
    /// <summary>A number that could not be read as one that is dialled.</summary>
    Unknown,
    WhatsApp,
    Mobile,

    /// <summary>A landline, or what the card calls the office.</summary>
    Office,

    /// <summary>Nobody answers there: it is noted, and never offered for a call or a message.</summary>
    Fax,
}
