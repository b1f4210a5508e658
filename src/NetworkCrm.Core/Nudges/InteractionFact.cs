using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// What the rules need to know of one interaction with one contact.
/// </summary>
/// <param name="On">The date the owner entered; never moved by a change of time zone.</param>
/// <param name="Gave">How often something was given in it, 0-255; likewise <paramref name="Received"/> and <paramref name="Asked"/>.</param>
public readonly record struct InteractionFact(
    DateOnly On,
    Channel Channel,
    bool CountsAsContact,
    Initiator StartedBy,
    Answered Answered,
    byte Gave,
    byte Received,
    byte Asked)
{
    /// <summary>Whether its date is a contact day: two people reached each other, and it was not marked unanswered.</summary>
    public bool IsContact => CountsAsContact && Answered != Answered.No;

    /// <summary>Whether help went either way in it, or was asked for.</summary>
    public bool HasExchange => (Gave | Received | Asked) != 0;
}
