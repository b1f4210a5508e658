using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>
/// Every read and write of interactions. Each write corrects, in its own transaction, every figure that rests on it.
/// </summary>
public sealed partial class InteractionStore(OwnerDatabase crm) : ITrashSource
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
        var met = await FirstMetAsync(db, contactIds, channel, on, ct);
        var firstMet = people.Where(p => met.Contains(p.Id)).ToList();
        var steps = firstMet.Count == 0 ? [] : FollowUpPlan.Start(on, owner.Today, owner.Owner.Plan());
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
            [.. steps.Select(s => new ProposedStep(s.Step.Id, s.Step.Kind, s.Step.Title(owner.Owner.Language), s.Due))],
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
    ) => LogAsync(uid, details, settles, plan, [], ct);

    /// <summary>The same, with the promises that were made in it: each holds for everybody who took part.</summary>
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
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        if (!await LogAsync(write, uid, details, settles, plan, promises, ct))
            return false;
        await write.CommitAsync(ct);
        return true;
    }

    public async Task<bool> IsLoggedAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        return await db.Interactions.AnyAsync(i => i.Uid == uid, ct);
    }

    /// <summary>The same within a write that does more.</summary>
    /// <returns>False where this uid was logged already.</returns>
    /// <exception cref="ArgumentException">Nobody took part, the day lies in the future, or a promise says
    /// nothing.</exception>
    /// <exception cref="GoneException">A contact is not (or no longer) the owner's.</exception>
    public async Task<bool> LogAsync(
        OwnerWriteScope write,
        Guid uid,
        InteractionDetails details,
        IReadOnlyCollection<long> settles,
        IReadOnlyList<ProposedStep> plan,
        IReadOnlyList<PromiseDetails> promises,
        CancellationToken ct = default
    )
    {
        var (db, owner) = (write.Db, write.Owner);
        var now = crm.Now;
        // Who is met for the first time must be asked before it is logged.
        var firstMet =
            plan.Count == 0 ? [] : await FirstMetAsync(db, details.ContactIds, details.Channel, details.On, ct);
        try
        {
            if (
                !InteractionInsert.Run(
                    write.Db,
                    Interaction.Log(owner.Owner.Id, uid, details, owner.Owner.Zone, owner.Today, now)
                )
            )
                return false;
        }
        catch (NoSuchContactException)
        {
            throw new GoneException();
        }

        await SettleAsync(db, owner, settles, details, ct);
        foreach (var contactId in firstMet)
        foreach (var step in plan)
            db.FollowUps.Add(
                FollowUp.Plan(
                    owner.Owner.Id,
                    contactId,
                    Guid.CreateVersion7(now),
                    new FollowUpDetails
                    {
                        Kind = step.Kind,
                        What = step.What,
                        DueOn = step.DueOn,
                    },
                    FollowUpOrigin.Plan,
                    now,
                    step.StepId
                )
            );
        foreach (var contactId in promises.Count == 0 ? [] : details.ContactIds.Distinct())
            db.Promises.AddRange(
                promises.Select(p =>
                    Promise.Make(owner.Owner.Id, contactId, Guid.CreateVersion7(now), p, details.On, now, madeIn: uid)
                )
            );
        write.Touch([.. details.ContactIds]);
        return true;
    }

    /// <summary>
    /// Undo of a log: it is gone, what it settled is open again, and so is the plan it started, but for steps that were
    /// changed since. What was written in it lies in the trash, and so do the promises made in it.
    /// </summary>
    public async Task TakeBackAsync(Guid uid, IReadOnlyCollection<long> settled, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        var owner = await crm.OwnerAsync(db, ct);
        if (await LoadAsync(db, i => i.Uid == uid, ct) is not { } logged)
            return;
        foreach (
            var followUp in await db
                .FollowUps.Where(f => settled.Contains(f.Id) && f.State == FollowUpState.Done)
                .ToListAsync(ct)
        )
            await FollowUpStore.ReopenAsync(db, followUp, ct);

        var made = await db
            .Promises.Where(p => p.MadeIn == uid && p.State == PromiseState.Open && p.Version == Promise.FirstVersion)
            .ToListAsync(ct);
        await PromiseStore.PutAwayAsync(db, made, logged.Private, crm.Now, ct);
        // What is still to be let go of must not find them there.
        await db.SaveChangesAsync(ct);
        var deleted = await DeleteAsync(write, logged, ct, acted: false);
        // An answer to "did you get in touch?" says nothing that could be missed.
        if (WordsOf(deleted.Details) is not null)
            await PutAwayAsync(db, deleted, ct);
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
        var owner = write.Owner;
        var interaction = await LoadAsync(write.Db, id, ct);
        if (interaction.Version != version)
            throw new ChangedElsewhereException(interaction.Version);
        await EnsureOwnAsync(write.Db, details.ContactIds, ct);
        var touched = interaction.Participants.Select(p => p.ContactId).Union(details.ContactIds).ToList();
        var (left, uid) = (touched.Except(details.ContactIds).ToList(), interaction.Uid);
        var steps =
            left.Count == 0
                ? []
                : (await PlanOfAsync(write.Db, interaction, ct)).Where(f => left.Contains(f.ContactId)).ToList();
        var promises =
            left.Count == 0
                ? []
                : await write
                    .Db.Promises.Where(p =>
                        p.MadeIn == uid
                        && left.Contains(p.ContactId)
                        && p.State == PromiseState.Open
                        && p.Version == Promise.FirstVersion
                    )
                    .ToListAsync(ct);
        write.Db.FollowUps.RemoveRange(steps);
        await PromiseStore.PutAwayAsync(write.Db, promises, interaction.Private, crm.Now, ct);
        interaction.Edit(details, owner.Today);
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
        );

    private static Task<Interaction?> LoadAsync(
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

    private static async Task<Interaction> LoadAsync(CrmDbContext db, long id, CancellationToken ct) =>
        await LoadAsync(db, i => i.Id == id, ct) ?? throw new GoneException();

    // What was logged and what it planned were written at the same moment.
    private static async Task<List<FollowUp>> PlanOfAsync(
        CrmDbContext db,
        Interaction interaction,
        CancellationToken ct
    )
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

    private static async Task EnsureOwnAsync(CrmDbContext db, IReadOnlyList<long> contactIds, CancellationToken ct)
    {
        var distinct = contactIds.Distinct().ToList();
        if (await db.Contacts.CountAsync(c => distinct.Contains(c.Id), ct) != distinct.Count)
            throw new GoneException();
    }

    // The first thing ever logged with somebody; what was only noted on their page is none.
    private static async Task<IReadOnlyList<long>> FirstMetAsync(
        CrmDbContext db,
        IReadOnlyList<long> contactIds,
        Channel channel,
        DateOnly on,
        CancellationToken ct
    )
    {
        var unlogged = await db
            .Contacts.Where(c =>
                contactIds.Contains(c.Id)
                && !db.Participants.Any(p =>
                    p.ContactId == c.Id
                    && db.Interactions.Any(i =>
                        i.Id == p.InteractionId && (i.Channel != Channel.Other || i.CountsAsContact)
                    )
                )
            )
            .Select(c => new
            {
                c.Id,
                c.MetOn,
                c.Circle,
                c.Sphere,
            })
            .ToListAsync(ct);
        return
        [
            .. unlogged
                .Where(c => FollowUpPlan.IsFirstMeeting(channel, contactIds.Count, on, c.MetOn, c.Circle, c.Sphere))
                .Select(c => c.Id),
        ];
    }

    private async Task SettleAsync(
        CrmDbContext db,
        CurrentOwner owner,
        IReadOnlyCollection<long> settles,
        InteractionDetails details,
        CancellationToken ct
    )
    {
        if (settles.Count == 0)
            return;
        var followUps = await db
            .FollowUps.Where(f =>
                settles.Contains(f.Id) && details.ContactIds.Contains(f.ContactId) && f.State == FollowUpState.Open
            )
            .ToListAsync(ct);
        foreach (var followUp in followUps)
        {
            // Who wrote down what was given has said it better.
            if (details.Exchanges.All(e => e.Direction != ExchangeDirection.Gave))
                FollowUpStore.Give(db, followUp, owner, crm.Now);
            if (followUp.Complete(owner.Today, crm.Now) is { } next)
                db.FollowUps.Add(next);
        }
    }
}
