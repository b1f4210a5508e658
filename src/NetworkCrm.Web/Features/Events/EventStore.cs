using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Events;

/// <summary>Somebody met at an event.</summary>
/// <param name="LoggedId">The interaction that the debrief logged; null where there is none any more.</param>
public sealed record GuestRow(
    long ContactId,
    GuestState State,
    CardPerson Person,
    Circle? Circle,
    long? LoggedId = null
);

/// <summary>All that an event's page shows.</summary>
public sealed record EventView(
    long Id,
    Guid Uid,
    int Version,
    EventDetails Details,
    IReadOnlyList<GuestRow> Guests,
    DateOnly Today,
    string OwnerLanguage
)
{
    public IReadOnlyList<GuestRow> Waiting => [.. Guests.Where(g => g.State == GuestState.Met)];
}

/// <summary>What the debrief of one person says.</summary>
/// <param name="Uid">Made once per card, so that a double click logs once.</param>
/// <param name="Plan">What a first meeting starts.</param>
/// <param name="Next">What comes next with somebody known already.</param>
public sealed record Debrief(
    Guid Uid,
    IReadOnlyList<FactEntry> Facts,
    IReadOnlyList<PromiseDetails> Promises,
    Impression Impression,
    bool Pitched,
    Circle? Circle,
    IReadOnlyList<ProposedStep> Plan,
    ProposedStep? Next = null
)
{
    /// <summary>The circle as the card showed it: what was not changed on the card stays as it is by now.</summary>
    public Circle? CircleBefore { get; init; }
}

/// <summary>What is kept of a deleted event until its Undo has passed.</summary>
public sealed record DeletedEvent(
    Guid Uid,
    EventDetails Details,
    IReadOnlyList<(long ContactId, GuestState State, Guid? LoggedIn)> Guests,
    IReadOnlyList<long> Outcomes,
    IReadOnlyList<long> Goals
);

/// <summary>An event that was made of an import, for its Undo.</summary>
/// <param name="FollowUps">Those that were planned with it, by their uids.</param>
public sealed record ImportedEvent(Guid Uid, int Guests, IReadOnlyList<Guid> FollowUps);

