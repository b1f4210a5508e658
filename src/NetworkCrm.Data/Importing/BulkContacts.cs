using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>Inserts new contacts with their methods, tags and snapshots by the thousand. They can be found once <see cref="Finish"/> has run.</summary>
internal sealed class BulkContacts : IDisposable
{
    /// <summary>The search index grows as the contacts do: at the end of a hundred thousand nothing is left that takes long and cannot be cancelled.</summary>
    private const int FillEvery = 5_000;

    private readonly TriggersOff triggers;
    private readonly BulkInsert<Contact> contacts;
    private readonly BulkInsert<ContactMethod> methods;
    private readonly BulkInsert<ContactTag> tags;
    private readonly SnapshotWriter snapshots;
    private readonly NudgeSettings settings;
    private readonly long ownerId;
    private readonly DateOnly today;
    private long lastId;
    private int unfilled;

    public BulkContacts(CrmWrite write, Owner owner, DateOnly today)
    {
        (settings, ownerId, this.today) = (owner.Nudging(), owner.Id, today);
        lastId = LastId(write);
        triggers = new TriggersOff(write.Connection);
        contacts = new BulkInsert<Contact>(write, "Id");
        methods = new BulkInsert<ContactMethod>(write, "ContactId", generated: true);
        tags = new BulkInsert<ContactTag>(write, "ContactId", generated: true);
        snapshots = new SnapshotWriter(write.Connection, owner.Id);
    }

    /// <returns>The id it was given.</returns>
    public long Add(Contact contact)
    {
        var id = ++lastId;
        contacts.Insert(contact, id);
        foreach (var method in contact.Methods) methods.Insert(method, id);
        foreach (var tag in contact.Tags) tags.Insert(tag, id);
        var facts = new ContactFacts { OwnerId = ownerId, ContactId = id, AddedOn = contact.AddedOn, MetOn = contact.MetOn, Imported = contact.ImportBatchId is not null };
        snapshots.Add(SnapshotBuilder.Build(facts, [], today, settings));
        if (++unfilled == FillEvery)
        {
            triggers.Fill();
            unfilled = 0;
        }

        return id;
    }

    public void Finish() => triggers.Finish(ownerId);

    public void Dispose()
    {
        contacts.Dispose();
        methods.Dispose();
        tags.Dispose();
        snapshots.Dispose();
        triggers.Dispose();
    }

    // The write lock is held, so nobody else takes the ids that follow; an id of a removed contact is never used again.
    private static long LastId(CrmWrite write)
    {
        using var read = new Statement(write.Connection, "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'Contacts'), 0), coalesce((SELECT max(Id) FROM Contacts), 0))");
        return read.Step() ? read.Int64(0) : 0;
    }
}
