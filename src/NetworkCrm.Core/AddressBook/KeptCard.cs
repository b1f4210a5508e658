namespace NetworkCrm.Core.AddressBook;

/// <summary>
/// What another program wrote on the card of a contact: its lines, of which those come out again that no field of the
/// contact holds (<see cref="ContactCard"/>).
/// </summary>
public sealed class KeptCard
{
    private KeptCard() { }

    public KeptCard(long ownerId, long contactId, string lines, long? writtenBy = null) =>
        (OwnerId, ContactId, Lines, WrittenBy) = (ownerId, contactId, lines, writtenBy);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    /// <summary>A property a line, unfolded, without pictures.</summary>
    public string Lines { get; private set; } = "";

    /// <summary>The app password of whoever wrote it last; null where it is of a file.</summary>
    public long? WrittenBy { get; private set; }

    public void Write(string lines, long? writtenBy) => (Lines, WrittenBy) = (lines, writtenBy);
}
