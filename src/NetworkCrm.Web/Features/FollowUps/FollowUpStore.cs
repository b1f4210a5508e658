using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

/// <summary>A follow-up with the person it is about, ready for a card.</summary>
public sealed record FollowUpCard(
    long Id,
    int Version,
    FollowUpDetails Details,
    FollowUpOrigin Origin,
    FollowUpState State,
    string? PlanStep,
    CardPerson Person,
    string? LastLearned)
{
    public DateOnly DueOn => Details.DueOn;
}

/// <summary>What a card needs to name a person and reach them.</summary>
public sealed record CardPerson(long Id, Guid Uid, string Name, string? Given, string? Nickname, Sapaan Sapaan, string? Language, string? Title, string? Company, string? City, string? Phone, string? Email);

/// <summary>Open follow-ups by when they are due.</summary>
public sealed record FollowUpLanes(IReadOnlyList<FollowUpCard> Overdue, IReadOnlyList<FollowUpCard> Today, IReadOnlyList<FollowUpCard> Week, IReadOnlyList<FollowUpCard> Later, IReadOnlyList<FollowUpCard> DoneLately, int OverdueCount, DateOnly Date);

/// <summary>Every read and write of follow-ups.</summary>
public sealed class FollowUpStore(Crm crm)
{
    /// <summary>A lane shows this many; the rest follow as these are done.</summary>
    public const int LaneSize = 50;

    /// <summary>Plans once, however often the form with this <paramref name="uid"/> is sent.</summary>
    /// <exception cref="GoneException">The contact is not the owner's.</exception>
    public async Task PlanAsync(Guid uid, long contactId, FollowUpDetails details, FollowUpOrigin origin = FollowUpOrigin.Me, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await crm.OwnerAsync(write.Db, ct);
        if (await write.Db.FollowUps.AnyAsync(f => f.Uid == uid, ct)) return;
        if (!await write.Db.Contacts.AnyAsync(c => c.Id == contactId, ct)) throw new GoneException();
        write.Db.FollowUps.Add(FollowUp.Plan(owner.Owner.Id, contactId, uid, details, origin, crm.Now));
        await SnapshotKeeper.RefreshAsync(write.Db, owner.Owner, [contactId], owner.Today, ct: ct);
        await write.CommitAsync(ct);
    }

    /// <exception cref="ChangedElsewhereException">The follow-up is no longer at <paramref name="version"/>.</exception>
    public Task EditAsync(long id, int version, FollowUpDetails details, CancellationToken ct = default) => ChangeAsync(id, (_, f, _) =>
    {
        if (f.Version != version) throw new ChangedElsewhereException(f.Version);
        f.Edit(details);
        return Task.CompletedTask;
    }, ct);

    public Task DoneAsync(long id, CancellationToken ct = default) => ChangeAsync(id, (db, f, owner) =>
    {
        if (f.Complete(owner.Today, crm.Now) is { } next) db.FollowUps.Add(next);
        return Task.CompletedTask;
    }, ct);

    public Task SkipAsync(long id, CancellationToken ct = default) => ChangeAsync(id, (db, f, owner) =>
    {
        if (f.Skip(owner.Today, crm.Now) is { } next) db.FollowUps.Add(next);
        return Task.CompletedTask;
    }, ct);

    public Task SnoozeAsync(long id, DateOnly until, CancellationToken ct = default) => ChangeAsync(id, (_, f, _) =>
    {
        f.Snooze(until);
        return Task.CompletedTask;
    }, ct);

    /// <summary>Takes back Done or Skip: open again, and the round that had followed is gone.</summary>
    public Task ReopenAsync(long id, CancellationToken ct = default) => ChangeAsync(id, async (db, f, _) =>
    {
        f.Reopen();
        db.FollowUps.RemoveRange(await db.FollowUps.Where(n => n.PreviousId == f.Id && n.State == FollowUpState.Open).ToListAsync(ct));
    }, ct);

    public Task RemoveAsync(long id, CancellationToken ct = default) => ChangeAsync(id, (_, f, owner) =>
    {
        f.Cancel(owner.Today);
        return Task.CompletedTask;
    }, ct);

    public async Task<FollowUpLanes> LanesAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var today = owner.Today;
        var open = db.FollowUps.Where(f => f.State == FollowUpState.Open);
        return new FollowUpLanes(
            await CardsAsync(db, open.Where(f => f.DueOn < today), ct),
            await CardsAsync(db, open.Where(f => f.DueOn == today), ct),
            await CardsAsync(db, open.Where(f => f.DueOn > today && f.DueOn <= today.AddDays(7)), ct),
            await CardsAsync(db, open.Where(f => f.DueOn > today.AddDays(7)), ct),
            await CardsAsync(db, db.FollowUps.Where(f => f.State == FollowUpState.Done && f.ClosedOn >= today.AddDays(-7)), ct),
            await open.CountAsync(f => f.DueOn < today, ct),
            today);
    }

    public async Task<IReadOnlyList<FollowUpCard>> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        return await CardsAsync(db, db.FollowUps.Where(f => f.ContactId == contactId && f.State == FollowUpState.Open), ct);
    }

    public static async Task<IReadOnlyList<FollowUpCard>> CardsAsync(CrmDb db, IQueryable<FollowUp> followUps, CancellationToken ct)
    {
        var found = await followUps.AsNoTracking().Where(f => db.Contacts.Any(c => c.Id == f.ContactId && c.State != ContactState.Trashed))
            .OrderBy(f => f.DueOn).ThenBy(f => f.DueAt).ThenBy(f => f.Id).Take(LaneSize).ToListAsync(ct);
        var people = await PeopleCards.ForAsync(db, [.. found.Select(f => f.ContactId).Distinct()], ct);
        var learned = await PeopleCards.LastLearnedAsync(db, [.. people.Keys], ct);
        return [.. found.Select(f => new FollowUpCard(f.Id, f.Version, f.Details(), f.Origin, f.State, f.PlanStep, people[f.ContactId], learned.GetValueOrDefault(f.ContactId)))];
    }

    private async Task ChangeAsync(long id, Func<CrmDb, FollowUp, OwnerToday, Task> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await crm.OwnerAsync(write.Db, ct);
        var followUp = await write.Db.FollowUps.SingleOrDefaultAsync(f => f.Id == id, ct) ?? throw new GoneException();
        await change(write.Db, followUp, owner);
        await SnapshotKeeper.RefreshAsync(write.Db, owner.Owner, [followUp.ContactId], owner.Today, ct: ct);
        await write.CommitAsync(ct);
    }
}
