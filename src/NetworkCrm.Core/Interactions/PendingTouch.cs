namespace NetworkCrm.Core.Interactions;

/// <summary>State of a <see cref="PendingTouch"/>. Stored as its number; never renumber.</summary>
public enum TouchState
{
    Pending = 1,
    Yes = 2,
    No = 3,
}

/// <summary>A tap on WhatsApp, mail or call: the app asks "Did you get in touch?" when the owner comes back.</summary>
public sealed class PendingTouch
{
    private PendingTouch() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>The owner's date of the tap.</summary>
    public DateOnly On { get; private set; }

    public DateTimeOffset TappedAt { get; private set; }

    /// <summary>The follow-up whose card was tapped, if any: Yes settles it.</summary>
    public long? FollowUpId { get; private set; }

    public TouchState State { get; private set; }

    public static PendingTouch Tap(
        long ownerId,
        long contactId,
        Channel channel,
        long? followUpId,
        DateOnly today,
        DateTimeOffset now
    ) =>
        new()
        {
            OwnerId = ownerId,
            ContactId = contactId,
            Channel = channel,
            FollowUpId = followUpId,
            On = today,
            TappedAt = now,
            State = TouchState.Pending,
        };

    public void Answer(bool yes) => State = yes ? TouchState.Yes : TouchState.No;

    /// <summary>The answer is taken back.</summary>
    public void AskAgain() => State = TouchState.Pending;
}
