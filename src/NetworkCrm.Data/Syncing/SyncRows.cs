using System.Text.Json;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Exporting;
using NetworkCrm.Data.Exporting;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Syncing;

/// <summary>The address book as a phone asks for it.</summary>
/// <param name="Epoch">Whose counts these are.</param>
/// <param name="Seq">The count of its last change.</param>
public sealed record SyncedBook(string Epoch, long Seq);

/// <summary>One card, without what it says.</summary>
public sealed record SyncedCard(string Name, long? ContactId, long Seq, SyncState State);

/// <summary>One card with all that it is made of.</summary>
/// <param name="Kept">The lines of whoever wrote it last; null where nobody did.</param>
public sealed record SyncedContact(SyncedCard Card, ExportedContact Contact, string? Kept, byte[]? Jpeg);

public static class SyncRows
{
    private const string Columns = "SELECT Name, ContactId, Seq, State FROM SyncCards WHERE OwnerId = ?1";

    // So many are read and written at a time: pictures are large.
    private const int Lot = 100;

    public static SyncedBook Book(OwnerSqlReader reads)
    {
        var book = reads.Prepare("SELECT Epoch, Seq FROM SyncBooks WHERE OwnerId = ?1");
        return book.Step() ? new SyncedBook(book.Text(0), book.Int64(1)) : new SyncedBook("", 0);
    }

    /// <summary>What changed after a count, in the order in which it did; from 0 only what is there.</summary>
    public static IReadOnlyList<SyncedCard> Since(OwnerSqlReader reads, long seq)
    {
        var cards = reads.Prepare($"{Columns} AND Seq > ?2 AND (?2 > 0 OR State = 0) ORDER BY Seq, Id").Bind(seq);
        var found = new List<SyncedCard>();
        while (cards.Step())
            found.Add(Card(cards));
        return found;
    }

    public static SyncedCard? Find(OwnerSqlReader reads, string name)
    {
        var card = reads.Prepare($"{Columns} AND Name = ?2").Bind(name);
        return card.Step() ? Card(card) : null;
    }

    /// <summary>Cards by their names, in that order; null for one that is not there.</summary>
    public static IEnumerable<(string Name, SyncedCard? Card)> Named(OwnerSqlReader reads, IEnumerable<string> names)
    {
        var card = reads.Prepare($"{Columns} AND Name = ?2");
        foreach (var name in names)
        {
            card.Bind(name);
            var found = card.Step() ? Card(card) : null;
            card.Reset();
            yield return (name, found is { State: SyncState.Listed } ? found : null);
        }
    }

    /// <summary>What cards say: read lot by lot, so that a book of any size passes through little memory.</summary>
    public static IEnumerable<SyncedContact> Read(OwnerSqlReader reads, IEnumerable<SyncedCard> cards)
    {
        var kept = reads.Prepare(
            "SELECT ContactId, Lines FROM KeptCards WHERE OwnerId = ?1 "
                + "AND ContactId IN (SELECT value FROM json_each(?2))"
        );
        var photos = reads.Prepare(
            "SELECT ContactId, Jpeg FROM ContactPhotos WHERE OwnerId = ?1 "
                + "AND ContactId IN (SELECT value FROM json_each(?2))"
        );
        var contacts = new OutgoingContacts.Some(reads);
        foreach (var lot in cards.Where(c => c.State == SyncState.Listed && c.ContactId is not null).Chunk(Lot))
        {
            var byId = lot.ToDictionary(c => c.ContactId!.Value);
            var ids = JsonSerializer.Serialize(byId.Keys.Order());
            var lines = new Dictionary<long, string>();
            for (kept.Bind(ids); kept.Step(); )
                lines[kept.Int64(0)] = kept.Text(1);
            kept.Reset();
            var pictures = new Dictionary<long, byte[]>();
            for (photos.Bind(ids); photos.Step(); )
                pictures[photos.Int64(0)] = photos.Blob(1);
            photos.Reset();
            foreach (var (id, contact) in contacts.Read(ids))
                yield return new SyncedContact(
                    byId[id],
                    contact,
                    lines.GetValueOrDefault(id),
                    pictures.GetValueOrDefault(id)
                );
        }
    }

    private static SyncedCard Card(Statement row) =>
        new(row.Text(0), row.Int64OrNull(1), row.Int64(2), (SyncState)row.Int32(3));
}
