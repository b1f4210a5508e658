using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

/// <summary>Open follow-ups by when they are due.</summary>
public sealed record FollowUpLanes(
    Lane<FollowUpCard> Overdue,
    Lane<FollowUpCard> Today,
    Lane<FollowUpCard> Week,
    Lane<FollowUpCard> Later,
    Lane<FollowUpCard> DoneLately,
    DateOnly Date
)
{
    public int Open => Overdue.Total + Today.Total + Week.Total + Later.Total;
}

/// <summary>Open follow-ups by the day they are due.</summary>
public sealed record FollowUpDays(IReadOnlyDictionary<DateOnly, Lane<FollowUpCard>> Days, DateOnly Today)
{
    public Lane<FollowUpCard> On(DateOnly day) => Days.GetValueOrDefault(day, new Lane<FollowUpCard>([], 0));
}

/// <summary>A removed follow-up stays as a cancelled row: its id is all that bringing it back needs.</summary>
public sealed record RemovedFollowUp(long Id);

/// <summary>What the owner does about follow-ups, and the lists of them.</summary>
public sealed class FollowUpStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.FollowUp;

    /// <summary>Plans once, however often the form with this <paramref name="uid"/> is sent.</summary>
    /// <exception cref="GoneException">The contact is not the owner's.</exception>
    public async Task PlanAsync(
        Guid uid,
        long contactId,
        FollowUpDetails details,
        FollowUpOrigin origin = FollowUpOrigin.Me,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        if (!await FollowUpLog.PlanAsync(write, uid, contactId, details, origin, ct))
            return;
        await write.CommitAsync(ct);
    }

    /// <exception cref="ChangedElsewhereException">The follow-up is no longer at
    /// <paramref name="version"/>.</exception>
    public Task EditAsync(long id, int version, FollowUpDetails details, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (_, f) =>
            {
                if (f.Version != version)
                    throw new ChangedElsewhereException(f.Version);
                f.Edit(details);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>
    /// Done. What it did is logged: a message counts as contact, something useful that was shared as given too (advice
    /// <c>add-value-after</c>). <see cref="ReopenAsync(long, CancellationToken)"/> takes that back.
    /// </summary>
    public Task DoneAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(id, (write, f) => FollowUpLog.DoneAsync(write, f, ct), ct);

    public Task SkipAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (write, f) =>
            {
                if (f.Skip(write.Today, write.Now) is { } next)
                    write.Db.FollowUps.Add(next);
                return Task.CompletedTask;
            },
            ct
        );

    public Task SnoozeAsync(long id, DateOnly until, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (_, f) =>
            {
                f.Snooze(until);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>Takes back Done or Skip: open again, and the round that had followed is gone.</summary>
    public Task ReopenAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(id, (write, f) => FollowUpLog.ReopenAsync(write.Db, f, ct), ct);

    /// <summary>Undo of <see cref="PlanAsync"/>: it is gone, unless it was changed or done since.</summary>
    public async Task TakeBackAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await FollowUpLog.TakeBackAsync(write, uid, ct))
            await write.CommitAsync(ct);
    }

    public Task RemoveAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            async (write, f) =>
            {
                await TrashBin.KeepAsync(
                    write,
                    Kind,
                    f.Uid,
                    FollowUpPlan.Said(f.PlanStep, f.What, write.Owner.Language),
                    [f.ContactId],
                    new RemovedFollowUp(f.Id),
                    ct
                );
                f.Cancel(write.Today);
            },
            ct
        );

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        ReopenAsync(TrashBin.Read<RemovedFollowUp>(content).Id, ct);

    /// <param name="most">How many of each lane.</param>
    /// <param name="ct">Cancels the reads.</param>
    public async Task<FollowUpLanes> LanesAsync(int most = FollowUpRows.LaneSize, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var today = (await crm.OwnerAsync(ct)).Today;
        var lanes = FollowUpRows.Due(reads, today, most);
        var later = FollowUpRows.Due(reads, today.AddDays(8), DateOnly.MaxValue, most);
        var done = FollowUpRows.Done(reads, today.AddDays(-7), most);
        var people = PeopleCards.Load(
            reads,
            lanes.ContactIds.Concat(later.First.Concat(done.First).Select(f => f.ContactId))
        );
        return new FollowUpLanes(
            FollowUpRows.Cards(lanes.Overdue, people),
            FollowUpRows.Cards(lanes.Today, people),
            FollowUpRows.Cards(lanes.Week, people),
            FollowUpRows.Cards(later, people),
            FollowUpRows.Cards(done, people),
            today
        );
    }

    /// <summary>What is open on each day of a span, both included; days with nothing are left out.</summary>
    /// <param name="perDay">How many of a day at the most.</param>
    public async Task<FollowUpDays> DaysAsync(DateOnly from, DateOnly to, int perDay, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var days = FollowUpRows.PerDay(reads, from, to, perDay);
        var people = PeopleCards.Load(reads, days.Values.SelectMany(d => d.First).Select(f => f.ContactId));
        return new FollowUpDays(
            days.ToDictionary(d => d.Key, d => FollowUpRows.Cards(d.Value, people)),
            (await crm.OwnerAsync(ct)).Today
        );
    }

    public async Task<IReadOnlyList<FollowUpCard>> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return FollowUpRows.Cards(FollowUpRows.OfContact(reads, contactId), PeopleCards.Load(reads, [contactId]));
    }

    private async Task ChangeAsync(long id, Func<OwnerWriteScope, FollowUp, Task> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var followUp = await write.Db.FollowUps.SingleOrDefaultAsync(f => f.Id == id, ct) ?? throw new GoneException();
        await change(write, followUp);
        write.Touch([followUp.ContactId]);
        await write.CommitAsync(ct);
    }
}
