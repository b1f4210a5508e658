using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>Does what a planned batch says, in the transaction it is given: all of it or, when the caller does not commit, nothing.</summary>
public sealed class BatchApply(CrmWrite write, ImportBatch batch, Owner owner, DateOnly today, DateTimeOffset now)
{
    private readonly Dictionary<Guid, long> ownFields = [];
    private int created;
    private int merged;
    private int skipped;
    private int errors;
    private int done;

    /// <param name="progress">Told how many rows are done.</param>
    public async Task RunAsync(IProgress<int>? progress, CancellationToken ct)
    {
        (skipped, errors) = (Count((int)ImportAction.Skip), Count(StagedRow.Error));
        done = skipped + errors;
        foreach (var field in await write.Db.CustomFields.AsNoTracking().Select(f => new { f.Uid, f.Id }).ToListAsync(ct)) ownFields[field.Uid] = field.Id;
        CreateAll(progress, ct);
        // After all that is new: a row may be merged into what an earlier row made.
        using var reader = new StagedRowReader(write, batch.Id, ImportAction.Merge);
        foreach (var rows in reader.Lots())
        {
            ct.ThrowIfCancellationRequested();
            await MergeAsync([.. rows.Select(r => r.Id)], ct);
            progress?.Report(done += rows.Count);
        }

        batch.Apply(created, merged, skipped, errors, now);
    }

    private void CreateAll(IProgress<int>? progress, CancellationToken ct)
    {
        var stale = IsStale() ? new ImportPlan(KnownContacts.Load(write.Connection, owner.Id)) : null;
        using var reader = new StagedRowReader(write, batch.Id, ImportAction.Create);
        using var bulk = new BulkContacts(write, owner, today);
        using var made = new MadeRows(write.Connection);
        using var turned = new Statement(write.Connection, """UPDATE StagedRows SET "Action" = ?, Reason = ?, MatchId = ? WHERE Id = ?""");
        foreach (var rows in Ahead.Made(reader.Lots(), lot => lot.ConvertAll(row => Ready(row, stale, bulk))))
        {
            ct.ThrowIfCancellationRequested();
            bulk.Add([.. rows.Select(r => r.Contact).OfType<NewContact>()]);
            foreach (var row in rows) Note(row, made, turned);
            made.Write();
            progress?.Report(done += rows.Count);
        }

        bulk.Finish();
    }

    private ReadyRow Ready(Staged row, ImportPlan? stale, BulkContacts bulk)
    {
        var content = StagedJson.ReadContent(row.Content) ?? throw new InvalidOperationException("A row to create has no content.");
        if (stale is not null && NowThere(stale, row, content) is { } other) return new ReadyRow(row.Id, null, other);
        try
        {
            var contact = Contact.Create(owner.Id, Guid.CreateVersion7(now), ImportMerge.Details(content.Contact, owner.Language), today, now);
            contact.BelongsToImport(batch.Id);
            var own = Own(content.Contact, 0);
            if (own.Count > 0) contact.Describe(own.OrderBy(v => v.FieldId).Select(v => v.Text), now);
            return new ReadyRow(row.Id, bulk.Ready(contact, own), null);
        }
        catch (ArgumentException)
        {
            // Nothing of the name is left once what cannot be stored is taken out.
            return new ReadyRow(row.Id, null, null);
        }
    }

    // A field that was deleted since the file was read takes nothing.
    private List<CustomValue> Own(ImportedContact row, long contactId) => row.Own.Count == 0 ? [] :
        [.. row.Own.Where(v => ownFields.ContainsKey(v.Field)).Select(v => new CustomValue(owner.Id, contactId, ownFields[v.Field], new CustomReading(v.Text, v.Sortable)))];

    private void Note(ReadyRow row, MadeRows made, Statement turned)
    {
        if (row.Contact is { } contact)
        {
            made.Add(row.Id, contact.Id, contact.Contact.Version);
            created++;
        }
        else if (row.Other is { } other)
        {
            turned.Bind((long)ImportAction.Skip).Bind(other.Reason.Code()).Bind(other.ExistingContactId).Bind(row.Id).Run();
            skipped++;
        }
        else
        {
            turned.Bind((long)StagedRow.Error).Bind("no-name").Bind((long?)null).Bind(row.Id).Run();
            errors++;
        }
    }

    // A row that was new when the file was read may be here by now, from another window or the same file read twice. What the owner chose against a match stands.
    private static PlannedRow? NowThere(ImportPlan plan, Staged row, StagedContent content)
    {
        if (StagedRow.CanMerge(row.Reason, row.MatchId) || row.Reason == ImportReason.AlreadyHere.Code()) return null;
        var planned = plan.Plan([new ImportRow(row.RowNumber, content.Contact, null)]).Single();
        return planned is { Action: ImportAction.Skip, ExistingContactId: not null } ? planned : null;
    }

