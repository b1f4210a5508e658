using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Does what a planned batch says, a lot of rows at a time, so that others have their turn in between
/// (<see cref="LongWrite"/>). The rows of the batch note what was made of them: whatever breaks it off,
/// <see cref="BatchUndo"/> can take all of it back.
/// </summary>
/// <param name="open">Waits for a turn to write.</param>
/// <param name="book">For reading, on a connection of its own.</param>
public sealed class BatchApply(
    Func<Task<WriteScope>> open,
    CrmDbContext book,
    ImportBatch batch,
    Owner owner,
    DateOnly today,
    DateTimeOffset now
)
{
    // Some forty milliseconds at the gate, either of them: a merge reads the contact and works out what changes.
    private const int CreatedAtOnce = 500,
        MergedAtOnce = 100,
        TalkedAtOnce = 200,
        EmptiedAtOnce = 5_000;

    private readonly Dictionary<Guid, long> ownFields = [];
    private int created;
    private int merged;
    private int skipped;
    private int errors;
    private int talked;
    private int done;
    private int left;

    /// <param name="progress">Told how many rows are done.</param>
    /// <exception cref="InvalidOperationException">It is no plan any more.</exception>
    public async Task RunAsync(IProgress<int>? progress, CancellationToken ct)
    {
        await using var turns = new LongWrite(open);
        await book.Database.OpenConnectionAsync(ct);
        (skipped, errors) = (Count((int)ImportAction.Skip), Count(StagedRow.Error));
        done = skipped + errors;
        var talks = await TalkApply.LotsAsync(book, batch.Id, cameIn: false, TalkedAtOnce, ct);
        left = Count((int)ImportAction.Create) + Count((int)ImportAction.Merge) + talks.Sum(lot => lot.Length);
        var fields = await book.CustomFields.AsNoTracking().Select(f => new { f.Uid, f.Id }).ToListAsync(ct);
        foreach (var field in fields)
            ownFields[field.Uid] = field.Id;
        if (left == 0)
            await LotAsync(turns, 0, _ => Task.CompletedTask, progress, ct);
        await CreateAllAsync(turns, progress, ct);
        // After all that is new: a row may be merged into what an earlier row made.
        using var merges = Reader(ImportAction.Merge, MergedAtOnce);
        foreach (var rows in merges.Lots())
            await LotAsync(turns, rows.Count, turn => MergeAsync(turn, [.. rows.Select(r => r.Id)], ct), progress, ct);
        // Whoever it was said with is there now.
        var days = new TalkApply(batch, owner, today, now);
        foreach (var lot in talks)
            await LotAsync(turns, lot.Length, async turn => talked += await days.AddAsync(turn, lot, ct), progress, ct);
    }

    /// <summary>Lets go of what the rows of an applied batch said, where a contact says it now.</summary>
    public static async Task EmptyAsync(Func<Task<WriteScope>> open, long batchId, CancellationToken ct)
    {
        await using (var turn = await open())
        {
            await turn
                .Db.StagedInteractions.Where(s => s.BatchId == batchId && s.Text != null)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Text, (string?)null), ct);
            await turn.CommitAsync(ct);
        }

        for (long after = 0, last; ; after = last)
        {
            await using var turn = await open();
            var made = turn.Db.StagedRows.Where(r =>
                r.BatchId == batchId && r.Action == (int)ImportAction.Create && r.Id > after
            );
            last = await made.OrderBy(r => r.Id).Take(EmptiedAtOnce).MaxAsync(r => (long?)r.Id, ct) ?? 0;
            if (last == 0)
                return;
            await made.Where(r => r.Id <= last && r.ContactId != null)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Content, ""), ct);
            await turn.CommitAsync(ct);
        }
    }

    private SqliteConnection Reading => (SqliteConnection)book.Database.GetDbConnection();

    private StagedRowReader Reader(ImportAction action, int lot) => new(Reading, owner.Id, batch.Id, action, lot);

    /// <summary>
    /// One lot. The first of them says that it has begun and the last that it is done, each together with its rows.
    /// </summary>
    private async Task LotAsync(
        LongWrite turns,
        int rows,
        Func<WriteScope, Task> work,
        IProgress<int>? progress,
        CancellationToken ct
    )
    {
        ct.ThrowIfCancellationRequested();
        left -= rows;
        await turns.DoAsync(
            rows,
            async turn =>
            {
                var state = await turn.Db.ImportBatches.SingleAsync(b => b.Id == batch.Id, ct);
                if (state.State is not (ImportBatchState.Planned or ImportBatchState.Applying))
                    throw new InvalidOperationException("The batch is no plan any more.");
                state.BeginApply();
                await work(turn);
                if (left == 0)
                {
                    state.Apply(created, merged, skipped, errors, now);
                    state.Talked(talked);
                }
            },
            isLast: left == 0,
            ct
        );
        progress?.Report(done += rows);
    }

    private async Task CreateAllAsync(LongWrite turns, IProgress<int>? progress, CancellationToken ct)
    {
        var stale = IsStale() ? new ImportPlan(KnownContacts.Load(Reading, owner.Id)) : null;
        var settings = owner.Nudging();
        using var reader = Reader(ImportAction.Create, CreatedAtOnce);
        BulkContacts? bulk = null;
        void Finish()
        {
            bulk?.Finish();
            bulk?.Dispose();
            bulk = null;
        }

        turns.Ending = Finish;
        try
        {
            foreach (
                var rows in Prefetch.Made(reader.Lots(), lot => lot.ConvertAll(row => Ready(row, stale, settings)))
            )
            {
                await LotAsync(
                    turns,
                    rows.Count,
                    turn =>
                    {
                        Create(turn, bulk ??= new BulkContacts(turn), rows);
                        return Task.CompletedTask;
                    },
                    progress,
                    ct
                );
            }

            Finish();
        }
        finally
        {
            turns.Ending = null;
            bulk?.Dispose();
        }
    }

    private void Create(WriteScope turn, BulkContacts bulk, List<ReadyRow> rows)
    {
        bulk.Add([.. rows.Select(r => r.Contact).OfType<NewContact>()]);
        using var made = new MadeRows(turn.Connection);
        using var turned = new Statement(
            turn.Connection,
            """UPDATE StagedRows SET "Action" = ?, Reason = ?, MatchId = ? WHERE Id = ?"""
        );
        foreach (var row in rows)
            Note(row, made, turned);
        made.Write();
    }

    private ReadyRow Ready(Staged row, ImportPlan? stale, NudgeSettings settings)
    {
        var content =
            StagedJson.ReadContent(row.Content)
            ?? throw new InvalidOperationException("A row to create has no content.");
        if (stale is not null && NowThere(stale, row, content) is { } other)
            return new ReadyRow(row.Id, null, other);
        try
        {
            var contact = Contact.Create(
                owner.Id,
                Guid.CreateVersion7(now),
                ImportMerge.Details(content.Contact, owner.Language),
                today,
                now
            );
            contact.BelongsToImport(batch.Id);
            var own = Own(content.Contact, 0);
            if (own.Count > 0)
                contact.Describe(own.OrderBy(v => v.FieldId).Select(v => v.Text), now);
            var made = NewContact.Of(contact, own, today, settings) with { CardLines = content.Contact.CardLines };
            return new ReadyRow(row.Id, made, null);
        }
        catch (ArgumentException)
        {
            // Nothing of the name is left once what cannot be stored is taken out.
            return new ReadyRow(row.Id, null, null);
        }
    }

    // A field that was deleted since the file was read takes nothing.
    private List<CustomValue> Own(ImportedContact row, long contactId) =>
        row.Own.Count == 0
            ? []
            :
            [
                .. row
                    .Own.Where(v => ownFields.ContainsKey(v.Field))
                    .Select(v => new CustomValue(
                        owner.Id,
                        contactId,
                        ownFields[v.Field],
                        new CustomReading(v.Text, v.Sortable)
                    )),
            ];

    private void Note(ReadyRow row, MadeRows made, Statement turned)
    {
        if (row.Contact is { } contact)
        {
            made.Add(row.Id, contact.Id, contact.Contact.Version);
            created++;
        }
        else if (row.Other is { } other)
        {
            turned
                .Bind((long)ImportAction.Skip)
                .Bind(other.Reason.Code())
                .Bind(other.ExistingContactId)
                .Bind(row.Id)
                .Run();
            skipped++;
        }
        else
        {
            turned.Bind((long)StagedRow.Error).Bind("no-name").Bind((long?)null).Bind(row.Id).Run();
            errors++;
        }
    }

    // A row that was new when the file was read may be here by now, from another window or the same file read twice.
    // What the owner chose against a match stands.
    private static PlannedRow? NowThere(ImportPlan plan, Staged row, StagedContent content)
    {
        if (StagedRow.CanMerge(row.Reason, row.MatchId) || row.Reason == ImportReason.AlreadyHere.Code())
            return null;
        var planned = plan.Plan([new ImportRow(row.RowNumber, content.Contact, null)]).Single();
        return planned is { Action: ImportAction.Skip, ExistingContactId: not null } ? planned : null;
    }

    private async Task MergeAsync(WriteScope turn, List<long> ids, CancellationToken ct)
    {
        var db = turn.Db;
        var rows = await db.StagedRows.Where(r => ids.Contains(r.Id)).OrderBy(r => r.RowNumber).ToListAsync(ct);
        var contents = rows.ToDictionary(r => r.Id, r => StagedJson.ReadContent(r.Content)!);
        var targets = new Dictionary<long, long?>();
        foreach (var row in rows)
            targets[row.Id] = row.MatchId ?? await MadeByAsync(db, contents[row.Id].EarlierRow, ct);
        var wanted = targets.Values.OfType<long>().Distinct().ToList();
        // Each contact is read once: two rows may say something about the same one.
        var contacts = await db
            .WholeContacts.Where(c => wanted.Contains(c.Id) && c.State != ContactState.Trashed)
            .ToDictionaryAsync(c => c.Id, ct);
        var known = (await db.CustomValues.Where(v => wanted.Contains(v.ContactId)).ToListAsync(ct))
            .GroupBy(v => v.ContactId)
            .ToDictionary(g => g.Key, g => g.ToList());
        var withCard = await db
            .KeptCards.Where(k => wanted.Contains(k.ContactId))
            .Select(k => k.ContactId)
            .ToHashSetAsync(ct);
        var linked = contacts.Values.ToDictionary(c => c.Id, SnapshotKeeper.HasLink);
        foreach (var row in rows)
        {
            var contact = targets[row.Id] is { } id ? contacts.GetValueOrDefault(id) : null;
            if (contact is null)
            {
                row.TurnInto((int)ImportAction.Skip, "match-gone");
                skipped++;
                continue;
            }

            // A row that adds nothing is merged all the same: it was chosen, counted on the button, and says what came
            // of it.
            var before = contact.Details();
            var said = contents[row.Id].Contact;
            var kept = ImportMerge.Kept(before, said, contact.ImportBatchId is not null);
            var details = ImportMerge.Into(before, said, contact.ImportBatchId is not null);
            var own = Fill(db, contact, said, known);
            var card = said.CardLines is not null && withCard.Add(contact.Id);
            if (card)
                db.KeptCards.Add(new KeptCard(owner.Id, contact.Id, said.CardLines!));
            if (details is not null || own.Count > 0)
            {
                contact.Edit(details ?? before, today, now);
                if (own.Count > 0)
                    contact.Describe(known[contact.Id].OrderBy(v => v.FieldId).Select(v => v.Text), now);
                row.Merged(contact.Id, StagedJson.Write(before, own, card), contact.Version);
            }
            else
            {
                if (card)
                    row.Merged(contact.Id, StagedJson.Write(before, own, card), contact.Version);
                if (kept.Count == 0)
                    row.MergeSays(ImportReason.AlreadyHere.Code());
            }

            if (ImportMerge.NewJob(before.Company, before.Title, said) is { } job)
                row.MergeSays(ImportMessages.NewJob(job, kept));
            else if (kept.Count > 0)
                row.MergeSays(ImportMessages.Kept(kept));
            merged++;
        }

        // All that the rules read of what a merge adds: a link where there was none.
        await SnapshotKeeper.RefreshAsync(
            db,
            owner,
            [.. contacts.Values.Where(c => SnapshotKeeper.HasLink(c) != linked[c.Id]).Select(c => c.Id)],
            today,
            acted: false,
            ct
        );
    }

    /// <summary>Fills those of the owner's fields that say nothing of the contact yet.</summary>
    /// <returns>The fields that were filled, by uid.</returns>
    private List<Guid> Fill(
        CrmDbContext db,
        Contact contact,
        ImportedContact row,
        Dictionary<long, List<CustomValue>> known
    )
    {
        if (row.Own.Count == 0)
            return [];
        if (!known.TryGetValue(contact.Id, out var have))
            known[contact.Id] = have = [];
        var added = Own(row, contact.Id).Where(v => !have.Exists(h => h.FieldId == v.FieldId)).ToList();
        have.AddRange(added);
        db.CustomValues.AddRange(added);
        return [.. ownFields.Where(f => added.Exists(v => v.FieldId == f.Value)).Select(f => f.Key)];
    }

    private async Task<long?> MadeByAsync(CrmDbContext db, int? earlierRow, CancellationToken ct) =>
        earlierRow is null
            ? null
            : await db
                .StagedRows.Where(r => r.BatchId == batch.Id && r.RowNumber == earlierRow)
                .Select(r => r.ContactId ?? r.MatchId)
                .SingleOrDefaultAsync(ct);

    // Nothing of this owner changed since the file was planned: then the plan still holds, and is not made twice.
    private bool IsStale()
    {
        using var changed = new Statement(
            Reading,
            "SELECT EXISTS (SELECT 1 FROM Contacts WHERE OwnerId = ? AND UpdatedAt >= ?)"
        );
        return changed.Bind(owner.Id).Bind(batch.CreatedAt).Step() && changed.Bool(0);
    }

    private int Count(int action)
    {
        using var count = new Statement(
            Reading,
            """SELECT count(*) FROM StagedRows WHERE OwnerId = ? AND BatchId = ? AND "Action" = ?"""
        );
        return count.Bind(owner.Id).Bind(batch.Id).Bind((long)action).Step() ? count.Int32(0) : 0;
    }

    /// <summary>
    /// A row made ready to be created: the contact, or what turned out to be there already; neither where it has no
    /// name.
    /// </summary>
    private readonly record struct ReadyRow(long Id, NewContact? Contact, PlannedRow? Other);
}
