using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>Starts and finds the runs of whoever is signed in.</summary>
public sealed class ImportRunner(OwnerDatabase crm, ImportStore imports, ImportRuns runs)
{
    /// <summary>The run of this batch, if one is going on.</summary>
    public async Task<ImportRun?> FindAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        return runs.Find(db.OwnerId, uid);
    }

    /// <exception cref="GoneException">There is no such batch of this owner.</exception>
    public async Task<ImportRun> StartAsync(Guid uid, ImportWork work, CancellationToken ct = default)
    {
        var view = await imports.ViewAsync(uid, ct);
        await using var db = await crm.OpenAsync(ct);
        return runs.Start(
            db.OwnerId,
            uid,
            work,
            work == ImportWork.Apply ? view.Rows + view.ChatDays + view.ChatDaysHere : view.Created + view.Merged
        );
    }
}
