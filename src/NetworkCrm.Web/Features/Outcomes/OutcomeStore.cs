using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Outcomes;

/// <summary>What is kept of a deleted outcome until its Undo has passed.</summary>
public sealed record DeletedOutcome(Guid Uid, OutcomeDetails Details, OutcomeSources Sources);

/// <summary>What really came of the network, traced to the people, mentions, events and goals behind it.</summary>
public sealed class OutcomeStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Outcome;

    public async Task<(IReadOnlyList<OutcomeRow> Outcomes, DateOnly Today)> OfAsync(
        OutcomeOf of,
        CancellationToken ct = default
    )
    {
        using var reads = await crm.ReadAsync(ct);
        return (OutcomeRows.Of(reads, of), (await crm.OwnerAsync(ct)).Today);
    }

    /// <summary>
    /// All of them, whatever became of what they came from; the sums are of every kind, whichever is shown.
    /// </summary>
    public async Task<OutcomesView> AllAsync(OutcomeKind? kind, int most, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var rows = OutcomeRows.All(reads, kind, most + 1);
        return new OutcomesView(
            [.. rows.Take(most)],
            rows.Count > most,
            OutcomeRows.Sums(reads),
            (await crm.OwnerAsync(ct)).Today
        );
    }

    public async Task<(OutcomeChoices Choices, DateOnly Today)> ChoicesAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return (OutcomeRows.Choices(reads), (await crm.OwnerAsync(ct)).Today);
    }

    /// <summary>Adds once, however often the form with this <paramref name="uid"/> is sent.</summary>
    /// <exception cref="ArgumentException">It says nothing, lies in the future, or its amount is out of
    /// range.</exception>
    /// <exception cref="GoneException">Something it is traced to is not the owner's.</exception>
    public async Task RecordAsync(
        Guid uid,
        OutcomeDetails details,
        OutcomeSources sources,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Outcomes.AnyAsync(o => o.Uid == uid, ct))
            return;
        if (!await OwnsAsync(write.Db, sources, ct))
            throw new GoneException();
        await TrashBin.TakeOutAsync(write.Db, Kind, uid, ct);
        write.Db.Outcomes.Add(Outcome.Record(write.Owner.Id, uid, details, sources, write.Today, write.Now));
        await write.CommitAsync(ct);
    }

    /// <exception cref="ArgumentException">It says nothing, lies in the future, or its amount is out of
    /// range.</exception>
    /// <exception cref="ChangedElsewhereException">The outcome is no longer at <paramref name="version"/>.</exception>
    /// <exception cref="GoneException">There is no such outcome of this owner, or something it is traced to is not
    /// theirs.</exception>
    public async Task EditAsync(
        long id,
        int version,
        OutcomeDetails details,
        OutcomeSources sources,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        var outcome = await LoadAsync(write.Db, id, ct);
        if (outcome.Version != version)
            throw new ChangedElsewhereException(outcome.Version);
        if (!await OwnsAsync(write.Db, sources, ct))
            throw new GoneException();
        outcome.Edit(details, sources, write.Today);
        await write.CommitAsync(ct);
    }

    /// <returns>What Undo needs to bring it back.</returns>
    /// <exception cref="GoneException">There is no such outcome of this owner.</exception>
    public async Task<DeletedOutcome> DeleteAsync(long id, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        return await DeleteAsync(write, await LoadAsync(write.Db, id, ct), ct);
    }

    /// <summary>Undo of recording it; its words lie in the trash.</summary>
    public async Task TakeBackAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Outcomes.Include(o => o.Traces).SingleOrDefaultAsync(o => o.Uid == uid, ct) is { } recorded)
            await DeleteAsync(write, recorded, ct);
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<DeletedOutcome>(content), ct);

    public Task RestoreAsync(DeletedOutcome deleted, CancellationToken ct = default) =>
        RecordAsync(deleted.Uid, deleted.Details, deleted.Sources, ct);

    private async Task<DeletedOutcome> DeleteAsync(OwnerWriteScope write, Outcome outcome, CancellationToken ct)
    {
        var deleted = new DeletedOutcome(outcome.Uid, outcome.Details(), outcome.Sources());
        await TrashBin.KeepAsync(write, Kind, outcome.Uid, outcome.What, deleted.Sources.Contacts, deleted, ct);
        write.Db.Outcomes.Remove(outcome);
        await write.CommitAsync(ct);
        return deleted;
    }

    private static async Task<Outcome> LoadAsync(CrmDbContext db, long id, CancellationToken ct) =>
        await db.Outcomes.Include(o => o.Traces).SingleOrDefaultAsync(o => o.Id == id, ct) ?? throw new GoneException();

    private static async Task<bool> OwnsAsync(CrmDbContext db, OutcomeSources sources, CancellationToken ct)
    {
        var people = sources.Contacts.Distinct().ToList();
        return await db.Contacts.CountAsync(c => people.Contains(c.Id), ct) == people.Count
            && (sources.MentionId is not { } mention || await db.Mentions.AnyAsync(m => m.Id == mention, ct))
            && (sources.EventId is not { } held || await db.Events.AnyAsync(e => e.Id == held, ct))
            && (sources.GoalId is not { } goal || await db.Goals.AnyAsync(g => g.Id == goal, ct));
    }
}