/// <summary>What the owner does about events, and the reading of them.</summary>
public sealed class EventStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Event;

    public async Task<(IReadOnlyList<EventRow> Events, DateOnly Today)> ListAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return (EventRows.All(reads), (await crm.OwnerAsync(ct)).Today);
    }

    /// <exception cref="GoneException">There is no such event of this owner.</exception>
    public async Task<EventView> FindAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var found =
            await db.Events.AsNoTracking().Include(e => e.Guests).SingleOrDefaultAsync(e => e.Uid == uid, ct)
            ?? throw new GoneException();
        var ids = found.Guests.Select(g => g.ContactId).ToList();
        var circles = await db
            .Contacts.Where(c => ids.Contains(c.Id) && c.State != ContactState.Trashed)
            .Select(c => new { c.Id, c.Circle })
            .ToDictionaryAsync(c => c.Id, c => c.Circle, ct);
        var uids = found.Guests.Select(g => g.LoggedIn).ToList();
        var logged = await db
            .Interactions.Where(i => uids.Contains(i.Uid))
            .Select(i => new { i.Uid, i.Id })
            .ToDictionaryAsync(i => i.Uid, i => i.Id, ct);
        using var reads = await crm.ReadAsync(ct);
        var people = PeopleCards.Load(reads, ids);
        var owner = await crm.OwnerAsync(ct);
        return new EventView(
            found.Id,
            found.Uid,
            found.Version,
            found.Details(),
            [
                .. found
                    .Guests.Where(g => circles.ContainsKey(g.ContactId) && people.Has(g.ContactId))
                    .OrderBy(g => g.Id)
                    .Select(g => new GuestRow(
                        g.ContactId,
                        g.State,
                        people.Person(g.ContactId),
                        circles[g.ContactId],
                        g.LoggedIn is { } made && logged.TryGetValue(made, out var id) ? id : null
                    )),
            ],
            owner.Today,
            owner.Owner.Language
        );
    }

    /// <summary>
    /// The communities that the owner knows of, those of most people first: to choose from, so that one community is
    /// not written two ways.
    /// </summary>
    public async Task<IReadOnlyList<string>> CommunitiesAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return EventRows.Communities(reads);
    }

    /// <summary>Adds once, however often the form with this <paramref name="uid"/> is sent.</summary>
    /// <exception cref="ArgumentException">It has no name, its cost or hours are out of range, or its community has a
    /// comma.</exception>
    public async Task AddAsync(Guid uid, EventDetails details, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Events.AnyAsync(e => e.Uid == uid, ct))
            return;
        write.Db.Events.Add(NetworkEvent.Plan(write.Db.OwnerId, uid, details, write.Now));
        await write.CommitAsync(ct);
    }

    /// <exception cref="ChangedElsewhereException">The event is no longer at <paramref name="version"/>.</exception>
    /// <exception cref="GoneException">There is no such event of this owner.</exception>
    public Task EditAsync(Guid uid, int version, EventDetails details, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            async (write, e) =>
            {
                if (e.Version != version)
                    throw new ChangedElsewhereException(e.Version);
                var was = e.Community;
                e.Edit(details);
                if (was != e.Community)
                    await EventWorlds.SettleAsync(
                        write,
                        e.Uid,
                        was,
                        e.Community,
                        [.. e.Guests.Select(g => g.ContactId)],
                        ct
                    );
            },
            ct
        );

    /// <summary>Puts somebody's card on the pile; the community of the event becomes one of their worlds.</summary>
    /// <exception cref="GoneException">The event or the contact is not the owner's.</exception>
    public Task MeetAsync(Guid uid, long contactId, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            async (write, e) =>
            {
                await OwnContacts.EnsureAsync(write.Db, [contactId], ct);
                if (e.Meet(contactId))
                    await EventWorlds.SettleAsync(write, e.Uid, null, e.Community, [contactId], ct);
            },
            ct
        );

    /// <summary>Puts everybody whom an import brought, or found here already, on the pile.</summary>
    /// <returns>How many cards were not on it.</returns>
    /// <exception cref="GoneException">The event or the import is not the owner's.</exception>
    /// <exception cref="InvalidOperationException">The pile would hold more than <see cref="NetworkEvent.MaxGuests"/>;
    /// then nobody is put there.</exception>
    public async Task<int> MeetImportedAsync(Guid uid, Guid batch, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        var met = await MeetImportedAsync(write, await LoadAsync(db, uid, ct), batch, ct);
        await write.CommitAsync(ct);
        return met.Count;
    }

    /// <summary>
    /// Makes an event of an import in one step: everybody whom it brought, or found here already, is on the pile, and
    /// with whoever is met for the first time the owner's plan begins.
    /// </summary>
    /// <param name="uid">Made by the form once, so that a double click makes one.</param>
    /// <returns>What Undo needs; null where it was made already.</returns>
    /// <exception cref="ArgumentException">It has no name, or lies in the future.</exception>
    /// <exception cref="GoneException">The import is not the owner's.</exception>
    /// <exception cref="InvalidOperationException">There are more than <see cref="NetworkEvent.MaxGuests"/>; then
    /// nothing is made.</exception>
    public async Task<ImportedEvent?> AddImportedAsync(
        Guid uid,
        EventDetails details,
        Guid batch,
        bool withPlan,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        if (await db.Events.AnyAsync(e => e.Uid == uid, ct))
            return null;
        if (details.On > write.Today)
            throw new ArgumentException("Nobody was met yet at what lies in the future.", nameof(details));
        var held = NetworkEvent.Plan(db.OwnerId, uid, details, write.Now);
        db.Events.Add(held);
        var met = await MeetImportedAsync(write, held, batch, ct);
        var followUps = withPlan ? await PlanAsync(write, met, held.On, ct) : [];
        await write.CommitAsync(ct);
        return new ImportedEvent(uid, met.Count, [.. followUps.Select(f => f.Uid)]);
    }

    /// <summary>Undo of <see cref="AddImportedAsync"/>; what was changed or done since stays.</summary>
    /// <returns>False where the event was edited or begun to be gone through, and stays with all of it.</returns>
    public async Task<bool> TakeBackImportedAsync(ImportedEvent made, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        var held = await db.Events.Include(e => e.Guests).SingleOrDefaultAsync(e => e.Uid == made.Uid, ct);
        if (
            held is null
            || held.Version != NetworkEvent.FirstVersion
            || held.Guests.Any(g => g.State != GuestState.Met)
        )
            return false;
        var guests = held.Guests.Select(g => g.ContactId).ToList();
        db.Events.Remove(held);
        await EventWorlds.SettleAsync(write, held.Uid, held.Community, null, guests, ct);
        Guid[] uids = [.. made.FollowUps];
        var planned = await db
            .FollowUps.Where(f =>
                EF.Parameter(uids).Contains(f.Uid)
                && f.State == FollowUpState.Open
                && f.Version == FollowUp.FirstVersion
            )
            .ToListAsync(ct);
        db.FollowUps.RemoveRange(planned);
        write.Touch(planned.Select(f => f.ContactId), acted: false);
        await write.CommitAsync(ct);
        return true;
    }

    public Task ForgetAsync(Guid uid, long contactId, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            async (write, e) =>
            {
                e.Forget(contactId);
                await EventWorlds.SettleAsync(write, e.Uid, e.Community, null, [contactId], ct);
            },
            ct
        );

    /// <returns>False where the card was gone through in another window, and stays so.</returns>
    /// <exception cref="GoneException">The event or the guest is not the owner's.</exception>
    public async Task<bool> SkipAsync(Guid uid, long contactId, CancellationToken ct = default)
    {
        var skipped = false;
        await GuestAsync(uid, contactId, g => skipped = g.Skip(), ct);
        return skipped;
    }

    /// <summary>Undo of <see cref="SkipAsync"/>.</summary>
    /// <exception cref="GoneException">The event or the guest is not the owner's.</exception>
    public Task UnskipAsync(Guid uid, long contactId, CancellationToken ct = default) =>
        GuestAsync(uid, contactId, g => g.Unskip(), ct);

    public Task ReopenAsync(Guid uid, long contactId, CancellationToken ct = default) =>
        GuestAsync(uid, contactId, g => g.Reopen(), ct);

    /// <summary>
    /// Logs the meeting with all that was learned and promised, starts the plan, moves the circle and takes the card
    /// off the pile: together or not at all.
    /// </summary>
    /// <returns>False where the card was gone through in another window, and nothing is saved.</returns>
    /// <exception cref="ArgumentException">The event lies in the future, or a promise says nothing.</exception>
    /// <exception cref="GoneException">The event or the guest is not the owner's.</exception>
    public async Task<bool> DebriefAsync(Guid uid, long contactId, Debrief debrief, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        var held = await LoadAsync(db, uid, ct);
        var guest = held.Guests.SingleOrDefault(g => g.ContactId == contactId) ?? throw new GoneException();
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == contactId, ct) ?? throw new GoneException();
        if (debrief.Circle != debrief.CircleBefore && contact.Circle != debrief.Circle)
            contact.MoveTo(debrief.Circle, write.Today, write.Now);
        if (!guest.Debrief(debrief.Uid))
            return false;
        await db.SaveChangesAsync(ct);
        var details = new InteractionDetails
        {
            ContactIds = [contactId],
            On = held.On,
            Channel = Channel.Event,
            StartedBy = Initiator.Unknown,
            Setting = held.Setting,
            What = held.Name,
            Purpose = held.Purpose,
            Facts = debrief.Facts,
            Impression = debrief.Impression,
            Pitched = debrief.Pitched,
        };
        if (
            !await InteractionLog.AddAsync(
                write,
                debrief.Uid,
                details,
                plan: debrief.Plan,
                promises: debrief.Promises,
                ct: ct
            )
        )
            return true;
        if (debrief.Next is { } next)
        {
            db.FollowUps.Add(
                FollowUp.Plan(
                    write.Owner.Id,
                    contactId,
                    Guid.CreateVersion7(write.Now),
                    new FollowUpDetails
                    {
                        Kind = next.Kind,
                        What = next.What,
                        DueOn = next.DueOn,
                    },
                    FollowUpOrigin.Me,
                    write.Now
                )
            );
            write.Touch([contactId]);
        }

        await write.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// The plan that a debrief of this guest would start; none where they are known already, or it has begun.
    /// </summary>
    public async Task<IReadOnlyList<ProposedStep>> PlanForAsync(
        long contactId,
        DateOnly on,
        CancellationToken ct = default
    )
    {
        await using var db = await crm.OpenAsync(ct);
        return
            await db.FollowUps.AnyAsync(f => f.ContactId == contactId && f.PlanStep != null, ct)
            || await FirstMeeting.OfAsync(db, [contactId], Channel.Event, on, ct) is []
            ? []
            : FirstMeeting.Plan(await crm.OwnerAsync(db, ct), on);
    }

    /// <returns>What Undo needs to bring it back; interactions that its debrief logged stay.</returns>
    /// <exception cref="GoneException">There is no such event of this owner.</exception>
    public async Task<DeletedEvent> DeleteAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var found = await LoadAsync(write.Db, uid, ct);
        var outcomes = await write
            .Db.OutcomeTraces.Where(t => t.EventId == found.Id)
            .Select(t => t.OutcomeId)
            .ToListAsync(ct);
        var goals = await write.Db.GoalLinks.Where(l => l.EventId == found.Id).Select(l => l.GoalId).ToListAsync(ct);
        var deleted = new DeletedEvent(
            uid,
            found.Details(),
            [.. found.Guests.Select(g => (g.ContactId, g.State, g.LoggedIn))],
            outcomes,
            goals
        );
        await TrashBin.KeepAsync(write, Kind, uid, found.Name, [], deleted, ct);
        write.Db.Events.Remove(found);
        await EventWorlds.SettleAsync(
            write,
            uid,
            found.Community,
            null,
            [.. deleted.Guests.Select(g => g.ContactId)],
            ct
        );
        await write.CommitAsync(ct);
        return deleted;
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<DeletedEvent>(content), ct);

    public async Task RestoreAsync(DeletedEvent deleted, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Events.AnyAsync(e => e.Uid == deleted.Uid, ct))
            return;
        await TrashBin.TakeOutAsync(write.Db, Kind, deleted.Uid, ct);
        var restored = NetworkEvent.Plan(write.Db.OwnerId, deleted.Uid, deleted.Details, write.Now);
        var ids = deleted.Guests.Select(g => g.ContactId).ToList();
        var known = await write.Db.Contacts.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        foreach (var (contactId, state, loggedIn) in deleted.Guests.Where(g => known.Contains(g.ContactId)))
        {
            restored.Meet(contactId);
            var guest = restored.Guests.Single(g => g.ContactId == contactId);
            if (state == GuestState.Debriefed && loggedIn is { } interaction)
                guest.Debrief(interaction);
            if (state == GuestState.Skipped)
                guest.Skip();
        }

        write.Db.Events.Add(restored);
        await write.Db.SaveChangesAsync(ct);
        await EventWorlds.SettleAsync(write, restored.Uid, null, restored.Community, known, ct);
        foreach (
            var outcome in await write
                .Db.Outcomes.Include(o => o.Traces)
                .Where(o => deleted.Outcomes.Contains(o.Id))
                .ToListAsync(ct)
        )
            outcome.TraceAlso(eventId: restored.Id);
        foreach (
            var goal in await write
                .Db.Goals.Include(g => g.Links)
                .Where(g => deleted.Goals.Contains(g.Id))
                .ToListAsync(ct)
        )
            goal.LinkEvent(restored.Id);
        await write.CommitAsync(ct);
    }

    private static async Task<List<long>> MeetImportedAsync(
        OwnerWriteScope write,
        NetworkEvent held,
        Guid batch,
        CancellationToken ct
    )
    {
        var db = write.Db;
        var import = await db.ImportBatches.SingleOrDefaultAsync(b => b.Uid == batch, ct) ?? throw new GoneException();
        var here = ImportReason.AlreadyHere.Code();
        var rows = await db
            .StagedRows.Where(r => r.BatchId == import.Id && (r.ContactId != null || (r.Outcome ?? r.Reason) == here))
            .OrderBy(r => r.RowNumber)
            .Select(r => r.ContactId ?? r.MatchId)
            .Distinct()
            .Take(NetworkEvent.MaxGuests + 1)
            .ToListAsync(ct);
        var known = await db.Contacts.Where(c => rows.Contains(c.Id)).Select(c => c.Id).ToHashSetAsync(ct);
        var met = rows.OfType<long>().Where(id => known.Contains(id) && held.Meet(id)).ToList();
        await EventWorlds.SettleAsync(write, held.Uid, null, held.Community, met, ct);
        return met;
    }

    private static async Task<IReadOnlyList<FollowUp>> PlanAsync(
        OwnerWriteScope write,
        IReadOnlyList<long> met,
        DateOnly on,
        CancellationToken ct
    )
    {
        var steps = FirstMeeting.Plan(new CurrentOwner(write.Owner, write.Today), on);
        var first = steps.Count == 0 ? [] : await FirstMeeting.OfAsync(write.Db, met, Channel.Event, on, ct);
        var planned = (
            from contactId in first
            from step in steps
            select FollowUp.Plan(
                write.Owner.Id,
                contactId,
                Guid.CreateVersion7(write.Now),
                new FollowUpDetails
                {
                    Kind = step.Kind,
                    What = step.What,
                    DueOn = step.DueOn,
                },
                FollowUpOrigin.Plan,
                write.Now,
                step.StepId
            )
        ).ToList();
        write.Db.FollowUps.AddRange(planned);
        write.Touch(first, acted: false);
        return planned;
    }

    private static async Task<NetworkEvent> LoadAsync(CrmDbContext db, Guid uid, CancellationToken ct) =>
        await db.Events.Include(e => e.Guests).SingleOrDefaultAsync(e => e.Uid == uid, ct) ?? throw new GoneException();

    private Task GuestAsync(Guid uid, long contactId, Action<EventGuest> change, CancellationToken ct) =>
        ChangeAsync(
            uid,
            (_, e) =>
            {
                change(e.Guests.SingleOrDefault(g => g.ContactId == contactId) ?? throw new GoneException());
                return Task.CompletedTask;
            },
            ct
        );

    private async Task ChangeAsync(Guid uid, Func<OwnerWriteScope, NetworkEvent, Task> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        await change(write, await LoadAsync(write.Db, uid, ct));
        await write.CommitAsync(ct);
    }
}
