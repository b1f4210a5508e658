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

    /// <summary>
    /// How many of the batch's interactions come in: those of anybody who is taken, or who is here already.
    /// </summary>
    public static Task<int> TalksAsync(CrmDbContext db, long batchId, CancellationToken ct) =>
        db
            .Database.SqlQuery<int>(
                $"""
                SELECT count(*) AS Value FROM StagedInteractions s
                WHERE s.OwnerId = {db.OwnerId} AND s.BatchId = {batchId} AND s.State <> {(int)StagedTalk.Here} AND (
                  EXISTS (SELECT 1 FROM StagedRows r
                    WHERE r.OwnerId = s.OwnerId AND r.BatchId = s.BatchId AND r.RowNumber = s.RowNumber
                      AND (r."Action" <= 1
                        OR r.Reason IN ('already-here', 'same-profile', 'same-phone', 'same-email')))
                  OR (s.Others IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(s.Others) o JOIN StagedRows r
                    ON r.OwnerId = s.OwnerId AND r.BatchId = s.BatchId AND r.RowNumber = o.value
                      AND (r."Action" <= 1
                        OR r.Reason IN ('already-here', 'same-profile', 'same-phone', 'same-email')))))
                """
            )
            .SingleAsync(ct);

    /// <exception cref="GoneException">There is no such batch of this owner, or it is no longer a plan.</exception>
    public static async Task<ImportBatch> PlannedAsync(CrmDbContext db, Guid uid, CancellationToken ct) =>
        await db.ImportBatches.SingleOrDefaultAsync(b => b.Uid == uid && b.State == ImportBatchState.Planned, ct)
        ?? throw new GoneException();
}
