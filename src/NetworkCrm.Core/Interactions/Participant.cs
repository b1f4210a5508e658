namespace NetworkCrm.Core.Interactions;

/// <summary>
/// A contact's part in an interaction. It repeats what the rules read, so that a contact's whole history is one range of one index
/// and rebuilding every snapshot is one ordered scan.
/// </summary>
public sealed class Participant
{
    private Participant()
    {
    }

    internal Participant(long ownerId, long contactId) => (OwnerId, ContactId) = (ownerId, contactId);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public long InteractionId { get; private set; }

    public DateOnly On { get; private set; }

    public Channel Channel { get; private set; }

    public bool CountsAsContact { get; private set; }

    public Initiator StartedBy { get; private set; }

    public Answered Answered { get; private set; }

    public int Gave { get; private set; }

    public int Received { get; private set; }

    public int Asked { get; private set; }

    internal void Follow(Interaction interaction)
    {
        (On, Channel, CountsAsContact) = (interaction.On, interaction.Channel, interaction.CountsAsContact);
        (StartedBy, Answered) = (interaction.StartedBy, interaction.Answered);
        Gave = interaction.Exchanges.Count(e => e.Direction == ExchangeDirection.Gave);
        Received = interaction.Exchanges.Count(e => e.Direction == ExchangeDirection.Received);
        Asked = interaction.Exchanges.Count(e => e.Direction == ExchangeDirection.Asked);
    }
}
