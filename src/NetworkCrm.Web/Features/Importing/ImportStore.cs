using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Data.Importing;
using NetworkCrm.Data.Restoring;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>
/// Batches from file to book and back: planning, applying, undoing. The rows of a plan are in <see cref="PlanStore"/>.
/// </summary>
public sealed class ImportStore(OwnerDatabase crm, ImportFiles files)
{
    /// <summary>
    /// Files of one owner that may wait to be applied or discarded; each keeps its rows and its file.
    /// </summary>
    public const int MostWaiting = 20;

    private const int FileNameMax = 200,
        MostNamed = 20;

    /// <summary>Bytes of the files of one owner that may wait, together.</summary>
    public long MostWaitingBytes { get; init; } = 2 * ImportUpload.MaxBytes;

    /// <summary>Keeps an uploaded file and plans it; an export of ours is kept to be restored.</summary>
    /// <exception cref="NotATableException">It is no table; nothing is kept.</exception>
    /// <exception cref="TooManyWaitingException">As many, or as much, as may wait is waiting.</exception>
    public async Task<ReceivedFile> ReceiveAsync(
        Func<Stream, Task> copy,
        string? fileName,
        CancellationToken ct = default
    )
    {
        await ForgetOldAsync(ct);
        long waitingBytes;
        await using (var db = await crm.OpenAsync(ct))
        {
            var waiting = await db
                .ImportBatches.Where(b => b.State == ImportBatchState.Planned || b.State == ImportBatchState.Unready)
                .Select(b => b.Uid)
                .ToListAsync(ct);
            waitingBytes = waiting.Sum(files.Length);
            if (waiting.Count >= MostWaiting || waitingBytes >= MostWaitingBytes)
                throw new TooManyWaitingException();
        }

        var received = "";
        try
        {
            await using var file = files.Receive(out received);
            await copy(file);
            if (waitingBytes + file.Length > MostWaitingBytes)
                throw new TooManyWaitingException();
            if (BookRestore.Recognises(file))
                return new ReceivedFile(files.KeepBook(received, (await crm.OwnerAsync(ct)).Owner.Id), IsBook: true);
            var options = await OptionsAsync(ct) with { FileName = fileName };
            var reading = ImportSource.Open(file, options);
            var batch = await PlanAsync(reading, fileName, ct);
            files.Keep(received, batch, ImportRead.Of(reading, options));
            return new ReceivedFile(batch, IsBook: false);
        }
        finally
        {
            if (received.Length > 0)
                File.Delete(received);
        }
    }

