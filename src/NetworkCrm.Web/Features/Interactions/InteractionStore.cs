using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>
/// Every read and write of interactions. Each write corrects, in its own transaction, every figure that rests on it.
/// </summary>
public sealed class InteractionStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Interaction;

    public async Task<LogPreview> PreviewAsync(
        IReadOnlyList<long> contactIds,
        DateOnly on,
        Channel channel = Channel.InPerson,
        CancellationToken ct = default
    )
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var people = await db
            .Contacts.AsNoTracking()
            .Where(c => contactIds.Contains(c.Id))
            .Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company))
            .ToListAsync(ct);
        var open = await db
            .FollowUps.AsNoTracking()
            .Where(f =>
                contactIds.Contains(f.ContactId) && f.State == FollowUpState.Open && f.DueOn <= owner.Today.AddDays(7)
            )
            .OrderBy(f => f.DueOn)
            .ThenBy(f => f.Id)
            .Take(10)
            .Select(f => new
            {
                f.Id,
                f.ContactId,
                f.What,
                f.PlanStep,
                f.DueOn,
            })
            .ToListAsync(ct);
        var snapshots = await db.Snapshots.AsNoTracking().Where(s => contactIds.Contains(s.ContactId)).ToListAsync(ct);
        var names = people.ToDictionary(p => p.Id);
        var met = await FirstMeeting.OfAsync(db, contactIds, channel, on, ct);
        var firstMet = people.Where(p => met.Contains(p.Id)).ToList();
        return new LogPreview(
            [
                .. open.Select(f => new OpenFollowUp(
                    f.Id,
                    f.ContactId,
                    names[f.ContactId].Name,
                    FollowUpPlan.Said(f.PlanStep, f.What, owner.Owner.Language),
                    f.DueOn
                )),
            ],
            firstMet.Count == 0 ? [] : FirstMeeting.Plan(owner, on),
            firstMet,
            [
                .. from s in snapshots
                where names.ContainsKey(s.ContactId)
                let standing = AskStanding.Of(s, owner.Today, owner.Owner.Muted)
                where standing is not null
                select new BeforeAsk(names[s.ContactId], standing),
            ]
        );
    }

    /// <summary>
    /// Logs once, however often the form with this <paramref name="uid"/> is sent; settles follow-ups and starts the
    /// plan in the same transaction.
    /// </summary>
    /// <exception cref="ArgumentException">Nobody took part, or the day lies in the future.</exception>
    /// <exception cref="GoneException">A contact is not (or no longer) the owner's.</exception>
    public Task<bool> LogAsync(
        Guid uid,
        InteractionDetails details,
        IReadOnlyCollection<long> settles,
        IReadOnlyList<ProposedStep> plan,
        CancellationToken ct = default
    ) => LogAsync(uid, details, settles, plan, [], [], ct);

    /// <summary>
    /// The same, with the promises that were made in it and what is to come next: each holds for everybody who took part.
    /// </summary>
    /// <returns>False where this uid was logged already, and nothing is.</returns>
    /// <exception cref="ArgumentException">Nobody took part, the day lies in the future, or a promise says
    /// nothing.</exception>
    /// <exception cref="GoneException">A contact is not (or no longer) the owner's.</exception>
    public async Task<bool> LogAsync(
        Guid uid,
        InteractionDetails details,
        IReadOnlyCollection<long> settles,
        IReadOnlyList<ProposedStep> plan,
        IReadOnlyList<PromiseDetails> promises,
        IReadOnlyList<FollowUpDetails> next,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        if (!await InteractionLog.AddAsync(write, uid, details, settles, plan, promises, next, ct))
            return false;
        await write.CommitAsync(ct);
        return true;
    }

    /// <summary>The same, with nothing that is to come next.</summary>
    public Task<bool> LogAsync(
        Guid uid,
        InteractionDetails details,
        IReadOnlyCollection<long> settles,
        IReadOnlyList<ProposedStep> plan,
        IReadOnlyList<PromiseDetails> promises,
        CancellationToken ct = default
    ) => LogAsync(uid, details, settles, plan, promises, [], ct);

    /// <summary>Plans what is to come where nothing has taken place yet, each step with each of them.</summary>
    /// <returns>The uids of the follow-ups, for <see cref="TakeBackPlanAsync"/>.</returns>
    /// <exception cref="GoneException">A contact is not (or no longer) the owner's.</exception>
    public async Task<IReadOnlyList<Guid>> PlanAsync(
        IReadOnlyList<long> contactIds,
        IReadOnlyList<FollowUpDetails> steps,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        List<Guid> planned = [];
        foreach (var contactId in contactIds)
        foreach (var step in steps)
        {
            planned.Add(Guid.CreateVersion7(write.Now));
            await FollowUpLog.PlanAsync(write, planned[^1], contactId, step, FollowUpOrigin.Me, ct);
        }

        await write.CommitAsync(ct);
        return planned;
    }

    /// <summary>Undo of <see cref="PlanAsync"/>, but for what was changed or done since.</summary>
    public async Task TakeBackPlanAsync(IReadOnlyList<Guid> planned, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        foreach (var uid in planned)
            await FollowUpLog.TakeBackAsync(write, uid, ct);
        await write.CommitAsync(ct);
    }

    public async Task<bool> IsLoggedAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        return await db.Interactions.AnyAsync(i => i.Uid == uid, ct);
    }

    /// <summary>
    /// Undo of a log: it is gone, what it settled is open again, and so is the plan it started, but for steps that were
    /// changed since. What was written in it lies in the trash, and so do the promises made in it.
    /// </summary>
    public async Task TakeBackAsync(Guid uid, IReadOnlyCollection<long> settled, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        if (await InteractionRemoval.LoadAsync(db, i => i.Uid == uid, ct) is not { } logged)
            return;
        foreach (
            var followUp in await db
                .FollowUps.Where(f => settled.Contains(f.Id) && f.State == FollowUpState.Done)
                .ToListAsync(ct)
        )
            await FollowUpLog.ReopenAsync(db, followUp, ct);

        foreach (var promise in await InteractionRemoval.PromisesOfAsync(db, uid, ct))
            await PromiseTrash.PutAwayAsync(write, promise, logged.Private, ct);
        // What is still to be let go of must not find them there.
        await db.SaveChangesAsync(ct);
        var deleted = await InteractionRemoval.DeleteAsync(write, logged, acted: false, ct);
        // An answer to "did you get in touch?" says nothing that could be missed.
        if (InteractionRemoval.WordsOf(deleted.Details) is not null)
            await InteractionRemoval.PutAwayAsync(write, deleted, ct);
        await write.CommitAsync(ct);
    }

    /// <summary>Deletes one, and of the plan it started the open steps that nobody changed since.</summary>
    /// <returns>What Undo needs to bring it back.</returns>
    public async Task<DeletedInteraction> DeleteAsync(long id, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var deleted = await InteractionRemoval.DeleteAsync(write, await LoadAsync(write.Db, id, ct), acted: true, ct);
        await InteractionRemoval.PutAwayAsync(write, deleted, ct);
        await write.CommitAsync(ct);
        return deleted;
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<DeletedInteraction>(content), ct);

    /// <summary>
    /// Undo of <see cref="DeleteAsync"/>; a need that something was done about stays done.
    /// </summary>
    /// <exception cref="GoneException">Somebody who took part is gone since.</exception>
    public async Task RestoreAsync(DeletedInteraction deleted, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await InteractionRemoval.RestoreAsync(write, deleted, ct))
            await write.CommitAsync(ct);
    }

    /// <summary>
    /// Corrects one. Whoever turns out not to have been there loses what it began and nobody changed since: open steps
    /// of the plan, open promises made in it.
    /// </summary>
    /// <returns>How many steps and promises went with them.</returns>
    /// <exception cref="ChangedElsewhereException">The interaction is no longer at
    /// <paramref name="version"/>.</exception>
    public async Task<(int Steps, int Promises)> EditAsync(
        long id,
        int version,
        InteractionDetails details,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        var interaction = await LoadAsync(write.Db, id, ct);
        if (interaction.Version != version)
            throw new ChangedElsewhereException(interaction.Version);
        await OwnContacts.EnsureAsync(write.Db, details.ContactIds, ct);
        var touched = interaction.Participants.Select(p => p.ContactId).Union(details.ContactIds).ToList();
        var left = touched.Except(details.ContactIds).ToList();
        List<FollowUp> steps = [];
        List<Promise> promises = [];
        if (left.Count > 0)
        {
            steps = await InteractionRemoval.PlanOfAsync(write.Db, interaction, ct);
            promises = await InteractionRemoval.PromisesOfAsync(write.Db, interaction.Uid, ct);
            steps.RemoveAll(f => !left.Contains(f.ContactId));
            promises.RemoveAll(p => !left.Contains(p.ContactId));
        }

        write.Db.FollowUps.RemoveRange(steps);
        foreach (var promise in promises)
            await PromiseTrash.PutAwayAsync(write, promise, interaction.Private, ct);
        interaction.Edit(details, write.Today);
        write.Touch(touched);
        await write.CommitAsync(ct);
        return (steps.Count, promises.Count);
    }

    public async Task<(int Version, InteractionDetails Details, IReadOnlyList<PersonPick> People)> FindAsync(
        long id,
        CancellationToken ct = default
    )
    {
        await using var db = await crm.OpenAsync(ct);
        var interaction = await LoadAsync(db, id, ct);
        var ids = interaction.Participants.Select(p => p.ContactId).ToList();
        var people = await db
            .Contacts.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .OrderBy(c => c.SortName)
            .Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company))
            .ToListAsync(ct);
        return (interaction.Version, interaction.Details(), people);
    }

    /// <summary>A part of one contact's timeline, newest first, and how long the whole is.</summary>
    public async Task<(IReadOnlyList<TimelineEntry> Entries, int Total)> TimelineAsync(
        long contactId,
        int offset,
        int count,
        CancellationToken ct = default
    )
    {
        await using var db = await crm.OpenAsync(ct);
        var mine = db.Participants.AsNoTracking().Where(p => p.ContactId == contactId);
        var total = await mine.CountAsync(ct);
        var ids = await mine.OrderByDescending(p => p.On)
            .ThenByDescending(p => p.InteractionId)
            .Skip(offset)
            .Take(count)
            .Select(p => p.InteractionId)
            .ToListAsync(ct);
        var found = await db
            .Interactions.AsNoTracking()
            .Where(i => ids.Contains(i.Id))
            .Include(i => i.Exchanges)
            .Include(i => i.Facts)
            .Include(i => i.Participants)
            .AsSplitQuery()
            .ToDictionaryAsync(i => i.Id, ct);
        var others = found
            .Values.SelectMany(i => i.Participants)
            .Select(p => p.ContactId)
            .Where(id => id != contactId)
            .Distinct()
            .ToList();
        var names =
            others.Count == 0
                ? []
                : await db
                    .Contacts.AsNoTracking()
                    .Where(c => others.Contains(c.Id))
                    .Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company))
                    .ToDictionaryAsync(c => c.Id, ct);
        return ([.. ids.Select(id => Entry(found[id], contactId, names))], total);
    }

    public async Task<DateOnly> TodayAsync(CancellationToken ct = default) => (await crm.OwnerAsync(ct)).Today;

    private static TimelineEntry Entry(Interaction i, long contactId, Dictionary<long, PersonPick> names) =>
        new(
            i.Id,
            i.On,
            i.At,
            i.Channel,
            i.CountsAsContact,
            i.StartedBy,
            i.Setting,
            i.Answered,
            i.What,
            i.Purpose,
            i.Impression,
            i.Pitched,
            i.Private,
            [.. i.Facts.Where(f => f.ContactId == contactId).Select(f => new FactEntry(f.Kind, f.Text))],
            [.. i.Exchanges.Select(e => e.Entry())],
            [
                .. i
                    .Participants.Where(p => p.ContactId != contactId)
                    .Select(p => names.GetValueOrDefault(p.ContactId))
                    .OfType<PersonPick>(),
            ]
        )
        {
            MessagesIn = i.MessagesIn,
            MessagesOut = i.MessagesOut,
        };

    private static async Task<Interaction> LoadAsync(CrmDbContext db, long id, CancellationToken ct) =>
        await InteractionRemoval.LoadAsync(db, i => i.Id == id, ct) ?? throw new GoneException();
}
