using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Takes back what a batch did, a lot of contacts at a time, so that others have their turn in between
/// (<see cref="LongWrite"/>): whatever breaks it off, the next run takes back the rest. A contact that was edited,
/// logged, planned with or relied upon since stays; its staged row keeps the contact and says why, those of contacts
/// taken back let go of theirs.
/// </summary>
/// <param name="open">Waits for a turn to write.</param>
/// <param name="book">For reading.</param>
/// <param name="batch">An applied one, or one whose applying or undoing was broken off.</param>
public sealed class BatchUndo(
    Func<Task<WriteScope>> open,
    CrmDbContext book,
    ImportBatch batch,
    Owner owner,
    DateOnly today,
    DateTimeOffset now
)
{
    private const int ContactsAtOnce = 250,
        TalksAtOnce = 250,
        RowsAtOnce = 5_000;

    // $lot is a list of [contact, newest version the batch gave it, 1 where the batch made it].
    private const string Judge = """
        SELECT g.value->>0 AS ContactId, CASE
          WHEN c.Id IS NULL THEN 'gone'
          WHEN c.State = 2 THEN 'kept-trashed'
          WHEN c.Version <> g.value->>1 THEN 'kept-edited'
          WHEN g.value->>2 = 0 THEN ''
          WHEN EXISTS (SELECT 1 FROM Participants p WHERE p.OwnerId = $owner AND p.ContactId = c.Id) THEN 'kept-logged'
          WHEN EXISTS (SELECT 1 FROM FollowUps f WHERE f.OwnerId = $owner AND f.ContactId = c.Id) THEN 'kept-planned'
          WHEN EXISTS (SELECT 1 FROM PendingTouches t
            WHERE t.OwnerId = $owner AND t.ContactId = c.Id AND t.State = 1) THEN 'kept-touched'
          WHEN EXISTS (SELECT 1 FROM Contacts o
            WHERE o.OwnerId = $owner AND o.IntroducedById = c.Id) THEN 'kept-introducer'
          WHEN EXISTS (SELECT 1 FROM Promises r WHERE r.OwnerId = $owner AND r.ContactId = c.Id)
            OR EXISTS (SELECT 1 FROM Mentions r WHERE r.OwnerId = $owner AND r.ContactId = c.Id)
            OR EXISTS (SELECT 1 FROM EventGuests r WHERE r.OwnerId = $owner AND r.ContactId = c.Id)
            OR EXISTS (SELECT 1 FROM GroupMembers r WHERE r.OwnerId = $owner AND r.ContactId = c.Id)
            OR EXISTS (SELECT 1 FROM GoalLinks r WHERE r.OwnerId = $owner AND r.ContactId = c.Id)
            OR EXISTS (SELECT 1 FROM OutcomeTraces r WHERE r.OwnerId = $owner AND r.ContactId = c.Id)
            OR EXISTS (SELECT 1 FROM Introductions r WHERE r.OwnerId = $owner AND r.FirstId = c.Id)
            OR EXISTS (SELECT 1 FROM Introductions r WHERE r.OwnerId = $owner AND r.SecondId = c.Id)
            OR EXISTS (SELECT 1 FROM Relations r WHERE r.OwnerId = $owner AND r.FirstId = c.Id)
            OR EXISTS (SELECT 1 FROM Relations r WHERE r.OwnerId = $owner AND r.SecondId = c.Id) THEN 'kept-recorded'
          ELSE ''
        END AS Reason
        FROM json_each($lot) g LEFT JOIN Contacts c ON c.Id = g.value->>0 AND c.OwnerId = $owner
        """;

    private bool breaksOff;

    /// <param name="progress">Told how many contacts are done.</param>
    /// <returns>Ends with the batch undone, or, where its applying was broken off, a plan again.</returns>
    public async Task RunAsync(IProgress<int>? progress, CancellationToken ct)
    {
        breaksOff = batch.State == ImportBatchState.Applying;
        if (breaksOff)
            await ForgetOutcomesAsync(ct);
        var all = await TouchedAsync(ct);
        await using var turns = new LongWrite(open);
        // First: what came of the file's chat is nothing that was logged since.
        var days = new TalkApply(batch, owner, today, now);
        foreach (var lot in await TalkApply.LotsAsync(book, batch.Id, cameIn: true, TalksAtOnce, ct))
            await turns.DoAsync(
                lot.Length,
                async turn =>
                {
                    var state = await turn.Db.ImportBatches.SingleAsync(b => b.Id == batch.Id, ct);
                    if (!breaksOff)
                        state.BeginUndo();
                    await days.TakeBackAsync(turn, lot, ct);
                },
                isLast: false,
                ct
            );
        var done = 0;
        // One with nothing in it says that it is done too.
        foreach (
            var lot in all.Count == 0
                ?
                [
                    [],
                ]
                : all.Chunk(ContactsAtOnce)
        )
        {
            ct.ThrowIfCancellationRequested();
            var isLast = (done += lot.Length) == all.Count;
            await turns.DoAsync(lot.Length, turn => LotAsync(turn, lot, isLast, ct), isLast, ct);
            progress?.Report(done);
        }
    }

    /// <summary>
    /// One lot. The first of them says that it has begun and the last that it is done, each together with its contacts.
    /// </summary>
    private async Task LotAsync(WriteScope write, Touched[] lot, bool isLast, CancellationToken ct)
    {
        var state = await write.Db.ImportBatches.SingleAsync(b => b.Id == batch.Id, ct);
        await TakeBackAsync(write, lot, ct);
        if (!breaksOff)
            state.BeginUndo();
        if (isLast && breaksOff)
            state.Ready();
        else if (isLast)
            state.Undo();
    }

    // Ordered by contact; read once, so that what is kept is not judged again by every lot.
    private async Task<List<Touched>> TouchedAsync(CancellationToken ct)
    {
        var rows = await book
            .StagedRows.AsNoTracking()
            .Where(r => r.BatchId == batch.Id && r.ContactId != null)
            .OrderBy(r => r.ContactId)
            .ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                Contact = r.ContactId!.Value,
                Version = r.VersionAfter ?? 0,
                r.Action,
            })
            .ToListAsync(ct);
        var all = new List<Touched>();
        foreach (var row in rows)
        {
            var made = row.Action == (int)ImportAction.Create;
            if (all.Count > 0 && all[^1].ContactId == row.Contact)
                all[^1] = all[^1].With(row.Id, row.Version, made);
            else
                all.Add(new Touched(row.Contact, row.Version, made, [row.Id]));
        }

        return all;
    }

    private async Task TakeBackAsync(WriteScope write, Touched[] lot, CancellationToken ct)
    {
        var reasons = Reasons(write, lot);
        bool Stays(Touched t) => reasons[t.ContactId].StartsWith("kept-", StringComparison.Ordinal);
        foreach (var kept in lot.Where(Stays).GroupBy(t => reasons[t.ContactId]))
            await KeepAsync(write, [.. kept], kept.Key, ct);
        var back = lot.Where(t => reasons[t.ContactId].Length == 0).ToList();
        await RestoreAsync(write, [.. back.Where(t => !t.IsMade).Select(t => t.RowIds[0])], ct);
        Remove(write, [.. back.Where(t => t.IsMade).Select(t => t.ContactId)]);
        // Rows of contacts that are gone, whoever removed them, let go of them too.
        var released = lot.Where(t => !Stays(t)).SelectMany(t => t.RowIds).ToList();
        await LetGoAsync(write.Db.StagedRows.Where(r => released.Contains(r.Id)), ct);
    }

    private Dictionary<long, string> Reasons(WriteScope write, Touched[] lot)
    {
        var reasons = new Dictionary<long, string>();
        var judged = lot.Select(t => new[] { t.ContactId, t.Version, t.IsMade ? 1 : 0 });
        using var judge = Command(write, Judge, JsonSerializer.Serialize(judged));
        using var reader = judge.ExecuteReader();
        while (reader.Read())
            reasons[reader.GetInt64(0)] = reader.GetString(1);
        return reasons;
    }

    private async Task KeepAsync(WriteScope write, List<Touched> kept, string reason, CancellationToken ct)
    {
        var rows = kept.SelectMany(t => t.RowIds).ToList();
        var staged = write.Db.StagedRows.Where(r => rows.Contains(r.Id));
        if (!breaksOff)
        {
            await staged.ExecuteUpdateAsync(r => r.SetProperty(x => x.Outcome, reason), ct);
            return;
        }

        // A plan again, for which whoever it made and who stays is somebody who is here.
        await staged
            .Where(r => r.Action == (int)ImportAction.Create)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.Action, (int)ImportAction.Skip)
                        .SetProperty(x => x.Reason, ImportReason.AlreadyHere.Code())
                        .SetProperty(x => x.MatchId, x => x.ContactId),
                ct
            );
        await LetGoAsync(staged, ct);
    }

    private static Task<int> LetGoAsync(IQueryable<StagedRow> rows, CancellationToken ct) =>
        rows.ExecuteUpdateAsync(
            r => r.SetProperty(x => x.ContactId, (long?)null).SetProperty(x => x.Before, (string?)null),
            ct
        );

    private async Task RestoreAsync(WriteScope write, List<long> firstRows, CancellationToken ct)
    {
        if (firstRows.Count == 0)
            return;
        var before = await write
            .Db.StagedRows.AsNoTracking()
            .Where(r => firstRows.Contains(r.Id))
            .Select(r => new { r.ContactId, r.Before })
            .ToListAsync(ct);
        var ids = before.Select(b => b.ContactId).ToList();
        var contacts = await write.Db.WholeContacts.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var linked = contacts.Values.ToDictionary(c => c.Id, SnapshotKeeper.HasLink);
        foreach (var b in before)
        {
            if (b is not { ContactId: { } id, Before: { } json })
                continue;
            var was = StagedJson.ReadBefore(json);
            contacts[id].Edit(was.Details, today, now);
            if (was.Own is { } own)
                await EmptyAsync(write.Db, contacts[id], own, ct);
            // What a phone has written since is the phone's.
            if (was.Card)
                write.Db.KeptCards.RemoveRange(
                    await write.Db.KeptCards.Where(k => k.ContactId == id && k.WrittenBy == null).ToListAsync(ct)
                );
        }

        var changed = contacts.Values.Where(c => SnapshotKeeper.HasLink(c) != linked[c.Id]).Select(c => c.Id).ToList();
        await SnapshotKeeper.RefreshAsync(write.Db, owner, changed, today, acted: false, ct);
    }

    private async Task EmptyAsync(CrmDbContext db, Contact contact, IReadOnlyList<Guid> own, CancellationToken ct)
    {
        var values = await db.CustomValues.Where(v => v.ContactId == contact.Id).ToListAsync(ct);
        var filled = await db.CustomFields.Where(f => own.Contains(f.Uid)).Select(f => f.Id).ToListAsync(ct);
        db.CustomValues.RemoveRange(values.Where(v => filled.Contains(v.FieldId)));
        contact.Describe(
            values.Where(v => !filled.Contains(v.FieldId)).OrderBy(v => v.FieldId).Select(v => v.Text),
            now
        );
    }

    // Without triggers, as when they were added: the search indexes forget them in one statement each rather than one
    // by one.
    private void Remove(WriteScope write, List<long> ids)
    {
        if (ids.Count == 0)
            return;
        using var triggers = new TriggersOff(write.Connection);
        triggers.Forget(write.Db.OwnerId, ids);
        const string gone = "DELETE FROM Contacts WHERE OwnerId = $owner AND Id IN (SELECT value FROM json_each($lot))";
        using var delete = Command(write, gone, JsonSerializer.Serialize(ids));
        delete.ExecuteNonQuery();
    }

    // What came of the rows so far was said of contacts that are about to be as they were.
    private async Task ForgetOutcomesAsync(CancellationToken ct)
    {
        var forgotten = RowsAtOnce;
        while (forgotten == RowsAtOnce)
        {
            await using var write = await open();
            var lot = write
                .Db.StagedRows.Where(r => r.BatchId == batch.Id && r.Outcome != null)
                .OrderBy(r => r.Id)
                .Take(RowsAtOnce)
                .Select(r => r.Id);
            forgotten = await write
                .Db.StagedRows.Where(r => lot.Contains(r.Id))
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Outcome, (string?)null), ct);
            await write.CommitAsync(ct);
        }
    }

    private static SqliteCommand Command(WriteScope write, string sql, string lot)
    {
        var command = write.Connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, write.Transaction);
        command.Parameters.AddWithValue("$owner", write.Db.OwnerId);
        command.Parameters.AddWithValue("$lot", lot);
        return command;
    }

    /// <summary>
    /// A contact that the batch made or changed: the newest version it gave it, and the rows that did it, in the order
    /// of the file.
    /// </summary>
    private readonly record struct Touched(long ContactId, int Version, bool IsMade, long[] RowIds)
    {
        public Touched With(long row, int version, bool made) =>
            this with
            {
                Version = Math.Max(Version, version),
                IsMade = IsMade || made,
                RowIds = [.. RowIds, row],
            };
    }
}
