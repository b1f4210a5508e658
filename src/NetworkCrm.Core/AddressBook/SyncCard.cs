namespace NetworkCrm.Core.AddressBook;

/// <summary>How a card stands in the address book. Stored as its number; never renumber.</summary>
public enum SyncState
{
    Listed = 0,

    /// <summary>No longer there: a phone that has it takes it away.</summary>
    Gone = 1,

    /// <summary>Deleted on a phone with so many others that the owner is asked first.</summary>
    Held = 2,
}

/// <summary>A card as phones know it: its name, and at which count it changed last.</summary>
public sealed class SyncCard
{
    private SyncCard() { }

    public SyncCard(long ownerId, string name, long contactId) =>
        (OwnerId, Name, ContactId) = (ownerId, name, contactId);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    /// <summary>The last part of its address, as the phone chose it or as the uid of the contact gives it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Null where the contact has another name by now.</summary>
    public long? ContactId { get; private set; }

    /// <summary>Of the contact when it was looked at last.</summary>
    public int Version { get; private set; }

    /// <inheritdoc cref="Version"/>
    public long ChangedAt { get; private set; }

    /// <summary>The count of the book at its last change.</summary>
    public long Seq { get; private set; }

    public SyncState State { get; private set; }

    /// <summary>When a phone deleted it; null where none did.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The app password of that phone.</summary>
    public long? DeletedBy { get; private set; }

    /// <summary>Notes that a phone deleted it.</summary>
    public void Delete(DateTimeOffset now, long by, bool hold)
    {
        (DeletedAt, DeletedBy) = (now, by);
        if (hold)
            State = SyncState.Held;
    }

    /// <summary>Notes what the owner said of a deletion; a card that is kept goes to the phones again.</summary>
    public void Settle()
    {
        (DeletedAt, DeletedBy) = (null, null);
        if (State == SyncState.Held)
            State = SyncState.Gone;
    }

    /// <summary>Takes the name from its contact: it has another one.</summary>
    public void Release() => ContactId = null;

    /// <summary>Gives the name to a contact.</summary>
    public void Bind(long contactId) => ContactId = contactId;
}
