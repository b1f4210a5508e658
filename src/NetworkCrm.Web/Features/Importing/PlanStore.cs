using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Data.Importing;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>The rows of a planned batch: shown by parts, decided, corrected.</summary>
public sealed class PlanStore(Crm crm)
{
    private static readonly string SameName = ImportReason.SameName.Code();
    private static readonly string[] Proposing = [ImportReason.SamePhone.Code(), ImportReason.SameEmail.Code(), ImportReason.SameNameAndCompany.Code(), ImportReason.SameAsRow.Code()];

    /// <summary>Rows for which merging is proposed, decided or not.</summary>
    internal static IQueryable<StagedRow> Proposed(IQueryable<StagedRow> rows) => rows.Where(r => Proposing.Contains(r.Reason) || (r.Reason == SameName && r.Action != (int)ImportAction.Create));

    /// <summary>Rows with a warning. A quote in what somebody wrote is escaped in the JSON, so no cell can look like this.</summary>
    internal static IQueryable<StagedRow> Warned(IQueryable<StagedRow> rows) => rows.Where(r => r.Content.Contains("\"Warnings\":[\""));

    /// <exception cref="GoneException">There is no such batch of this owner.</exception>
    public async Task<PlannedRowPart> RowsAsync(Guid uid, RowFilter filter, int offset, int count, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var batch = await db.ImportBatches.Where(b => b.Uid == uid).Select(b => (long?)b.Id).SingleOrDefaultAsync(ct) ?? throw new GoneException();
        var rows = Filtered(db.StagedRows.AsNoTracking().Where(r => r.BatchId == batch), filter);
        var total = await rows.CountAsync(ct);
        var ids = await rows.Select(r => r.Id).Skip(offset).Take(count).ToListAsync(ct);
        var part = await db.StagedRows.AsNoTracking().Where(r => ids.Contains(r.Id)).OrderBy(r => r.RowNumber).ToListAsync(ct);
        var wanted = part.Select(r => r.MatchId).OfType<long>().Distinct().ToList();
        var matches = await db.Contacts.AsNoTracking().Where(c => wanted.Contains(c.Id)).Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company)).ToDictionaryAsync(c => c.Id, ct);
        return new PlannedRowPart([.. part.Select(r => View(r, r.MatchId is { } id ? matches.GetValueOrDefault(id) : null))], total);
    }

    /// <exception cref="GoneException">There is no such row in a planned batch of this owner.</exception>
    public async Task ChooseAsync(Guid uid, long rowId, ImportAction action, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        (await RowAsync(write.Db, uid, rowId, ct)).Choose(action);
        await write.CommitAsync(ct);
    }

    /// <summary>Merges every row that was proposed for merging and is not decided otherwise.</summary>
    /// <returns>How many.</returns>
    public async Task<int> MergeAllAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var batch = await ImportStore.PlannedAsync(write.Db, uid, ct);
        var rows = Proposed(write.Db.StagedRows.Where(r => r.BatchId == batch.Id)).Where(r => r.Action == (int)ImportAction.Skip);
        var count = await rows.ExecuteUpdateAsync(r => r.SetProperty(x => x.Action, (int)ImportAction.Merge), ct);
        await write.CommitAsync(ct);
        return count;
    }

    /// <summary>Corrects a row, one that could not be read included, and plans it anew, with the later rows that it concerns.</summary>
    /// <exception cref="GoneException">There is no such row in a planned batch of this owner.</exception>
    public async Task CorrectAsync(Guid uid, long rowId, RowCorrection correction, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var region = (await crm.OwnerAsync(write.Db, ct)).Owner.PhoneRegion;
        var row = await RowAsync(write.Db, uid, rowId, ct);
        var contact = Corrected(row, correction, region);
        await new BatchReplan(write, row).RunAsync(contact, ct);
        await write.CommitAsync(ct);
    }

    private static IQueryable<StagedRow> Filtered(IQueryable<StagedRow> rows, RowFilter filter) => filter switch
    {
        RowFilter.All => rows.OrderBy(r => r.RowNumber),
        RowFilter.Proposals => Proposed(rows).OrderBy(r => r.RowNumber),
        RowFilter.Warnings => Warned(rows).OrderBy(r => r.RowNumber),
        // Ids rise with row numbers, and this order is that of the index.
        RowFilter.Create => rows.Where(r => r.Action == (int)ImportAction.Create).OrderBy(r => r.Id),
        RowFilter.Merge => rows.Where(r => r.Action == (int)ImportAction.Merge).OrderBy(r => r.Id),
        RowFilter.Skip => rows.Where(r => r.Action == (int)ImportAction.Skip).OrderBy(r => r.Id),
        _ => rows.Where(r => r.Action == StagedRow.Error).OrderBy(r => r.Id),
    };

    private static PlannedRowView View(StagedRow row, PersonPick? match)
    {
        var content = StagedJson.ReadContent(row.Content);
        return new PlannedRowView(row.Id, row.RowNumber, row.Action, row.Reason, content?.Contact, match, content?.EarlierRow, StagedRow.CanMerge(row.Reason, row.MatchId));
    }

    private static async Task<StagedRow> RowAsync(CrmDb db, Guid uid, long rowId, CancellationToken ct)
    {
        var batch = await ImportStore.PlannedAsync(db, uid, ct);
        return await db.StagedRows.SingleOrDefaultAsync(r => r.BatchId == batch.Id && r.Id == rowId, ct) ?? throw new GoneException();
    }

    private static ImportedContact Corrected(StagedRow row, RowCorrection correction, string region)
    {
        var was = StagedJson.ReadContent(row.Content)?.Contact ?? new ImportedContact { RowNumber = row.RowNumber, DisplayName = "" };
        var display = ContactCleaning.Line(correction.DisplayName, Contact.NameMax) ?? throw new ArgumentException("A contact needs a name.", nameof(correction));
        var name = PersonName.Parse(display);
        var kept = name.Display == was.DisplayName;
        IReadOnlyList<PhoneNumber> phones = [.. correction.Phones.Select(p => ContactCleaning.Line(p, PhoneNumber.MaxLength)).OfType<string>().Select(p => PhoneNumber.Parse(p, region))];
        return was with
        {
            DisplayName = display,
            Given = kept ? was.Given : name.Given,
            Family = kept ? was.Family : name.Family,
            Prefix = kept ? was.Prefix : name.Prefix,
            Suffix = kept ? was.Suffix : name.Suffix,
            IsOrganization = name.LooksLikeOrganization,
            Company = ContactCleaning.Line(correction.Company, Contact.TextMax),
            Title = ContactCleaning.Line(correction.Title, Contact.TextMax),
            Phones = phones,
            Emails = [.. correction.Emails.Select(e => ContactCleaning.Line(e, ImportedContact.EmailLength)).OfType<string>()],
            Warnings = [.. phones.Select(ImportedContact.Warning).OfType<string>().Distinct()],
        };
    }
}
