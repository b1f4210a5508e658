using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
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
        var owner = write.Owner;
        if (await write.Db.FollowUps.AnyAsync(f => f.Uid == uid, ct))
            return;
        if (!await write.Db.Contacts.AnyAsync(c => c.Id == contactId, ct))
            throw new GoneException();
        write.Db.FollowUps.Add(FollowUp.Plan(owner.Owner.Id, contactId, uid, details, origin, crm.Now));
        write.Touch([contactId]);
        await write.CommitAsync(ct);
    }

    /// <exception cref="ChangedElsewhereException">The follow-up is no longer at
    /// <paramref name="version"/>.</exception>
    public Task EditAsync(long id, int version, FollowUpDetails details, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (_, f, _) =>
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
        ChangeAsync(
            id,
            async (db, f, owner) =>
            {
                await LogAsync(db, f, owner, crm.Now, ct);
                if (f.Complete(owner.Today, crm.Now) is { } next)
                    db.FollowUps.Add(next);
            },
            ct
        );

    /// <summary>
    /// Puts into the ledger what an open follow-up to share something useful is about to have given, once, where the
    /// contact itself is logged by the caller; it carries the uid of the follow-up.
    /// </summary>
    public static void Give(CrmDbContext db, FollowUp followUp, CurrentOwner owner, DateTimeOffset now)
    {
        if (followUp is not { Kind: FollowUpKind.ShareSomething, State: FollowUpState.Open })
            return;
        Log(
            db,
            followUp,
            owner,
            now,
            new InteractionDetails
            {
                ContactIds = [followUp.ContactId],
                On = owner.Today,
                Channel = Channel.Other,
                CountsAsContact = false,
                Exchanges = [Given(followUp, owner)],
            }
        );
    }

    // The way is the one that the card offers first.
    private static async Task LogAsync(
        CrmDbContext db,
        FollowUp followUp,
        CurrentOwner owner,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (
            followUp.State != FollowUpState.Open
            || followUp.Kind is not (FollowUpKind.Message or FollowUpKind.ShareSomething)
        )
            return;
        var ways = await db
            .ContactMethods.Where(m => m.ContactId == followUp.ContactId)
            .Select(m => m.Kind)
            .ToListAsync(ct);
        Log(
            db,
            followUp,
            owner,
            now,
            new InteractionDetails
            {
                ContactIds = [followUp.ContactId],
                On = owner.Today,
                Channel =
                    !ways.Contains(MethodKind.Phone) && ways.Contains(MethodKind.Email)
                        ? Channel.Email
                        : Channel.WhatsApp,
                StartedBy = Initiator.Me,
                What = FollowUpPlan.Said(followUp.PlanStep, followUp.What, owner.Owner.Language),
                Exchanges = followUp.Kind == FollowUpKind.ShareSomething ? [Given(followUp, owner)] : [],
            }
        );
    }

    private static ExchangeEntry Given(FollowUp followUp, CurrentOwner owner) =>
        new(
            ExchangeDirection.Gave,
            FollowUpPlan.Said(followUp.PlanStep, followUp.What, owner.Owner.Language),
            ExchangeKind.Information
        );

    private static void Log(
        CrmDbContext db,
        FollowUp followUp,
        CurrentOwner owner,
        DateTimeOffset now,
        InteractionDetails details
    ) =>
        InteractionInsert.Run(
            db,
            Interaction.Log(owner.Owner.Id, followUp.Uid, details, owner.Owner.Zone, owner.Today, now)
        );

    public Task SkipAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (db, f, owner) =>
            {
                if (f.Skip(owner.Today, crm.Now) is { } next)
                    db.FollowUps.Add(next);
                return Task.CompletedTask;
            },
            ct
        );

    public Task SnoozeAsync(long id, DateOnly until, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (_, f, _) =>
            {
                f.Snooze(until);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>Takes back Done or Skip: open again, and the round that had followed is gone.</summary>
    public Task ReopenAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(id, (db, f, _) => ReopenAsync(db, f, ct), ct);

    /// <summary>The same within a write that does more.</summary>
    public static async Task ReopenAsync(CrmDbContext db, FollowUp followUp, CancellationToken ct = default)
    {
        if (followUp.State == FollowUpState.Cancelled)
            await TrashBin.TakeOutAsync(db, TrashKind.FollowUp, followUp.Uid, ct);
        followUp.Reopen();
        // What it put into the ledger goes, unless something was written there since.
        db.Interactions.RemoveRange(
            await db
                .Interactions.Where(i => i.Uid == followUp.Uid && i.Version == Interaction.FirstVersion)
                .ToListAsync(ct)
        );
        db.FollowUps.RemoveRange(
            await db.FollowUps.Where(n => n.PreviousId == followUp.Id && n.State == FollowUpState.Open).ToListAsync(ct)
        );
    }

    /// <summary>Undo of <see cref="PlanAsync"/>: it is gone, unless it was changed or done since.</summary>
    public async Task TakeBackAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = write.Owner;
        if (
            await write.Db.FollowUps.SingleOrDefaultAsync(
                f => f.Uid == uid && f.State == FollowUpState.Open && f.Version == FollowUp.FirstVersion,
                ct
            )
            is not { } planned
        )
            return;
        write.Db.FollowUps.Remove(planned);
        write.Touch([planned.ContactId], acted: false);
        await write.CommitAsync(ct);
    }

    public Task RemoveAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            async (db, f, owner) =>
            {
                await TrashBin.KeepAsync(
                    db,
                    Kind,
                    f.Uid,
                    FollowUpPlan.Said(f.PlanStep, f.What, owner.Owner.Language),
                    [f.ContactId],
                    new RemovedFollowUp(f.Id),
                    crm.Now,
                    ct
                );
                f.Cancel(owner.Today);
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

    public async Task<IReadOnlyList<FollowUpCard>> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return FollowUpRows.Cards(FollowUpRows.OfContact(reads, contactId), PeopleCards.Load(reads, [contactId]));
    }

    private async Task ChangeAsync(
        long id,
        Func<CrmDbContext, FollowUp, CurrentOwner, Task> change,
        CancellationToken ct
    )
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = write.Owner;
        var followUp = await write.Db.FollowUps.SingleOrDefaultAsync(f => f.Id == id, ct) ?? throw new GoneException();
        await change(write.Db, followUp, owner);
        write.Touch([followUp.ContactId]);
        await write.CommitAsync(ct);
    }
}
