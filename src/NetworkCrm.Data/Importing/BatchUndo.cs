using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Takes an applied batch back, in the transaction it is given. A contact that was edited, logged, planned with or relied upon since stays;
/// its staged row keeps the contact and says why, those of contacts taken back let go of theirs.
/// </summary>
public sealed class BatchUndo(CrmWrite write, ImportBatch batch, DateTimeOffset now)
{
    private const int Chunk = 500;

    // One row per contact: the newest version the batch gave it, and the first row that touched it.
    private const string Judge = """
        INSERT INTO temp.UndoPlan (ContactId, FirstRow, Made, Reason)
        SELECT g.ContactId, g.FirstRow, g.Made, CASE
          WHEN c.State = 2 THEN 'kept-trashed'
          WHEN c.Version <> g.Version THEN 'kept-edited'
          WHEN g.Made = 0 THEN NULL
          WHEN EXISTS (SELECT 1 FROM Participants p WHERE p.OwnerId = $owner AND p.ContactId = g.ContactId) THEN 'kept-logged'
          WHEN EXISTS (SELECT 1 FROM FollowUps f WHERE f.OwnerId = $owner AND f.ContactId = g.ContactId) THEN 'kept-planned'
          WHEN EXISTS (SELECT 1 FROM PendingTouches t WHERE t.OwnerId = $owner AND t.ContactId = g.ContactId AND t.State = 1) THEN 'kept-touched'
          WHEN EXISTS (SELECT 1 FROM Contacts o WHERE o.OwnerId = $owner AND o.IntroducedById = g.ContactId) THEN 'kept-introducer'
          WHEN EXISTS (SELECT 1 FROM Promises r WHERE r.OwnerId = $owner AND r.ContactId = g.ContactId)
            OR EXISTS (SELECT 1 FROM Mentions r WHERE r.OwnerId = $owner AND r.ContactId = g.ContactId)
            OR EXISTS (SELECT 1 FROM EventGuests r WHERE r.OwnerId = $owner AND r.ContactId = g.ContactId)
            OR EXISTS (SELECT 1 FROM GroupMembers r WHERE r.OwnerId = $owner AND r.ContactId = g.ContactId)
            OR EXISTS (SELECT 1 FROM GoalLinks r WHERE r.OwnerId = $owner AND r.ContactId = g.ContactId)
            OR EXISTS (SELECT 1 FROM OutcomeTraces r WHERE r.OwnerId = $owner AND r.ContactId = g.ContactId)
            OR EXISTS (SELECT 1 FROM Introductions r WHERE r.OwnerId = $owner AND r.FirstId = g.ContactId)
            OR EXISTS (SELECT 1 FROM Introductions r WHERE r.OwnerId = $owner AND r.SecondId = g.ContactId)
            OR EXISTS (SELECT 1 FROM Relations r WHERE r.OwnerId = $owner AND r.FirstId = g.ContactId)
            OR EXISTS (SELECT 1 FROM Relations r WHERE r.OwnerId = $owner AND r.SecondId = g.ContactId) THEN 'kept-recorded'
        END AS Reason
        FROM (SELECT ContactId, min(Id) AS FirstRow, max(VersionAfter) AS Version, max("Action" = 0) AS Made FROM StagedRows
              WHERE OwnerId = $owner AND BatchId = $batch AND ContactId IS NOT NULL GROUP BY ContactId) g
        JOIN Contacts c ON c.Id = g.ContactId AND c.OwnerId = $owner
        """;

    /// <param name="progress">Told how many contacts are done.</param>
    public async Task RunAsync(IProgress<int>? progress, CancellationToken ct)
    {
        Execute("DROP TABLE IF EXISTS temp.UndoPlan");
        Execute("CREATE TEMP TABLE UndoPlan (ContactId INTEGER NOT NULL PRIMARY KEY, FirstRow INTEGER NOT NULL, Made INTEGER NOT NULL, Reason TEXT)");
        Execute(Judge);
        Execute("UPDATE StagedRows SET Reason = u.Reason FROM temp.UndoPlan u WHERE StagedRows.OwnerId = $owner AND BatchId = $batch AND StagedRows.ContactId = u.ContactId AND u.Reason IS NOT NULL");
        var restored = await RestoreAsync(progress, ct);
        Remove(progress, restored, ct);
        // Rows of contacts that are gone, whoever removed them, let go of them.
        Execute("""
            UPDATE StagedRows SET ContactId = NULL, Before = NULL WHERE OwnerId = $owner AND BatchId = $batch AND ContactId IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM temp.UndoPlan u WHERE u.ContactId = StagedRows.ContactId AND u.Reason IS NOT NULL)
            """);
        Execute("DROP TABLE temp.UndoPlan");
        batch.Undo();
    }

