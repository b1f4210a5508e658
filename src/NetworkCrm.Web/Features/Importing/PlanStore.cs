using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Data.Importing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>The rows of a planned batch: shown by parts, decided, corrected.</summary>
public sealed class PlanStore(OwnerDatabase crm)
{
    /// <exception cref="GoneException">There is no such batch of this owner.</exception>
    public async Task<PlannedRowPart> RowsAsync(
        Guid uid,
        RowFilter filter,
        int offset,
        int count,
        CancellationToken ct = default
    )
    {
        await using var db = await crm.OpenAsync(ct);
        var batch =
            await db.ImportBatches.Where(b => b.Uid == uid).Select(b => (long?)b.Id).SingleOrDefaultAsync(ct)
            ?? throw new GoneException();
        var rows = Filtered(db.StagedRows.AsNoTracking().Where(r => r.BatchId == batch), filter);
        var total = await rows.CountAsync(ct);
        var ids = await rows.Select(r => r.Id).Skip(offset).Take(count).ToListAsync(ct);
        var part = await db
            .StagedRows.AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .OrderBy(r => r.RowNumber)
            .ToListAsync(ct);
        var wanted = part.Select(r => r.MatchId).OfType<long>().Distinct().ToList();
        var matches = await db
            .Contacts.AsNoTracking()
            .Where(c => wanted.Contains(c.Id))
            .Select(c => new { Pick = new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company), c.Title })
            .ToDictionaryAsync(c => c.Pick.Id, c => (c.Pick, c.Title), ct);
        return new PlannedRowPart(
            [
                .. part.Select(r =>
                    View(r, r.MatchId is { } id && matches.TryGetValue(id, out var match) ? match : default)
                ),
            ],
            total
        );
    }

    /// <exception cref="GoneException">There is no such row in a planned batch of this owner.</exception>
    public async Task ChooseAsync(Guid uid, long rowId, ImportAction action, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        (await RowAsync(write.Db, uid, rowId, ct)).Choose(action);
        await write.CommitAsync(ct);
    }

    /// <summary>
    /// Merges every row that was proposed for merging and is not decided otherwise; never one whose name contradicts
    /// that of the contact.
    /// </summary>
    /// <returns>How many.</returns>
    public async Task<int> MergeAllAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var batch = await PlanRows.PlannedAsync(write.Db, uid, ct);
        var rows = PlanRows
            .Proposed(write.Db.StagedRows.Where(r => r.BatchId == batch.Id))
            .Where(r => r.Action == (int)ImportAction.Skip && r.Reason != PlanRows.OtherName);
        var count = await rows.ExecuteUpdateAsync(r => r.SetProperty(x => x.Action, (int)ImportAction.Merge), ct);
        await write.CommitAsync(ct);
        return count;
    }

    /// <summary>
    /// Corrects a row, one that could not be read included, and plans it anew, with the later rows that it concerns.
    /// </summary>
    /// <exception cref="GoneException">There is no such row in a planned batch of this owner.</exception>
    public async Task CorrectAsync(Guid uid, long rowId, RowCorrection correction, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var row = await RowAsync(write.Db, uid, rowId, ct);
        var was =
            StagedJson.ReadContent(row.Content)?.Contact
            ?? new ImportedContact { RowNumber = row.RowNumber, DisplayName = "" };
        var contact = correction.Apply(
            was,
            write.Owner.PhoneRegion,
            write.Today,
            await write.Db.CustomFields.AsNoTracking().ToListAsync(ct)
        );
        await new BatchReplan(write, row).RunAsync(contact, ct);
        await write.CommitAsync(ct);
    }

    /// <summary>
    /// Writes the name of a row as it is offered, where it was all in capitals or all in small letters.
    /// </summary>
    /// <exception cref="GoneException">There is no such row in a planned batch of this owner.</exception>
    public Task TidyAsync(Guid uid, PlannedRowView row, CancellationToken ct = default) =>
        row.Contact is { } contact && NameCase.Suggest(contact.DisplayName) is { } tidy
            ? CorrectAsync(
                uid,
                row.Id,
                new RowCorrection(
                    tidy,
                    contact.Company,
                    contact.Title,
                    [.. contact.Phones.Select(p => p.Raw)],
                    contact.Emails
                ),
                ct
            )
            : Task.CompletedTask;

    private static IQueryable<StagedRow> Filtered(IQueryable<StagedRow> rows, RowFilter filter) =>
        filter switch
        {
            RowFilter.All => rows.OrderBy(r => r.RowNumber),
            RowFilter.Proposals => PlanRows.Proposed(rows).OrderBy(r => r.RowNumber),
            RowFilter.Warnings => PlanRows.Warned(rows).OrderBy(r => r.RowNumber),
            // Ids rise with row numbers, and this order is that of the index.
            RowFilter.Create => rows.Where(r => r.Action == (int)ImportAction.Create).OrderBy(r => r.Id),
            RowFilter.Merge => rows.Where(r => r.Action == (int)ImportAction.Merge).OrderBy(r => r.Id),
            RowFilter.Skip => rows.Where(r => r.Action == (int)ImportAction.Skip).OrderBy(r => r.Id),
            _ => rows.Where(r => r.Action == StagedRow.Error).OrderBy(r => r.Id),
        };

    private static PlannedRowView View(StagedRow row, (PersonPick? Pick, string? Title) match)
    {
        var content = StagedJson.ReadContent(row.Content);
        var canMerge = StagedRow.CanMerge(row.Reason, row.MatchId);
        var job =
            content is not null && match.Pick is not null && canMerge
                ? ImportMerge.NewJob(match.Pick.Company, match.Title, content.Contact)
                : null;
        return new PlannedRowView(
            row.Id,
            row.RowNumber,
            row.Action,
            row.Outcome ?? row.Reason,
            content?.Contact,
            match.Pick,
            content?.EarlierRow,
            canMerge,
            job
        );
    }

    private static async Task<StagedRow> RowAsync(CrmDbContext db, Guid uid, long rowId, CancellationToken ct)
    {
        var batch = await PlanRows.PlannedAsync(db, uid, ct);
        return await db.StagedRows.SingleOrDefaultAsync(r => r.BatchId == batch.Id && r.Id == rowId, ct)
            ?? throw new GoneException();
    }
}
