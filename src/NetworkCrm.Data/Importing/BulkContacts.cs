using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;

namespace NetworkCrm.Data.Importing;

/// <summary>Inserts new contacts with their methods, tags and snapshots by the thousand. The search index follows by its triggers.</summary>
public sealed class BulkContacts : IDisposable
{
    private readonly BulkInsert<Contact> contacts;
    private readonly BulkInsert<ContactMethod> methods;
    private readonly BulkInsert<ContactTag> tags;
    private readonly BulkInsert<ContactSnapshot> snapshots;
    private readonly NudgeSettings settings;
    private readonly DateOnly today;
    private long lastId;

    public BulkContacts(CrmWrite write, NudgeSettings settings, DateOnly today)
    {
        contacts = new BulkInsert<Contact>(write, ["Id"]);
        methods = new BulkInsert<ContactMethod>(write, ["ContactId"], generated: true);
        tags = new BulkInsert<ContactTag>(write, ["ContactId"], generated: true);
        snapshots = new BulkInsert<ContactSnapshot>(write, []);
        (this.settings, this.today) = (settings, today);
        lastId = LastId(write);
    }

    /// <returns>The id it was given.</returns>
    public long Add(Contact contact)
    {
        var id = ++lastId;
        contacts.Insert(contact, id);
        foreach (var method in contact.Methods) methods.Insert(method, id);
        foreach (var tag in contact.Tags) tags.Insert(tag, id);
        snapshots.Insert(SnapshotBuilder.Build(SnapshotKeeper.Facts(contact, 0) with { ContactId = id }, [], today, settings));
        return id;
    }

    public void Dispose()
    {
        contacts.Dispose();
        methods.Dispose();
        tags.Dispose();
        snapshots.Dispose();
    }

    // The write lock is held, so nobody else takes the ids that follow; an id of a removed contact is never used again.
    private static long LastId(CrmWrite write)
    {
        using var command = write.Connection.CreateCommand();
        command.Transaction = write.Transaction;
        command.CommandText = "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'Contacts'), 0), coalesce((SELECT max(Id) FROM Contacts), 0))";
        return (long)(command.ExecuteScalar() ?? 0L);
    }
}
