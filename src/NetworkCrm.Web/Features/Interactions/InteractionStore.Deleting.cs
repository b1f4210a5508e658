using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>Deleting, and its Undo: with what an interaction began, also within the write of another store.</summary>
public sealed partial class InteractionStore
{
    /// <summary>Deletes one, and of the plan it started the open steps that nobody changed since.</summary>
    /// <returns>What Undo needs to bring it back.</returns>
    public async Task<DeletedInteraction> DeleteAsync(long id, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var found = await LoadAsync(write.Db, id, ct);
        var deleted = await DeleteAsync(write, found, ct);
        await PutAwayAsync(write.Db, deleted, ct);
        await write.CommitAsync(ct);
        return deleted;
    }

    /// <summary>The same within a write of another store; null where it is gone.</summary>
    internal static async Task<DeletedInteraction?> DeleteAsync(
        OwnerWriteScope write,
        Guid uid,
        CancellationToken ct
    ) =>
        await LoadAsync(write.Db, i => i.Uid == uid, ct) is { } found
            ? await DeleteAsync(write, found, ct, acted: false)
            : null;

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<DeletedInteraction>(content), ct);

    /// <summary>
    /// Undo of <see cref="DeleteAsync(long, CancellationToken)"/>; a need that something was done about stays done.
    /// </summary>
    /// <exception cref="GoneException">Somebody who took part is gone since.</exception>
    public async Task RestoreAsync(DeletedInteraction deleted, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await RestoreAsync(write, deleted, ct))
            await write.CommitAsync(ct);
    }

    /// <summary>The same within a write of another store.</summary>
    /// <returns>False where it is there already.</returns>
    internal async Task<bool> RestoreAsync(OwnerWriteScope write, DeletedInteraction deleted, CancellationToken ct)
    {
        if (!await LogAsync(write, deleted.Uid, deleted.Details, [], [], [], ct))
            return false;
        await TrashBin.TakeOutAsync(write.Db, Kind, deleted.Uid, ct);
        await write
            .Db.Promises.Where(p => deleted.Promises.Contains(p.Id))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.MadeIn, deleted.Uid), ct);
        if (deleted.Acted.Count == 0 && deleted.Plan.Count == 0)
            return true;
        var restored = await write.Db.Interactions.Include(i => i.Facts).SingleAsync(i => i.Uid == deleted.Uid, ct);
        foreach (var (contactId, uid, step, stepId) in deleted.Plan)
            write.Db.FollowUps.Add(
                FollowUp.Plan(
                    write.Owner.Owner.Id,
                    contactId,
                    uid,
                    step,
                    FollowUpOrigin.Plan,
                    restored.CreatedAt,
                    stepId
                )
            );
        foreach (var (contactId, text, on) in deleted.Acted)
        foreach (var fact in restored.Facts.Where(f => f.ContactId == contactId && f.Text == text))
            fact.Act(on);
        write.Touch([.. deleted.Details.ContactIds]);
        return true;
    }

    private static string? WordsOf(InteractionDetails details) =>
        details.What
        ?? details
            .Facts.Select(f => f.Text)
            .Concat(details.Exchanges.Select(e => e.What))
            .FirstOrDefault(t => t.Length > 0)
        ?? details.Purpose;

    private Task PutAwayAsync(CrmDbContext db, DeletedInteraction deleted, CancellationToken ct)
    {
        var (details, title) = (deleted.Details, deleted.Details.Private ? null : WordsOf(deleted.Details));
        return TrashBin.KeepAsync(db, Kind, deleted.Uid, title, [.. details.ContactIds], deleted, crm.Now, ct);
    }

    private static async Task<DeletedInteraction> DeleteAsync(
        OwnerWriteScope write,
        Interaction interaction,
        CancellationToken ct,
        bool acted = true
    )
    {
        var db = write.Db;
        var made = await LetGoAsync(db, interaction, ct);
        var plan = await PlanOfAsync(db, interaction, ct);
        var deleted = new DeletedInteraction(
            interaction.Uid,
            interaction.Details(),
            [
                .. interaction
                    .Facts.Where(f => f.ActedOn is not null)
                    .Select(f => (f.ContactId, f.Text, f.ActedOn!.Value)),
            ],
            made,
            [.. plan.Select(f => (f.ContactId, f.Uid, f.Details(), f.PlanStep))]
        );
        db.FollowUps.RemoveRange(plan);
        db.Interactions.Remove(interaction);
        write.Touch([.. deleted.Details.ContactIds], acted);
        return deleted;
    }
}