    private async Task MergeAsync(List<long> ids, CancellationToken ct)
    {
        var db = write.Db;
        var rows = await db.StagedRows.Where(r => ids.Contains(r.Id)).OrderBy(r => r.RowNumber).ToListAsync(ct);
        var contents = rows.ToDictionary(r => r.Id, r => StagedJson.ReadContent(r.Content)!);
        var targets = new Dictionary<long, long?>();
        foreach (var row in rows) targets[row.Id] = row.MatchId ?? await MadeByAsync(contents[row.Id].EarlierRow, ct);
        var wanted = targets.Values.OfType<long>().Distinct().ToList();
        // Each contact is read once: two rows may say something about the same one.
        var contacts = await db.WholeContacts.Where(c => wanted.Contains(c.Id) && c.State != ContactState.Trashed).ToDictionaryAsync(c => c.Id, ct);
        var known = (await db.CustomValues.Where(v => wanted.Contains(v.ContactId)).ToListAsync(ct)).GroupBy(v => v.ContactId).ToDictionary(g => g.Key, g => g.ToList());
        var linked = contacts.Values.ToDictionary(c => c.Id, SnapshotKeeper.HasLink);
        foreach (var row in rows)
        {
            var contact = targets[row.Id] is { } id ? contacts.GetValueOrDefault(id) : null;
            var before = contact?.Details();
            if (contact is null || before is null) Skip(row, "match-gone");
            else
            {
                // A row that adds nothing is merged all the same: it was chosen, counted on the button, and says what came of it.
                var said = contents[row.Id].Contact;
                var kept = ImportMerge.Kept(before, said, contact.ImportBatchId is not null);
                var details = ImportMerge.Into(before, said, contact.ImportBatchId is not null);
                var own = Fill(contact, said, known);
                if (details is not null || own.Count > 0)
                {
                    contact.Edit(details ?? before, today, now);
                    if (own.Count > 0) contact.Describe(known[contact.Id].OrderBy(v => v.FieldId).Select(v => v.Text), now);
                    row.Merged(contact.Id, StagedJson.Write(before, own), contact.Version);
                }
                else if (kept.Count == 0)
                {
                    row.MergeSays(ImportReason.AlreadyHere.Code());
                }

                if (ImportMerge.NewJob(before.Company, before.Title, said) is { } job) row.MergeSays(ImportMessages.NewJob(job, kept));
                else if (kept.Count > 0) row.MergeSays(ImportMessages.Kept(kept));
                merged++;
            }
        }

        // All that the rules read of what a merge adds: a link where there was none.
        await SnapshotKeeper.RefreshAsync(db, owner, [.. contacts.Values.Where(c => SnapshotKeeper.HasLink(c) != linked[c.Id]).Select(c => c.Id)], today, acted: false, ct);
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not ImportBatch).ToList()) entry.State = EntityState.Detached;
    }

    /// <summary>Fills those of the owner's fields that say nothing of the contact yet.</summary>
    /// <returns>The fields that were filled, by uid.</returns>
    private List<Guid> Fill(Contact contact, ImportedContact row, Dictionary<long, List<CustomValue>> known)
    {
        if (row.Own.Count == 0) return [];
        if (!known.TryGetValue(contact.Id, out var have)) known[contact.Id] = have = [];
        var added = Own(row, contact.Id).Where(v => !have.Exists(h => h.FieldId == v.FieldId)).ToList();
        have.AddRange(added);
        write.Db.CustomValues.AddRange(added);
        return [.. ownFields.Where(f => added.Exists(v => v.FieldId == f.Value)).Select(f => f.Key)];
    }

    private void Skip(StagedRow row, string reason)
    {
        row.TurnInto((int)ImportAction.Skip, reason);
        skipped++;
    }

    private async Task<long?> MadeByAsync(int? earlierRow, CancellationToken ct) =>
        earlierRow is null ? null : await write.Db.StagedRows.Where(r => r.BatchId == batch.Id && r.RowNumber == earlierRow).Select(r => r.ContactId ?? r.MatchId).SingleOrDefaultAsync(ct);

    // Nothing of this owner changed since the file was planned: then the plan still holds, and is not made twice.
    private bool IsStale()
    {
        using var changed = new Statement(write.Connection, "SELECT EXISTS (SELECT 1 FROM Contacts WHERE OwnerId = ? AND UpdatedAt >= ?)");
        return changed.Bind(owner.Id).Bind(batch.CreatedAt).Step() && changed.Bool(0);
    }

    private int Count(int action)
    {
        using var count = new Statement(write.Connection, """SELECT count(*) FROM StagedRows WHERE OwnerId = ? AND BatchId = ? AND "Action" = ?""");
        return count.Bind(owner.Id).Bind(batch.Id).Bind((long)action).Step() ? count.Int32(0) : 0;
    }

    /// <summary>A row made ready to be created: the contact, or what turned out to be there already; neither where it has no name.</summary>
    private readonly record struct ReadyRow(long Id, NewContact? Contact, PlannedRow? Other);
}
