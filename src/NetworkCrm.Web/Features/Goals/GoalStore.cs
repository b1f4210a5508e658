using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Goals;

/// <summary>All that the page of goals shows.</summary>
public sealed record GoalsView(IReadOnlyList<GoalRow> Goals, IReadOnlyList<EventPick> Events, DateOnly Today);

/// <summary>What is kept of a deleted goal until its Undo has passed.</summary>
public sealed record DeletedGoal(
    Guid Uid,
    GoalDetails Details,
    GoalState State,
    DateOnly SetOn,
    DateOnly? ClosedOn,
    IReadOnlyList<long> People,
    IReadOnlyList<long> Events,
    IReadOnlyList<long> Outcomes
);

/// <summary>
/// What the owner wants from their network, and who and what is linked to it. How far worlds are needed is renewed at a
/// contact's next review.
/// </summary>
public sealed class GoalStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Goal;

    public async Task<GoalsView> ListAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return new GoalsView(GoalRows.All(reads), GoalRows.Choices(reads), (await crm.OwnerAsync(ct)).Today);
    }

    public async Task<IReadOnlyList<GoalDetails>> OpenOfContactAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return GoalRows.OpenOf(reads, contactId);
    }

    /// <summary>Adds once, however often the form with this <paramref name="uid"/> is sent.</summary>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    public async Task SetAsync(Guid uid, GoalDetails details, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Goals.AnyAsync(g => g.Uid == uid, ct))
            return;
        write.Db.Goals.Add(Goal.Set(write.Owner.Id, uid, details, write.Today, write.Now));
        await write.CommitAsync(ct);
    }

    /// <exception cref="ChangedElsewhereException">The goal is no longer at <paramref name="version"/>.</exception>
    /// <exception cref="GoneException">There is no such goal of this owner.</exception>
    public Task EditAsync(Guid uid, int version, GoalDetails details, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            (_, g, _) =>
            {
                if (g.Version != version)
                    throw new ChangedElsewhereException(g.Version);
                g.Edit(details);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>Reached, let go, or open again.</summary>
    /// <exception cref="GoneException">There is no such goal of this owner.</exception>
    public Task TurnAsync(Guid uid, GoalState state, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            (_, g, today) =>
            {
                g.Turn(state, today);
                return Task.CompletedTask;
            },
            ct
        );

    /// <exception cref="GoneException">The goal or the contact is not the owner's.</exception>
    public Task LinkContactAsync(Guid uid, long contactId, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            async (db, g, _) =>
            {
                if (!await db.Contacts.AnyAsync(c => c.Id == contactId, ct))
                    throw new GoneException();
                g.LinkContact(contactId);
            },
            ct
        );

    /// <exception cref="GoneException">The goal or the event is not the owner's.</exception>
    public Task LinkEventAsync(Guid uid, long eventId, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            async (db, g, _) =>
            {
                if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
                    throw new GoneException();
                g.LinkEvent(eventId);
            },
            ct
        );

    /// <exception cref="GoneException">There is no such goal of this owner.</exception>
    public Task UnlinkContactAsync(Guid uid, long contactId, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            (_, g, _) =>
            {
                g.UnlinkContact(contactId);
                return Task.CompletedTask;
            },
            ct
        );

    /// <exception cref="GoneException">There is no such goal of this owner.</exception>
    public Task UnlinkEventAsync(Guid uid, long eventId, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            (_, g, _) =>
            {
                g.UnlinkEvent(eventId);
                return Task.CompletedTask;
            },
            ct
        );

    /// <returns>What Undo needs to bring it back; outcomes that served it stay.</returns>
    /// <exception cref="GoneException">There is no such goal of this owner.</exception>
    public async Task<DeletedGoal> DeleteAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var found = await LoadAsync(write.Db, uid, ct);
        var outcomes = await write
            .Db.OutcomeTraces.Where(t => t.GoalId == found.Id)
            .Select(t => t.OutcomeId)
            .ToListAsync(ct);
        var (people, events) = (
            found.Links.Select(l => l.ContactId).OfType<long>().ToList(),
            found.Links.Select(l => l.EventId).OfType<long>().ToList()
        );
        var deleted = new DeletedGoal(
            uid,
            found.Details(),
            found.State,
            found.SetOn,
            found.ClosedOn,
            people,
            events,
            outcomes
        );
        await TrashBin.KeepAsync(write, Kind, uid, found.What, [], deleted, ct);
        write.Db.Goals.Remove(found);
        await write.CommitAsync(ct);
        return deleted;
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<DeletedGoal>(content), ct);

    public async Task RestoreAsync(DeletedGoal deleted, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        if (await db.Goals.AnyAsync(g => g.Uid == deleted.Uid, ct))
            return;
        await TrashBin.TakeOutAsync(write.Db, Kind, deleted.Uid, ct);
        var restored = Goal.Set(db.OwnerId, deleted.Uid, deleted.Details, deleted.SetOn, write.Now);
        if (deleted.State != GoalState.Open)
            restored.Turn(deleted.State, deleted.ClosedOn ?? deleted.SetOn);
        foreach (
            var id in await db.Contacts.Where(c => deleted.People.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct)
        )
            restored.LinkContact(id);
        foreach (var id in await db.Events.Where(e => deleted.Events.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct))
            restored.LinkEvent(id);
        db.Goals.Add(restored);
        await db.SaveChangesAsync(ct);
        foreach (
            var outcome in await db
                .Outcomes.Include(o => o.Traces)
                .Where(o => deleted.Outcomes.Contains(o.Id))
                .ToListAsync(ct)
        )
            outcome.TraceAlso(goalId: restored.Id);
        await write.CommitAsync(ct);
    }

    private static async Task<Goal> LoadAsync(CrmDbContext db, Guid uid, CancellationToken ct) =>
        await db.Goals.Include(g => g.Links).SingleOrDefaultAsync(g => g.Uid == uid, ct) ?? throw new GoneException();

    private async Task ChangeAsync(Guid uid, Func<CrmDbContext, Goal, DateOnly, Task> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        await change(write.Db, await LoadAsync(write.Db, uid, ct), write.Today);
        await write.CommitAsync(ct);
    }
}
