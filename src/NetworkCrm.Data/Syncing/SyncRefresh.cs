using System.Text.Json;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Syncing;

/// <summary>
/// Finds what has changed of the cards since phones asked last, by comparing the contacts with what they were then:
/// whichever way a contact was written, nothing has to remember to tell.
/// </summary>
public static class SyncRefresh
{
    // Version and UpdatedAt change with every edit, and go back with what is undone.
    private const string Sum = """
        SELECT coalesce(sum((Id * 1103515245 + Version * 12345 + UpdatedAt) & 2147483647), 0) FROM Contacts
        WHERE OwnerId = ?1
        """;

    private const string OneCard = " AND (a.ContactId = ?5 OR a.ContactId IS NULL)";
    private const string OneContact = " AND c.Id = ?5";

    /// <summary>Whom the book lists: the circles and tags chosen, and whoever came from a phone.</summary>
    private const string IsIn = """
        c.State = 0 AND (
            (?2 = 0 AND ?3 IS NULL)
            OR (?2 & (1 << (coalesce(c.Circle, 6) - 1))) <> 0
            OR EXISTS (SELECT 1 FROM ContactTags t WHERE t.OwnerId = ?1 AND t.ContactId = c.Id
                AND t.Folded IN (SELECT value FROM json_each(coalesce(?3, '[]'))))
            OR EXISTS (SELECT 1 FROM KeptCards k WHERE k.OwnerId = ?1 AND k.ContactId = c.Id
                AND k.WrittenBy IS NOT NULL)
        )
        """;

    // A card that is held is looked at again once the owner has said what becomes of it.
    private static string[] Steps(bool one) =>
        [
            $"""
                UPDATE SyncCards AS a SET Seq = ?4, Version = c.Version, ChangedAt = c.UpdatedAt, State = 0 FROM Contacts c
                WHERE a.OwnerId = ?1 AND c.OwnerId = ?1 AND c.Id = a.ContactId AND a.State <> 2
                    AND (a.State = 1 OR a.Version <> c.Version OR a.ChangedAt <> c.UpdatedAt) AND {IsIn}
                    {(one ? OneContact : "")}
                """,
            $"""
                UPDATE SyncCards AS a SET Seq = ?4, State = 1 WHERE a.OwnerId = ?1 AND a.State = 0 AND NOT EXISTS (
                    SELECT 1 FROM Contacts c WHERE c.OwnerId = ?1 AND c.Id = a.ContactId AND {IsIn})
                    {(one ? OneCard : "")}
                """,
            $"""
                INSERT INTO SyncCards (OwnerId, Name, ContactId, Version, ChangedAt, Seq, State)
                SELECT ?1, lower(c.Uid) || '.vcf', c.Id, c.Version, c.UpdatedAt, ?4, 0 FROM Contacts c
                WHERE c.OwnerId = ?1 AND NOT EXISTS (
                    SELECT 1 FROM SyncCards a WHERE a.OwnerId = ?1 AND a.ContactId = c.Id) AND {IsIn}
                    {(one ? OneContact : "")}
                ON CONFLICT (OwnerId, Name) DO UPDATE SET ContactId = excluded.ContactId, Version = excluded.Version,
                    ChangedAt = excluded.ChangedAt, Seq = excluded.Seq, State = 0, DeletedAt = NULL, DeletedBy = NULL
                """,
        ];

    /// <summary>Whether anything may have changed: most often nothing has, and then nothing is written.</summary>
    public static bool IsDue(OwnerSqlReader reads)
    {
        var book = reads.Prepare("SELECT Sum FROM SyncBooks WHERE OwnerId = ?1");
        if (!book.Step())
            return true;
        var sum = reads.Prepare(Sum);
        return !sum.Step() || sum.Int64(0) != book.Int64(0);
    }

    /// <summary>What one contact adds to the sum of the book; 0 for nobody.</summary>
    public static long Term(Contact? contact) =>
        contact is null
            ? 0
            : ((contact.Id * 1103515245) + (contact.Version * 12345L) + contact.UpdatedAt.UtcTicks) & 2147483647;

    /// <summary>Writes down what has changed, in a write of the owner that commits later.</summary>
    public static void Run(OwnerWriteScope write)
    {
        var (owner, connection) = (write.Owner.Id, write.Connection);
        using (
            var make = new Statement(
                connection,
                "INSERT INTO SyncBooks (OwnerId, Epoch, Seq, Sum, Circles) VALUES (?1, ?2, 0, -1, 0) "
                    + "ON CONFLICT (OwnerId) DO NOTHING"
            )
        )
            make.Bind(owner).Bind(new SyncBook(owner).Epoch).Run();
        Step(write, contactId: null);
        using var sum = new Statement(connection, $"UPDATE SyncBooks SET Sum = ({Sum}) WHERE OwnerId = ?1");
        sum.Bind(owner).Run();
    }

    /// <summary>The same for one contact that this write changes, and is saved: thousands come one by one.</summary>
    /// <param name="before">Its <see cref="Term"/> before that.</param>
    public static void Run(OwnerWriteScope write, Contact contact, long before)
    {
        Step(write, contact.Id);
        using var sum = new Statement(write.Connection, "UPDATE SyncBooks SET Sum = Sum + ?2 WHERE OwnerId = ?1");
        sum.Bind(write.Owner.Id).Bind(Term(contact) - before).Run();
    }

    private static void Step(OwnerWriteScope write, long? contactId)
    {
        var (owner, connection) = (write.Owner.Id, write.Connection);
        long seq;
        int circles;
        string? tags;
        using (
            var book = new Statement(
                connection,
                "UPDATE SyncBooks SET Seq = Seq + 1 WHERE OwnerId = ?1 RETURNING Seq, Circles, Tags"
            )
        )
        {
            book.Bind(owner);
            // None was ever asked for: there is nothing to keep true.
            if (!book.Step())
                return;
            (seq, circles) = (book.Int64(0), book.Int32(1));
            tags = book.TextOrNull(2) is { } lines ? JsonSerializer.Serialize(lines.Split('\n')) : null;
            // To the end: a statement that is left half way holds on to its change.
            book.Step();
        }

        foreach (var sql in Steps(one: contactId is not null))
        {
            using var step = new Statement(connection, sql);
            step.Bind(owner).Bind((long)circles).Bind(tags).Bind(seq);
            if (contactId is { } id)
                step.Bind(id);
            step.Run();
        }
    }
}
