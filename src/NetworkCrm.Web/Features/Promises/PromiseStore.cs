using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Promises;

/// <summary>The promises between the owner and one contact.</summary>
public sealed record PersonPromises(
    IReadOnlyList<PromiseCard> Open,
    IReadOnlyList<PromiseCard> Ended,
    KeptRate Mine,
    KeptRate Theirs
);

/// <summary>The open promises of the book, the owner's and theirs.</summary>
public sealed record OpenPromises(Lane<PromiseCard> Mine, Lane<PromiseCard> Theirs);

/// <summary>What becomes of promises. Each write refreshes the contact it is about in its own transaction.</summary>
public sealed class PromiseStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Promise;

    /// <summary>Makes it once, however often the form with this <paramref name="uid"/> is sent.</summary>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    /// <exception cref="GoneException">The contact is not the owner's.</exception>
    public async Task MakeAsync(Guid uid, long contactId, PromiseDetails details, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        await AddAsync(write, Promise.Make(write.Owner.Id, contactId, uid, details, write.Today, write.Now), ct);
    }

    /// <exception cref="ChangedElsewhereException">The promise is no longer at <paramref name="version"/>.</exception>
    public Task EditAsync(long id, int version, PromiseDetails details, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (_, p) =>
            {
                if (p.Version != version)
                    throw new ChangedElsewhereException(p.Version);
                p.Edit(details);
            },
            ct
        );

    /// <summary>To another day; null leaves it without one.</summary>
    public Task MoveAsync(long id, DateOnly? dueOn, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (_, p) =>
            {
                if (dueOn is { } day)
                    p.Move(day);
                else
                    p.Edit(p.Details() with { DueOn = null });
            },
            ct
        );

    /// <summary>
    /// Kept. With <paramref name="logged"/>, the uid of an interaction to be, it also goes into the ledger: as given
    /// where it was mine, as received where it was theirs; one made in confidence stays in confidence there.
    /// </summary>
    public Task KeepAsync(long id, Guid? logged = null, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            async (write, p) =>
            {
                if (p.State != PromiseState.Open)
                    return;
                p.Close(PromiseState.Kept, write.Today);
                if (logged is not { } uid)
                    return;
                var direction = p.By == PromisedBy.Me ? ExchangeDirection.Gave : ExchangeDirection.Received;
                InteractionLog.Add(
                    write,
                    uid,
                    new InteractionDetails
                    {
                        ContactIds = [p.ContactId],
                        On = write.Today,
                        Channel = Channel.Other,
                        CountsAsContact = false,
                        Private = await IsConfidentialAsync(write.Db, p, ct),
                        Exchanges = [new ExchangeEntry(direction, p.What)],
                    }
                );
            },
            ct
        );

    public Task BreakAsync(long id, CancellationToken ct = default) => CloseAsync(id, PromiseState.Broken, ct);

    public Task ReleaseAsync(long id, CancellationToken ct = default) => CloseAsync(id, PromiseState.Released, ct);

    /// <summary>Open again; what <see cref="KeepAsync"/> had put into the ledger with it is gone.</summary>
    public async Task ReopenAsync(long id, Guid? logged = null, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var promise = await FindAsync(write.Db, id, ct);
        if (promise.State == PromiseState.Open)
            return;
        promise.Reopen();
        if (logged is { } uid)
            write.Db.Interactions.RemoveRange(await write.Db.Interactions.Where(i => i.Uid == uid).ToListAsync(ct));
        write.Touch([promise.ContactId], acted: false);
        await write.CommitAsync(ct);
    }

    /// <returns>What Undo needs to bring it back.</returns>
    public async Task<RemovedPromise> RemoveAsync(long id, CancellationToken ct = default)
    {
        RemovedPromise? removed = null;
        await ChangeAsync(
            id,
            async (write, p) =>
                removed = await PromiseTrash.PutAwayAsync(write, p, await IsConfidentialAsync(write.Db, p, ct), ct),
            ct
        );
        return removed!;
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<RemovedPromise>(content), ct);

    /// <exception cref="GoneException">The contact is not (or no longer) the owner's.</exception>
    public async Task RestoreAsync(RemovedPromise removed, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        // Where the interaction went meanwhile, an open promise must not come back as one in confidence.
        var madeIn =
            removed.Confidential
            || (removed.MadeIn is { } made && await write.Db.Interactions.AnyAsync(i => i.Uid == made, ct))
                ? removed.MadeIn
                : null;
        await TrashBin.TakeOutAsync(write.Db, Kind, removed.Uid, ct);
        var promise = Promise.Make(
            write.Owner.Id,
            removed.ContactId,
            removed.Uid,
            removed.Details,
            removed.MadeOn,
            write.Now,
            madeIn
        );
        if (removed.State != PromiseState.Open)
            promise.Close(removed.State, removed.ClosedOn ?? write.Today);
        await AddAsync(write, promise, ct);
    }

    public async Task<PersonPromises> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var people = PeopleCards.Load(reads, [contactId]);
        return new PersonPromises(
            PromiseRows.Cards(PromiseRows.OpenOf(reads, contactId), people),
            PromiseRows.Cards(PromiseRows.EndedOf(reads, contactId), people),
            PromiseRows.Rate(reads, contactId, PromisedBy.Me),
            PromiseRows.Rate(reads, contactId, PromisedBy.Them)
        );
    }

    /// <summary>What is open both ways, the soonest first.</summary>
    /// <param name="most">How many of each.</param>
    /// <param name="ct">Cancels the reads.</param>
    public async Task<OpenPromises> OpenAsync(int most = PromiseRows.LaneSize, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var (mine, theirs) = (
            PromiseRows.Open(reads, PromisedBy.Me, most),
            PromiseRows.Open(reads, PromisedBy.Them, most)
        );
        var people = PeopleCards.Load(reads, mine.First.Concat(theirs.First).Select(p => p.ContactId));
        return new OpenPromises(PromiseRows.Cards(mine, people), PromiseRows.Cards(theirs, people));
    }

    /// <summary>How each of them kept theirs so far; whoever ended none is not in it.</summary>
    public async Task<IReadOnlyDictionary<long, KeptRate>> TheirRatesAsync(
        IReadOnlyCollection<long> contactIds,
        CancellationToken ct = default
    )
    {
        using var reads = await crm.ReadAsync(ct);
        return PromiseRows.TheirRates(reads, contactIds);
    }

    /// <summary>The owner's date, for a form.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken ct = default) => (await crm.OwnerAsync(ct)).Today;

    // As PromiseRows.InConfidence says it.
    private static async Task<bool> IsConfidentialAsync(CrmDbContext db, Promise p, CancellationToken ct) =>
        p.MadeIn is { } made && !await db.Interactions.AnyAsync(i => i.Uid == made && !i.Private, ct);

    private static async Task<Promise> FindAsync(CrmDbContext db, long id, CancellationToken ct) =>
        await db.Promises.SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new GoneException();

    private static async Task AddAsync(OwnerWriteScope write, Promise promise, CancellationToken ct)
    {
        if (await write.Db.Promises.AnyAsync(p => p.Uid == promise.Uid, ct))
            return;
        await OwnContacts.EnsureAsync(write.Db, [promise.ContactId], ct);
        write.Db.Promises.Add(promise);
        write.Touch([promise.ContactId]);
        await write.CommitAsync(ct);
    }

    private Task CloseAsync(long id, PromiseState state, CancellationToken ct) =>
        ChangeAsync(
            id,
            (write, p) =>
            {
                if (p.State == PromiseState.Open)
                    p.Close(state, write.Today);
            },
            ct
        );

    private Task ChangeAsync(long id, Action<OwnerWriteScope, Promise> change, CancellationToken ct) =>
        ChangeAsync(
            id,
            (write, promise) =>
            {
                change(write, promise);
                return Task.CompletedTask;
            },
            ct
        );

    private async Task ChangeAsync(long id, Func<OwnerWriteScope, Promise, Task> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var promise = await FindAsync(write.Db, id, ct);
        await change(write, promise);
        write.Touch([promise.ContactId]);
        await write.CommitAsync(ct);
    }
}