    private async Task<int> RestoreAsync(IProgress<int>? progress, CancellationToken ct)
    {
        var rows = Ids("SELECT FirstRow FROM temp.UndoPlan WHERE Reason IS NULL AND Made = 0");
        var done = 0;
        var owner = await write.Db.Owners.AsNoTracking().SingleAsync(ct);
        var today = LocalDate.On(now, owner.Zone);
        foreach (var chunk in rows.Chunk(Chunk))
        {
            ct.ThrowIfCancellationRequested();
            var before = await write.Db.StagedRows.Where(r => chunk.Contains(r.Id)).Select(r => new { r.ContactId, r.Before }).ToListAsync(ct);
            var ids = before.Select(b => b.ContactId).ToList();
            var contacts = await write.Db.WholeContacts.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
            var linked = contacts.Values.ToDictionary(c => c.Id, SnapshotKeeper.HasLink);
            foreach (var b in before)
                if (b is { ContactId: { } id, Before: { } json })
                {
                    var was = StagedJson.ReadBefore(json);
                    contacts[id].Edit(was.Details, today, now);
                    if (was.Own is { } own) await EmptyAsync(contacts[id], own, ct);
                }

            await SnapshotKeeper.RefreshAsync(write.Db, owner, [.. contacts.Values.Where(c => SnapshotKeeper.HasLink(c) != linked[c.Id]).Select(c => c.Id)], today, acted: false, ct);
            foreach (var entry in write.Db.ChangeTracker.Entries().Where(e => e.Entity is not ImportBatch).ToList()) entry.State = EntityState.Detached;
            progress?.Report(done += chunk.Length);
        }

        return done;
    }

    private async Task EmptyAsync(Contact contact, IReadOnlyList<Guid> own, CancellationToken ct)
    {
        var values = await write.Db.CustomValues.Where(v => v.ContactId == contact.Id).ToListAsync(ct);
        var filled = await write.Db.CustomFields.Where(f => own.Contains(f.Uid)).Select(f => f.Id).ToListAsync(ct);
        write.Db.CustomValues.RemoveRange(values.Where(v => filled.Contains(v.FieldId)));
        contact.Describe(values.Where(v => !filled.Contains(v.FieldId)).OrderBy(v => v.FieldId).Select(v => v.Text), now);
    }

    // Without triggers, as when they were added: the search indexes forget them in one statement each rather than one by one.
    private void Remove(IProgress<int>? progress, int done, CancellationToken ct)
    {
        var ids = Ids("SELECT ContactId FROM temp.UndoPlan WHERE Reason IS NULL AND Made = 1 ORDER BY ContactId");
        using var triggers = new TriggersOff(write.Connection);
        foreach (var (index, column) in new[] { ("ContactSearch", "SearchText"), ("ContactNames", "SortName") })
            Execute($"INSERT INTO {index}({index}, rowid, {column}) SELECT 'delete', c.Id, c.{column} FROM temp.UndoPlan u JOIN Contacts c ON c.Id = u.ContactId WHERE u.Reason IS NULL AND u.Made = 1 AND c.OwnerId = $owner AND $batch > 0 ORDER BY c.Id");
        // Whoever has been talked to since stays; only facts that came with them are left to forget.
        Execute("INSERT INTO FactSearch(FactSearch, rowid, Text) SELECT 'delete', f.Id, f.Text FROM temp.UndoPlan u JOIN LearnedFacts f ON f.OwnerId = $owner AND f.ContactId = u.ContactId WHERE u.Reason IS NULL AND u.Made = 1 AND $batch > 0 ORDER BY f.Id");
        using (var delete = new Statement(write.Connection, "DELETE FROM Contacts WHERE OwnerId = ? AND Id = ?"))
        {
            foreach (var chunk in ids.Chunk(Chunk))
            {
                ct.ThrowIfCancellationRequested();
                foreach (var id in chunk) delete.Bind(write.Db.OwnerId).Bind(id).Run();
                progress?.Report(done += chunk.Length);
            }
        }

        triggers.Finish(write.Db.OwnerId);
    }

    private List<long> Ids(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read()) ids.Add(reader.GetInt64(0));
        return ids;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = write.Connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, write.Transaction, 600);
        command.Parameters.AddWithValue("$owner", write.Db.OwnerId);
        command.Parameters.AddWithValue("$batch", batch.Id);
        return command;
    }
}
