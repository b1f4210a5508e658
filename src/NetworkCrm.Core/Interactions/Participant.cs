namespace NetworkCrm.Core.Interactions;

/// <summary>
/// A contact's part in an interaction. It repeats what the rules read, packed into one number, so that a contact's
/// whole history is one range of one index and rebuilding every snapshot is one ordered scan.
/// </summary>
public sealed class Participant
{
    private Participant() { }

    internal Participant(long ownerId, long contactId) => (OwnerId, ContactId) = (ownerId, contactId);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public long InteractionId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>See <see cref="InteractionFact.Pack"/>.</summary>
    public long Facts { get; private set; }

    internal void CopyFacts(Interaction interaction) =>
        (On, Facts) = (interaction.On, InteractionFact.Of(interaction).Pack());
}
