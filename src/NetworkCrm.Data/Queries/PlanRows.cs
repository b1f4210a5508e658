using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Workflows;

namespace NetworkCrm.Data.Queries;

/// <summary>The batch that is planned, and the kinds of its rows.</summary>
public static class PlanRows
{
    /// <summary>The reason of a row whose name contradicts that of the contact it matches.</summary>
    public static readonly string OtherName = ImportReason.SameProfileOtherName.Code();

    /// <summary>The reason of a row that says nothing new.</summary>
    public static readonly string AlreadyHere = ImportReason.AlreadyHere.Code();

    private static readonly string SameName = ImportReason.SameName.Code();

    private static readonly string[] Proposing =
    [
        ImportReason.SamePhone.Code(),
        ImportReason.SameEmail.Code(),
        ImportReason.SameNameAndCompany.Code(),
        ImportReason.SameAsRow.Code(),
        ImportReason.SameProfile.Code(),
        OtherName,
    ];

    /// <summary>Rows for which merging is proposed, decided or not.</summary>
    public static IQueryable<StagedRow> Proposed(IQueryable<StagedRow> rows) =>
        rows.Where(r => Proposing.Contains(r.Reason) || (r.Reason == SameName && r.Action != (int)ImportAction.Create));

    /// <summary>
    /// Rows with a warning. A quote in what somebody wrote is escaped in the JSON, so no cell can look like this.
    /// </summary>
    public static IQueryable<StagedRow> Warned(IQueryable<StagedRow> rows) =>
        rows.Where(r => r.Content.Contains("\"Warnings\":[\""));

    /// <exception cref="GoneException">There is no such batch of this owner, or it is no longer a plan.</exception>
    public static async Task<ImportBatch> PlannedAsync(CrmDbContext db, Guid uid, CancellationToken ct) =>
        await db.ImportBatches.SingleOrDefaultAsync(b => b.Uid == uid && b.State == ImportBatchState.Planned, ct)
        ?? throw new GoneException();
}