    /// <summary>
    /// What of the reading of a file is the owner's: the region of their phones, their today, their own fields.
    /// </summary>
    public async Task<ImportOptions> OptionsAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        return new ImportOptions(
            Region: owner.Owner.PhoneRegion,
            Today: owner.Today,
            OwnFields: await db.CustomFields.AsNoTracking().OrderBy(f => f.Position).ToListAsync(ct),
            MyNames: owner.Owner.NamesInChats(),
            Language: owner.Owner.Language,
            Zone: owner.Owner.Zone,
            MyEmails: await db
                .Users.Where(u => u.Id == owner.Owner.Id && u.Email != null)
                .Select(u => u.Email!)
                .ToListAsync(ct),
            People: People
        );
    }

    // Asked while the file is read, off the caller's thread, and by few kinds of files.
    private KnownPeople People()
    {
        using var db = crm.OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
        return KnownNames.Load(db);
    }

    /// <summary>
    /// Plans what a file says against the contacts that are here. Reading and comparing holds nobody up; the plan is
    /// there once its last row is.
    /// </summary>
    public async Task<Guid> PlanAsync(ImportReading reading, string? fileName, CancellationToken ct = default)
    {
        var uid = Guid.Empty;
        await StageAsync(
            ContactCleaning.Line(Path.GetFileName(fileName), FileNameMax) ?? "",
            reading,
            async batch =>
            {
                await using var write = await crm.WriteAsync(ct);
                var planned = await UnreadyAsync(write.Db, batch, ct);
                planned.Ready();
                await write.CommitAsync(ct);
                uid = planned.Uid;
            },
            ct
        );
        return uid;
    }

    /// <summary>
    /// Reads the file again as the owner says; choices and corrections made in the preview are made anew.
    /// </summary>
    /// <exception cref="NotATableException">Read that way it is no table; the plan stays as it was.</exception>
    /// <exception cref="GoneException">There is no such planned batch, or its file is gone.</exception>
    public async Task ReadAgainAsync(Guid uid, Func<ImportRead, ImportRead> change, CancellationToken ct = default)
    {
        var owner = await OptionsAsync(ct);
        string fileName;
        await using (var db = await crm.OpenAsync(ct))
            fileName = (await PlanRows.PlannedAsync(db, uid, ct)).FileName;
        await using var file = files.Open(uid) ?? throw new GoneException();
        var options = change(files.Read(uid) ?? new ImportRead()).Options(owner) with { FileName = fileName };
        var reading = ImportSource.Open(file, options);
        var earlier = 0L;
        await StageAsync(
            fileName,
            reading,
            async batch =>
            {
                // One switch: until here the page shows the plan as it was.
                await using var write = await crm.WriteAsync(ct);
                var was = await PlanRows.PlannedAsync(write.Db, uid, ct);
                earlier = was.Id;
                was.Leave(crm.Now);
                await write.Db.SaveChangesAsync(ct);
                var planned = await UnreadyAsync(write.Db, batch, ct);
                planned.Replace(uid);
                planned.Ready();
                await write.CommitAsync(ct);
            },
            ct
        );
        files.Save(uid, ImportRead.Of(reading, options));
        await RememberAsync(reading.Chat, ct);
        await BatchRemoval.RunAsync(() => crm.WriteInBulkAsync(ct), earlier, ct);
    }

    /// <exception cref="GoneException">There is no such batch of this owner.</exception>
    public async Task<ImportView> ViewAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var batch =
            await db
                .ImportBatches.AsNoTracking()
                .SingleOrDefaultAsync(b => b.Uid == uid && b.State != ImportBatchState.Unready, ct)
            ?? throw new GoneException();
        var on = LocalDate.On(batch.AppliedAt ?? batch.CreatedAt, owner.Owner.Zone);
        if (batch.State is not (ImportBatchState.Planned or ImportBatchState.Applying))
            return new ImportView(
                uid,
                batch.FileName,
                batch.Format,
                batch.State,
                on,
                batch.Created,
                batch.Merged,
                batch.Skipped,
                batch.Errors,
                0,
                0,
                null
            )
            {
                ChatDays = batch.ChatDays,
            };
        var counts = await db
            .StagedRows.Where(r => r.BatchId == batch.Id)
            .GroupBy(r => r.Action)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        int Of(int action) => counts.GetValueOrDefault(action);
        var proposals = await PlanRows.Proposed(db.StagedRows.Where(r => r.BatchId == batch.Id)).CountAsync(ct);
        var warnings = await PlanRows.Warned(db.StagedRows.Where(r => r.BatchId == batch.Id)).CountAsync(ct);
        return new ImportView(
            uid,
            batch.FileName,
            batch.Format,
            batch.State,
            on,
            Of(0),
            Of(1),
            Of(2),
            Of(StagedRow.Error),
            proposals,
            warnings,
            files.Read(uid)
        )
        {
            ChatDays = await PlanRows.TalksAsync(db, batch.Id, ct),
            ChatDaysHere = await db.StagedInteractions.CountAsync(
                s => s.BatchId == batch.Id && s.State == StagedTalk.Here,
                ct
            ),
        };
    }

    public async Task<IReadOnlyList<ImportSummary>> EarlierAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var batches = await db
            .ImportBatches.AsNoTracking()
            .Where(b => b.State != ImportBatchState.Unready)
            .OrderByDescending(b => b.Id)
            .Take(20)
            .ToListAsync(ct);
        return
        [
            .. batches.Select(b => new ImportSummary(
                b.Uid,
                b.FileName,
                b.Format,
                b.State,
                LocalDate.On(b.AppliedAt ?? b.CreatedAt, owner.Owner.Zone),
                b.Created,
                b.Merged
            )),
        ];
    }

    /// <summary>
    /// Applies a planned batch, all of it or nothing, a lot at a time. One that is applied already stays as it is.
    /// </summary>
    /// <exception cref="GoneException">There is no such batch of this owner.</exception>
    /// <exception cref="OperationCanceledException">Cancelled: nothing was imported.</exception>
    public async Task ApplyAsync(Guid uid, IProgress<int>? progress = null, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        using var turn = await files.TurnAsync(db.OwnerId, ct);
        await FinishBrokenOffAsync(db, ct);
        var owner = await crm.OwnerAsync(db, ct);
        var batch =
            await db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Uid == uid, ct)
            ?? throw new GoneException();
        if (batch.State != ImportBatchState.Planned)
            return;
        // The page asks first, and shows no button until it is told.
        var chat = files.Read(uid)?.Chat;
        if (chat?.Asks ?? false)
            throw new InvalidOperationException("It is not said yet whose chat this is, or how its dates are read.");
        await RememberAsync(chat, ct);
        try
        {
            await new BatchApply(() => crm.WriteInBulkAsync(ct), db, batch, owner.Owner, owner.Today, crm.Now).RunAsync(
                progress,
                ct
            );
        }
        catch
        {
            // If this fails too, as on a disk that is full, it is done as soon as it can be: see ImportRecovery.
            await FinishBrokenOffAsync(db, CancellationToken.None);
            throw;
        }

        files.Remove(uid);
        await BatchApply.EmptyAsync(
            () => crm.WriteInBulkAsync(CancellationToken.None),
            batch.Id,
            CancellationToken.None
        );
    }

    /// <summary>Takes an applied batch back as far as nothing has been built on it, a lot at a time.</summary>
    /// <exception cref="GoneException">There is no such batch of this owner.</exception>
    /// <exception cref="OperationCanceledException">Broken off: <see cref="FinishBrokenOffAsync(CancellationToken)"/>
    /// takes back the rest.</exception>
    public async Task UndoAsync(Guid uid, IProgress<int>? progress = null, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        using var turn = await files.TurnAsync(db.OwnerId, ct);
        await FinishBrokenOffAsync(db, ct);
        var batch =
            await db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Uid == uid, ct)
            ?? throw new GoneException();
        if (batch.State == ImportBatchState.Applied)
            await UndoAsync(db, batch, progress, ct);
    }

    /// <summary>
    /// Finishes what a killed process or a full disk left half done of this owner's imports: one that was being applied
    /// becomes a plan again, one that was being undone is undone. Waits for an import that is going on.
    /// </summary>
    public async Task FinishBrokenOffAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        if (!await BrokenOff(db).AnyAsync(ct))
            return;
        using var turn = await files.TurnAsync(db.OwnerId, ct);
        await FinishBrokenOffAsync(db, ct);
    }

    /// <summary>The contacts that Undo left, the first few by name, and how many there are.</summary>
    public async Task<(IReadOnlyList<KeptContact> First, int Total)> KeptAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var batch =
            await db
                .ImportBatches.AsNoTracking()
                .SingleOrDefaultAsync(b => b.Uid == uid && b.State == ImportBatchState.Undone, ct)
            ?? throw new GoneException();
        var kept = db
            .StagedRows.Where(r => r.BatchId == batch.Id && r.ContactId != null)
            .Join(
                db.Contacts,
                r => r.ContactId,
                c => c.Id,
                (r, c) =>
                    new
                    {
                        c.Uid,
                        c.DisplayName,
                        c.SortName,
                        Reason = r.Outcome ?? r.Reason,
                    }
            )
            .Distinct();
        var first = await kept.OrderBy(k => k.SortName)
            .Take(200)
            .Select(k => new KeptContact(k.Uid, k.DisplayName, k.Reason))
            .ToListAsync(ct);
        return (first, first.Count < 200 ? first.Count : await kept.CountAsync(ct));
    }

    /// <summary>
    /// Of those whose days of a chat came in with this batch, the ones the rule says are going cold now, by name; the
    /// first few, and how many there are.
    /// </summary>
    public async Task<(IReadOnlyList<PersonPick> First, int Total)> QuietAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var uids = db
            .StagedInteractions.Where(s =>
                s.InteractionUid != null && db.ImportBatches.Any(b => b.Id == s.BatchId && b.Uid == uid)
            )
            .Select(s => s.InteractionUid);
        var quiet = db.Contacts.Where(c =>
            db.Snapshots.Any(s => s.ContactId == c.Id && s.IsCold)
            && db.Participants.Any(p =>
                p.ContactId == c.Id && db.Interactions.Any(i => i.Id == p.InteractionId && uids.Contains(i.Uid))
            )
        );
        var first = await quiet
            .OrderBy(c => c.SortName)
            .Take(MostNamed)
            .Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company))
            .ToListAsync(ct);
        return (first, first.Count < MostNamed ? first.Count : await quiet.CountAsync(ct));
    }

    /// <summary>Forgets a planned batch and its file.</summary>
    public async Task DiscardAsync(Guid uid, CancellationToken ct = default)
    {
        long id;
        await using (var write = await crm.WriteAsync(ct))
        {
            var batch = await PlanRows.PlannedAsync(write.Db, uid, ct);
            id = batch.Id;
            batch.Leave(crm.Now);
            await write.CommitAsync(ct);
        }

        files.Remove(uid);
        await BatchRemoval.RunAsync(() => crm.WriteInBulkAsync(ct), id, ct);
    }

    /// <summary>Forgets what this owner uploaded and did not apply within a day.</summary>
    public async Task ForgetOldAsync(CancellationToken ct = default)
    {
        var before = crm.Now - ImportFiles.KeptFor;
        List<long> old;
        await using (var db = await crm.OpenAsync(ct))
            old = await db
                .ImportBatches.Where(b =>
                    (b.State == ImportBatchState.Planned || b.State == ImportBatchState.Unready) && b.CreatedAt < before
                )
                .Select(b => b.Id)
                .ToListAsync(ct);
        foreach (var id in old)
        {
            await using (var write = await crm.WriteAsync(ct))
            {
                var batch = await write.Db.ImportBatches.SingleOrDefaultAsync(
                    b => b.Id == id && b.State == ImportBatchState.Planned,
                    ct
                );
                batch?.Leave(crm.Now);
                await write.CommitAsync(ct);
            }

            await BatchRemoval.RunAsync(() => crm.WriteInBulkAsync(ct), id, ct);
        }
    }

    private static IQueryable<ImportBatch> BrokenOff(CrmDbContext db) =>
        db
            .ImportBatches.AsNoTracking()
            .Where(b => b.State == ImportBatchState.Applying || b.State == ImportBatchState.Undoing);

    // Whoever calls has the owner's turn: what is half done now is nobody's any more.
    private async Task FinishBrokenOffAsync(CrmDbContext db, CancellationToken ct)
    {
        foreach (var batch in await BrokenOff(db).ToListAsync(ct))
            await UndoAsync(db, batch, null, ct);
    }

    private async Task UndoAsync(CrmDbContext db, ImportBatch batch, IProgress<int>? progress, CancellationToken ct)
    {
        var owner = await crm.OwnerAsync(db, ct);
        await new BatchUndo(() => crm.WriteInBulkAsync(ct), db, batch, owner.Owner, owner.Today, crm.Now).RunAsync(
            progress,
            ct
        );
    }

    /// <summary>What the owner said they are called in a chat they need not say again.</summary>
    public async Task RememberAsync(ChatFacts? chat, CancellationToken ct = default)
    {
        if (chat is not { AsksMe: false, Me: { Length: > 0 } me })
            return;
        await using var write = await crm.WriteAsync(ct);
        if (write.Owner.NamesInChats().Contains(me))
            return;
        var owner = await write.Db.Owners.SingleAsync(o => o.Id == write.Owner.Id, ct);
        owner.IsCalled(me);
        await write.CommitAsync(ct);
    }

    private static async Task<ImportBatch> UnreadyAsync(CrmDbContext db, long id, CancellationToken ct) =>
        await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == id && b.State == ImportBatchState.Unready, ct)
        ?? throw new GoneException();

    // Off the caller's thread: a page must not stand still while a file of 100,000 rows is read. What fails half way is
    // nobody's, and goes.
    /// <param name="finish">Shows the plan, given its batch. Broken off before it is done, nothing of the plan
    /// stays.</param>
    private async Task StageAsync(string fileName, ImportReading reading, Func<long, Task> finish, CancellationToken ct)
    {
        var batch = await BeginAsync(fileName, reading.Format, ct);
        try
        {
            await Task.Run(
                async () =>
                {
                    ImportPlan plan;
                    await using (var db = await crm.OpenAsync(ct))
                    {
                        plan = new ImportPlan(KnownContacts.Load(db));
                    }

                    await StagedRowWriter.WriteAsync(
                        () => crm.WriteInBulkAsync(ct),
                        batch,
                        plan.Plan(reading.Rows()),
                        ct
                    );
                    await StagedTalks.WriteAsync(() => crm.WriteInBulkAsync(ct), batch, reading.Interactions(), ct);
                },
                ct
            );
            await finish(batch);
        }
        catch
        {
            await BatchRemoval.RunAsync(
                () => crm.WriteInBulkAsync(CancellationToken.None),
                batch,
                CancellationToken.None
            );
            throw;
        }
    }

    private async Task<long> BeginAsync(string fileName, string format, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var batch = ImportBatch.Begin(write.Db.OwnerId, fileName, format, write.Now);
        write.Db.ImportBatches.Add(batch);
        await write.Db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return batch.Id;
    }
}

/// <summary>As many files of this owner, or as many bytes, as may wait to be applied are waiting.</summary>
public sealed class TooManyWaitingException() : Exception("Too many imports wait.");
