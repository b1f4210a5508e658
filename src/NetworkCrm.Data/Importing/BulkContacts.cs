using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Inserts new contacts with their methods, tags, worlds, own fields and snapshots by the hundred, inside one write,
/// and makes them findable. What it prepares is worth keeping for as long as the write lasts.
/// </summary>
internal sealed class BulkContacts : IDisposable
{
    // Some ninety milliseconds of the search indexes: the most that is left to do when somebody waits.
    private const int FillEvery = 5_000;

    private readonly TriggersOff triggers;
    private readonly BulkInsert<Contact> contacts;
    private readonly BulkInsert<ContactMethod> methods;
    private readonly BulkInsert<ContactTag> tags;
    private readonly BulkInsert<ContactWorld> worlds;
    private readonly BulkInsert<CustomValue> own;
    private readonly BulkInsert<KeptCard> cards;
    private readonly BulkInsert<ContactSnapshot> snapshots;
    private long lastId;
    private int unfilled;

    public BulkContacts(WriteScope write)
    {
        lastId = LastId(write);
        triggers = new TriggersOff(write.Connection);
        contacts = new BulkInsert<Contact>(write, "Id");
        methods = new BulkInsert<ContactMethod>(write, "ContactId", generated: true);
        tags = new BulkInsert<ContactTag>(write, "ContactId", generated: true);
        worlds = new BulkInsert<ContactWorld>(write, "ContactId", generated: true);
        own = new BulkInsert<CustomValue>(write, "ContactId", generated: true);
        cards = new BulkInsert<KeptCard>(write, "ContactId", generated: true);
        snapshots = new BulkInsert<ContactSnapshot>(write, nameof(ContactSnapshot.ContactId));
    }

    /// <summary>Adds them, table by table, each with the id that follows.</summary>
    public void Add(IReadOnlyList<NewContact> lot)
    {
        foreach (var ready in lot)
            ready.Snapshot.ContactId = ++lastId;
        contacts.Insert([.. lot.Select(r => (r.Id, r.Contact))]);
        methods.Insert([.. lot.SelectMany(r => r.Contact.Methods, (r, method) => (r.Id, method))]);
        tags.Insert([.. lot.SelectMany(r => r.Contact.Tags, (r, tag) => (r.Id, tag))]);
        worlds.Insert([.. lot.SelectMany(r => r.Contact.Worlds, (r, world) => (r.Id, world))]);
        own.Insert([.. lot.SelectMany(r => r.Own, (r, value) => (r.Id, value))]);
        cards.Insert([
            .. lot.Where(r => r.CardLines is not null)
                .Select(r => (r.Id, new KeptCard(r.Contact.OwnerId, r.Id, r.CardLines!))),
        ]);
        snapshots.Insert([.. lot.Select(r => (r.Id, r.Snapshot))]);
        if ((unfilled += lot.Count) < FillEvery)
            return;
        triggers.Fill();
        unfilled = 0;
    }

    /// <summary>Makes all of them findable and the counts true, before the commit.</summary>
    public void Finish() => triggers.FinishAdding();

    public void Dispose()
    {
        contacts.Dispose();
        methods.Dispose();
        tags.Dispose();
        worlds.Dispose();
        own.Dispose();
        cards.Dispose();
        snapshots.Dispose();
        triggers.Dispose();
    }

    // The write lock is held, so nobody else takes the ids that follow; an id of a removed contact is never used again.
    private static long LastId(WriteScope write)
    {
        using var read = new Statement(
            write.Connection,
            "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'Contacts'), 0), coalesce((SELECT "
                + "max(Id) FROM Contacts), 0))"
        );
        return read.Step() ? read.Int64(0) : 0;
    }
}

/// <summary>A contact about to be inserted, with its snapshot.</summary>
internal sealed record NewContact(Contact Contact, IReadOnlyList<CustomValue> Own, ContactSnapshot Snapshot)
{
    /// <summary>Once it is added.</summary>
    public long Id => Snapshot.ContactId;

    /// <summary>What the card of the file says that no field takes; null for nothing.</summary>
    public string? CardLines { get; init; }

    /// <summary>Works out what goes with a contact. Touches no database: any thread may.</summary>
    public static NewContact Of(
        Contact contact,
        IReadOnlyList<CustomValue> own,
        DateOnly today,
        NudgeSettings settings
    ) => new(contact, own, SnapshotBuilder.Build(SnapshotKeeper.Facts(contact, openPlanSteps: 0), [], today, settings));
}
