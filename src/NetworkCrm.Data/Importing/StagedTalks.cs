using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>Writes the days of a chat beside the rows of its batch, each with what it is against the book as it
/// stands.</summary>
public static class StagedTalks
{
    private const int Lot = 1_000;

    // A row that is somebody who is here already, or is to be merged with them, is them; so is one that a phone, an
    // address or a profile gives away, whether or not what else it says is taken over.
    internal const string ContactOfRow = """
        SELECT c.Id, c.Uid FROM StagedRows r JOIN Contacts c ON c.OwnerId = r.OwnerId AND c.State <> 2 AND c.Id =
          coalesce(r.ContactId, CASE WHEN r."Action" = 1
            OR r.Reason IN ('already-here', 'same-profile', 'same-phone', 'same-email') THEN r.MatchId END)
        WHERE r.OwnerId = ? AND r.BatchId = ? AND r.RowNumber = ?
        """;

    /// <param name="open">Waits for a turn to write.</param>
    /// <param name="said">Enumerated once, after the rows are written.</param>
    public static async Task WriteAsync(
        Func<Task<WriteScope>> open,
        long batchId,
        IEnumerable<ImportedInteraction> said,
        CancellationToken ct
    )
    {
        foreach (var lot in said.Chunk(Lot))
        {
            ct.ThrowIfCancellationRequested();
            await using var write = await open();
            Insert(write, batchId, lot);
            await write.CommitAsync(ct);
        }
    }

    private static void Insert(WriteScope write, long batchId, ImportedInteraction[] lot)
    {
        var contacts = new Dictionary<int, (long Id, Guid Uid)?>();
        using var find = new Statement(write.Connection, ContactOfRow);
        using var counts = new Statement(
            write.Connection,
            "SELECT MessagesIn, MessagesOut, What IS NOT NULL FROM Interactions WHERE OwnerId = ? AND Uid = ?"
        );
        using var insert = new BulkInsert<StagedInteraction>(write, "BatchId", generated: true);
        var rows = new List<(long, StagedInteraction)>(lot.Length);
        foreach (var one in lot)
        {
            if (!contacts.TryGetValue(one.Row, out var contact))
                contacts[one.Row] = contact = Contact(find, write.Db.OwnerId, batchId, one.Row);
            var staged = StagedInteraction.Of(write.Db.OwnerId, batchId, one, StagedTalk.New);
            if (TalkUid.IsEvent(one.Talk))
                staged.Judge(State(counts, write.Db.OwnerId, staged, TalkUid.Of(Guid.Empty, one.Talk, one.On)));
            else if (contact is { } known)
                staged.Judge(State(counts, write.Db.OwnerId, staged, TalkUid.Of(known.Uid, one.Talk, one.On)));
            rows.Add((batchId, staged));
        }

        insert.Insert(rows);
    }

    internal static (long Id, Guid Uid)? Contact(Statement find, long ownerId, long batchId, int row)
    {
        var found = find.Bind(ownerId).Bind(batchId).Bind((long)row).Step()
            ? (find.Int64(0), find.Guid(1))
            : ((long, Guid)?)null;
        find.Reset();
        return found;
    }

    private static StagedTalk State(Statement counts, long ownerId, StagedInteraction staged, Guid uid)
    {
        var state = StagedTalk.New;
        if (counts.Bind(ownerId).Bind(uid).Step())
            state =
                TalkUid.IsEvent(staged.Talk) ? StagedTalk.Here
                : staged.IsMore(counts.Int32OrNull(0), counts.Int32OrNull(1))
                || (staged.Text is not null && !counts.Bool(2))
                    ? StagedTalk.Grown
                : StagedTalk.Here;
        counts.Reset();
        return state;
    }
}
