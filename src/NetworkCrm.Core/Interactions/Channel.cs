namespace NetworkCrm.Core.Interactions;

/// <summary>How an interaction took place. Stored as its number; never renumber.</summary>
public enum Channel
{
    InPerson = 1,
    Video = 2,
    Call = 3,
    WhatsApp = 4,
    Email = 5,
    Social = 6,
    Event = 7,
    Gift = 8,
    Other = 9,
}

public static class ChannelExtensions
{
    /// <summary>
    /// Whether this channel counts as contact by default: two people really reached each other.
    /// A like on a social network, a parcel and "other" do not, unless the owner says so on the interaction.
    /// </summary>
    public static bool CountsAsContact(this Channel channel) =>
        channel is not (Channel.Social or Channel.Gift or Channel.Other);

    /// <summary>Whether both were in one place or saw each other (for "met").</summary>
    public static bool IsMeeting(this Channel channel) => channel is Channel.InPerson or Channel.Video or Channel.Event;

    /// <summary>Whether both were in one place.</summary>
    public static bool IsInPerson(this Channel channel) => channel is Channel.InPerson or Channel.Event;

    /// <summary>Whether an outgoing message on this channel waits for an answer.</summary>
    public static bool IsMessage(this Channel channel) =>
        channel is Channel.WhatsApp or Channel.Email or Channel.Social;
}
