using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data.Importing;

/// <summary>Does what a planned batch says, in the transaction it is given: all of it or, when the caller does not commit, nothing.</summary>
public sealed class BatchApply(CrmWrite write, ImportBatch batch, Owner owner, DateOnly today, DateTimeOffset now)
{
    /// <summary>Rows read at a time; progress is told after each lot.</summary>
    internal const int Chunk = 500;

    private int created;
    private int merged;
    private int skipped;
    private int errors;

    /// <param name="progress">Told how many rows are done.</param>
    public async Task RunAsync(IProgress<int>? progress, CancellationToken ct)
    {
        var stale = IsStale() ? new ImportPlan(KnownContacts.Load(write.Connection, write.Transaction, owner.Id)) : null;
        using var select = StagedRowWriter.Select(write, batch.Id);
        using var bulk = new BulkContacts(write, owner.Nudging(), today);
        using var done = Update("ContactId = $contact, VersionAfter = $version, Content = ''", "$contact", "$version");
        using var turned = Update("\"Action\" = $action, Reason = $reason, MatchId = $match", "$action", "$reason", "$match");
        var (after, count) = (0, 0);
        while (StagedRowWriter.Next(select, after) is { Count: > 0 } rows)
        {
            ct.ThrowIfCancellationRequested();
            var merges = new List<long>();
            foreach (var row in rows)
            {
                if (row.Action == (int)ImportAction.Create) Create(row, stale, bulk, done, turned);
                else if (row.Action == (int)ImportAction.Merge) merges.Add(row.Id);
                else _ = row.Action == StagedRow.Error ? errors++ : skipped++;
            }

            if (merges.Count > 0) await MergeAsync(merges, ct);
            after = rows[^1].RowNumber;
            progress?.Report(count += rows.Count);
        }

        batch.Apply(created, merged, skipped, errors, now);
    }

    private void Create(Staged row, ImportPlan? stale, BulkContacts bulk, SqliteCommand done, SqliteCommand turned)
    {
        var content = StagedJson.ReadContent(row.Content) ?? throw new InvalidOperationException("A row to create has no content.");
        if (stale is not null && NowThere(stale, row, content) is { } other)
        {
            Run(turned, row.Id, (int)ImportAction.Skip, other.Reason.Code(), other.ExistingContactId);
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
            Run(turned, row.Id, StagedRow.Error, "no-name", null);
            errors++;
            return;
        }

        contact.BelongsToImport(batch.Id);
        Run(done, row.Id, bulk.Add(contact), contact.Version);
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
        using var command = write.Connection.CreateCommand();
        (command.CommandText, command.Transaction) = ("SELECT EXISTS (SELECT 1 FROM Contacts WHERE OwnerId = $owner AND UpdatedAt >= $since)", write.Transaction);
        command.Parameters.AddWithValue("$owner", owner.Id);
        command.Parameters.AddWithValue("$since", batch.CreatedAt.UtcTicks);
        return (long)command.ExecuteScalar()! == 1;
    }

    private SqliteCommand Update(string set, params string[] names)
    {
        var command = write.Connection.CreateCommand();
        (command.CommandText, command.Transaction) = ($"UPDATE StagedRows SET {set} WHERE Id = $id", write.Transaction);
        foreach (var name in names.Prepend("$id")) command.Parameters.AddWithValue(name, DBNull.Value);
        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
