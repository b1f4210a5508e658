using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>Does what a planned batch says, in the transaction it is given: all of it or, when the caller does not commit, nothing.</summary>
public sealed class BatchApply(CrmWrite write, ImportBatch batch, Owner owner, DateOnly today, DateTimeOffset now)
{
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
        CreateAll(progress, ct);
        // After all that is new: a row may be merged into what an earlier row made.
        using var reader = new StagedRowReader(write, batch.Id, ImportAction.Merge);
        while (reader.Next() is { Count: > 0 } rows)
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
        using var made = new Statement(write.Connection, "UPDATE StagedRows SET ContactId = ?, VersionAfter = ?, Content = '' WHERE Id = ?");
        using var turned = new Statement(write.Connection, """UPDATE StagedRows SET "Action" = ?, Reason = ?, MatchId = ? WHERE Id = ?""");
        while (reader.Next() is { Count: > 0 } rows)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var row in rows) Create(row, stale, bulk, made, turned);
            progress?.Report(done += rows.Count);
        }

        bulk.Finish();
    }

    private void Create(Staged row, ImportPlan? stale, BulkContacts bulk, Statement made, Statement turned)
    {
        var content = StagedJson.ReadContent(row.Content) ?? throw new InvalidOperationException("A row to create has no content.");
        if (stale is not null && NowThere(stale, row, content) is { } other)
        {
            turned.Bind((long)ImportAction.Skip).Bind(other.Reason.Code()).Bind(other.ExistingContactId).Bind(row.Id).Run();
            skipped++;
            return;
        }

        Contact contact;
        try
        {
            contact = Contact.Create(owner.Id, Guid.CreateVersion7(now), ImportMerge.Details(content.Contact, owner.Language), today, now);
        }
        catch (ArgumentException)
        {
            // Nothing of the name is left once what cannot be stored is taken out.
            turned.Bind((long)StagedRow.Error).Bind("no-name").Bind((long?)null).Bind(row.Id).Run();
            errors++;
            return;
        }

        contact.BelongsToImport(batch.Id);
        made.Bind(bulk.Add(contact)).Bind((long)contact.Version).Bind(row.Id).Run();
        created++;
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
        var contacts = await db.Contacts.Include(c => c.Methods).Include(c => c.Tags).AsSplitQuery().Where(c => wanted.Contains(c.Id) && c.State != ContactState.Trashed).ToDictionaryAsync(c => c.Id, ct);
        foreach (var row in rows)
        {
            var contact = targets[row.Id] is { } id ? contacts.GetValueOrDefault(id) : null;
            var before = contact?.Details();
            if (contact is null || before is null) Skip(row, "match-gone");
            else if (ImportMerge.Into(before, contents[row.Id].Contact, contact.ImportBatchId is not null) is not { } details) Skip(row, ImportReason.AlreadyHere.Code());
            else
            {
                contact.Edit(details, now);
                row.Merged(contact.Id, StagedJson.Write(before), contact.Version);
                merged++;
            }
        }

        await db.SaveChangesAsync(ct);
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not ImportBatch).ToList()) entry.State = EntityState.Detached;
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
}
