using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Trash;

namespace NetworkCrm.Data.Workflows;

/// <summary>What is kept of a deleted interaction.</summary>
/// <param name="Acted">The needs in it that something was done about, and when.</param>
/// <param name="Promises">The promises made in it, which stay.</param>
/// <param name="Plan">The open steps of the plan it started, which went with it.</param>
public sealed record DeletedInteraction(
    Guid Uid,
    InteractionDetails Details,
    IReadOnlyList<(long ContactId, string Text, DateOnly On)> Acted,
    IReadOnlyList<long> Promises,
    IReadOnlyList<(long ContactId, Guid Uid, FollowUpDetails Details, string? StepId)> Plan
);

/// <summary>Takes interactions out of the book together with what they began, and brings them back.</summary>
public static class InteractionRemoval
{
    /// <summary>With everything that belongs to it; null where it is gone.</summary>
    public static Task<Interaction?> LoadAsync(
        CrmDbContext db,
        Expression<Func<Interaction, bool>> which,
        CancellationToken ct
    ) =>
        db
            .Interactions.Include(i => i.Participants)
            .Include(i => i.Exchanges)
            .Include(i => i.Facts)
            .AsSplitQuery()
            .SingleOrDefaultAsync(which, ct);

    /// <summary>Deletes one, and of the plan it started the open steps that nobody changed since.</summary>
    /// <param name="write">The write it is part of.</param>
    /// <param name="interaction">As <see cref="LoadAsync"/> gives it.</param>
    /// <param name="acted">As in <see cref="OwnerWriteScope.Touch"/>.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>What bringing it back needs.</returns>
    public static async Task<DeletedInteraction> DeleteAsync(
        OwnerWriteScope write,
        Interaction interaction,
        bool acted,
        CancellationToken ct
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
        write.Touch(deleted.Details.ContactIds, acted);
        return deleted;
    }

    /// <summary>Puts into the trash what <see cref="DeleteAsync"/> took out.</summary>
    public static Task PutAwayAsync(OwnerWriteScope write, DeletedInteraction deleted, CancellationToken ct)
    {
        var (details, title) = (deleted.Details, deleted.Details.Private ? null : WordsOf(deleted.Details));
        return TrashBin.KeepAsync(
            write,
            TrashKind.Interaction,
            deleted.Uid,
            title,
            [.. details.ContactIds],
            deleted,
            ct
        );
    }

    /// <summary>
    /// Undo of <see cref="DeleteAsync"/>; a need that something was done about stays done.
    /// </summary>
    /// <returns>False where it is there already.</returns>
    /// <exception cref="GoneException">Somebody who took part is gone since.</exception>
    public static async Task<bool> RestoreAsync(OwnerWriteScope write, DeletedInteraction deleted, CancellationToken ct)
    {
        if (!InteractionLog.Add(write, deleted.Uid, deleted.Details))
            return false;
        var db = write.Db;
        await TrashBin.TakeOutAsync(db, TrashKind.Interaction, deleted.Uid, ct);
        await db
            .Promises.Where(p => deleted.Promises.Contains(p.Id))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.MadeIn, deleted.Uid), ct);
        if (deleted.Acted.Count == 0 && deleted.Plan.Count == 0)
            return true;
        var restored = await db.Interactions.Include(i => i.Facts).SingleAsync(i => i.Uid == deleted.Uid, ct);
        foreach (var (contactId, uid, step, stepId) in deleted.Plan)
            db.FollowUps.Add(
                FollowUp.Plan(write.Owner.Id, contactId, uid, step, FollowUpOrigin.Plan, restored.CreatedAt, stepId)
            );
        foreach (var (contactId, text, on) in deleted.Acted)
        foreach (var fact in restored.Facts.Where(f => f.ContactId == contactId && f.Text == text))
            fact.Act(on);
        return true;
    }

    /// <summary>The first words that say something in it; null where there are none.</summary>
    public static string? WordsOf(InteractionDetails details) =>
        details.What
        ?? details
            .Facts.Select(f => f.Text)
            .Concat(details.Exchanges.Select(e => e.What))
            .FirstOrDefault(t => t.Length > 0)
        ?? details.Purpose;

    /// <summary>
    /// The open steps of the plan it started that nobody changed since: what was logged and what it planned were
    /// written at the same moment.
    /// </summary>
    public static async Task<List<FollowUp>> PlanOfAsync(CrmDbContext db, Interaction interaction, CancellationToken ct)
    {
        var contacts = interaction.Participants.Select(p => p.ContactId).ToList();
        return await db
            .FollowUps.Where(f =>
                contacts.Contains(f.ContactId)
                && f.Origin == FollowUpOrigin.Plan
                && f.CreatedAt == interaction.CreatedAt
                && f.State == FollowUpState.Open
                && f.Version == FollowUp.FirstVersion
            )
            .ToListAsync(ct);
    }

    /// <summary>The open promises made in it that nobody changed since.</summary>
    public static Task<List<Promise>> PromisesOfAsync(CrmDbContext db, Guid uid, CancellationToken ct) =>
        db
            .Promises.Where(p => p.MadeIn == uid && p.State == PromiseState.Open && p.Version == Promise.FirstVersion)
            .ToListAsync(ct);

    // A promise made in an interaction that is gone counts as made in confidence: the words of the others may be seen
    // as before, so they are held by it no longer.
    private static async Task<IReadOnlyList<long>> LetGoAsync(
        CrmDbContext db,
        Interaction interaction,
        CancellationToken ct
    )
    {
        if (interaction.Private)
            return [];
        var uid = interaction.Uid;
        var made = await db.Promises.Where(p => p.MadeIn == uid).Select(p => p.Id).ToListAsync(ct);
        if (made.Count > 0)
            await db
                .Promises.Where(p => made.Contains(p.Id))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.MadeIn, (Guid?)null), ct);
        return made;
    }
}
