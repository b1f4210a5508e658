using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data;
using NetworkCrm.Data.Importing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>
/// Every write of a contact, and the reading of one. Lists and search are in <see cref="PeopleQuery"/>.
/// </summary>
public sealed class ContactStore(OwnerDatabase crm)
{
    /// <summary>The little plot of a tie shows so many contact days.</summary>
    private const int MostMoves = 4;
    private const int PlottedDays = 25;

    private const int ShownImpressions = 5;

    private const int MostFacts = 200;

    /// <summary>Adds a contact once, however often the form with this <paramref name="uid"/> is sent.</summary>
    public async Task<Guid> AddAsync(Guid uid, ContactDetails details, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Contacts.AnyAsync(c => c.Uid == uid, ct))
            return uid;
        var contact = Contact.Create(
            write.Owner.Id,
            uid,
            await WithOwnIntroducerAsync(write.Db, details, ct),
            write.Today,
            write.Now
        );
        write.Db.Contacts.Add(contact);
        await write.Db.SaveChangesAsync(ct);
        write.Touch([contact.Id]);
        await write.CommitAsync(ct);
        return uid;
    }

    /// <exception cref="ChangedElsewhereException">The contact is no longer at <paramref name="version"/>.</exception>
    /// <exception cref="GoneException">There is no such contact of this owner.</exception>
    public Task EditAsync(Guid uid, int version, ContactDetails details, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            async (db, contact, today) =>
            {
                if (contact.Version != version)
                    throw new ChangedElsewhereException(contact.Version);
                contact.Edit(await WithOwnIntroducerAsync(db, details, ct), today, crm.Now);
            },
            ct
        );

    /// <summary>
    /// Notes what no log can show of a tie, on top of what is noted by then: two quick taps both count.
    /// </summary>
    /// <exception cref="GoneException">There is no such contact of this owner.</exception>
    public Task MarkAsync(Guid uid, Func<TieMarks, TieMarks> change, CancellationToken ct = default) =>
        ChangeAsync(uid, c => c.Mark(change(c.Marks), crm.Now), ct);

    /// <summary>Replaces all the marks at once.</summary>
    /// <exception cref="GoneException">There is no such contact of this owner.</exception>
    public Task MarkAsync(Guid uid, TieMarks marks, CancellationToken ct = default) => MarkAsync(uid, _ => marks, ct);

    /// <summary>
    /// Lowers a rule about this contact to a level, 0 to <see cref="LoweredRules.Lowest"/>; 0 takes it back.
    /// </summary>
    /// <exception cref="GoneException">There is no such contact of this owner.</exception>
    public Task LowerAsync(Guid uid, NudgeRule rule, int level, CancellationToken ct = default) =>
        ChangeAsync(uid, c => c.Lower(rule, level, crm.Now), ct);

    /// <summary>Changes the circle alone, whatever else was edited meanwhile; null takes it out of any.</summary>
    /// <exception cref="GoneException">There is no such contact of this owner.</exception>
    public Task SetCircleAsync(Guid uid, Circle? circle, CancellationToken ct = default) =>
        ChangeAsync(
            uid,
            async (db, contact, today) =>
            {
                if (contact.Circle == circle)
                    return;
                var last = await db
                    .CircleChanges.Where(m => m.ContactId == contact.Id)
                    .OrderByDescending(m => m.Id)
                    .FirstOrDefaultAsync(ct);
                // Taken back on the same day: that was no move.
                if (last is not null && last.On == today && last.From == circle && last.To == contact.Circle)
                {
                    db.CircleChanges.Remove(last);
                    contact.MoveBack(circle, crm.Now);
                }
                else
                {
                    contact.MoveTo(circle, today, crm.Now);
                }
            },
            ct
        );

    /// <summary>Keeps one rule silent about this contact, or lets it speak again.</summary>
    /// <exception cref="GoneException">There is no such contact of this owner.</exception>
    public Task MuteAsync(Guid uid, NudgeRule rule, bool muted, CancellationToken ct = default) =>
        ChangeAsync(uid, c => c.Mute(rule, muted, crm.Now), ct);

    public Task ArchiveAsync(Guid uid, bool archived, CancellationToken ct = default) =>
        ChangeAsync(uid, c => c.Archive(archived, crm.Now), ct);

    public Task MarkDeceasedAsync(Guid uid, bool deceased, CancellationToken ct = default) =>
        ChangeAsync(uid, c => c.MarkDeceased(deceased, crm.Now), ct);

    public Task TrashAsync(Guid uid, CancellationToken ct = default) =>
        ChangeAsync(uid, c => c.MoveToTrash(crm.Now), ct);

    public Task RestoreAsync(Guid uid, CancellationToken ct = default) => ChangeAsync(uid, c => c.Restore(crm.Now), ct);

    /// <summary>Keeps nudges about a contact silent before <paramref name="until"/>; null ends that.</summary>
    public Task SnoozeAsync(Guid uid, DateOnly? until, CancellationToken ct = default) =>
        ChangeAsync(uid, c => c.Snooze(until), ct);

    /// <exception cref="GoneException">There is no such contact of this owner.</exception>
    public async Task<PersonView> PersonAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var contact =
            await db.WholeContacts.AsNoTracking().SingleOrDefaultAsync(c => c.Uid == uid, ct)
            ?? throw new GoneException();
        var snapshot = await db.Snapshots.AsNoTracking().SingleAsync(s => s.ContactId == contact.Id, ct);
        var introducer = contact.IntroducedById is { } by
            ? await db
                .Contacts.AsNoTracking()
                .Where(c => c.Id == by)
                .Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company))
                .SingleOrDefaultAsync(ct)
            : null;
        var parts = await db
            .Participants.AsNoTracking()
            .Where(p => p.ContactId == contact.Id)
            .OrderByDescending(p => p.On)
            .Take(PlottedDays * 4)
            .Select(p => new { p.On, p.Facts })
            .ToListAsync(ct);
        var days = parts
            .Where(p => InteractionFact.Unpack(p.Facts).IsContact)
            .Select(p => p.On)
            .Distinct()
            .Take(PlottedDays)
            .Reverse()
            .ToList();
        var impressions = parts
            .Select(p => InteractionFact.Unpack(p.Facts).Impression)
            .Where(i => i != Impression.Unsaid)
            .Take(ShownImpressions)
            .Reverse()
            .ToList();
        var facts = await db
            .LearnedFacts.AsNoTracking()
            .Where(f => f.ContactId == contact.Id)
            .OrderByDescending(f => f.On)
            .ThenByDescending(f => f.Id)
            .Take(MostFacts)
            .Select(f => new FactRow(
                f.Id,
                f.On,
                f.Kind,
                f.Text,
                f.ActedOn,
                db.Interactions.Any(i => i.Id == f.InteractionId && i.Private)
            ))
            .ToListAsync(ct);
        return new PersonView(
            contact.Id,
            contact.Uid,
            contact.Version,
            contact.Details(),
            contact.State,
            contact.AddedOn,
            contact.SnoozedUntil,
            contact.Marks,
            contact.Bridging,
            introducer,
            snapshot,
            days,
            impressions,
            AskStanding.Of(snapshot, owner.Today, owner.Owner.Muted),
            facts,
            owner.Today,
            owner.Owner.Language,
            await FromEventsAsync(db, contact, ct)
        );
    }

    /// <summary>The last moves between circles, newest first.</summary>
    public async Task<IReadOnlyList<(DateOnly On, Circle? From, Circle? To)>> CircleMovesAsync(
        long contactId,
        CancellationToken ct = default
    )
    {
        await using var db = await crm.OpenAsync(ct);
        var moves = await db
            .CircleChanges.AsNoTracking()
            .Where(m => m.ContactId == contactId && m.From != null)
            .OrderByDescending(m => m.On)
            .ThenByDescending(m => m.Id)
            .Take(MostMoves)
            .ToListAsync(ct);
        return [.. moves.Select(m => (m.On, m.From, m.To))];
    }

    /// <summary>
    /// The industry that most of the people noted at this company share, <paramref name="except"/> left out; null where
    /// none is noted.
    /// </summary>
    public async Task<string?> IndustryAtAsync(string? company, long? except = null, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(company))
            return null;
        using var reads = await crm.ReadAsync(ct);
        return WorldRows.IndustryAt(reads, company, except);
    }

    public async Task<IReadOnlyList<string>> TagsAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        return await TagRows.NamesAsync(db, ct);
    }

    /// <summary>Where phone numbers without a country code belong, and the owner's today.</summary>
    public async Task<(string Region, DateOnly Today)> DefaultsAsync(CancellationToken ct = default)
    {
        var owner = await crm.OwnerAsync(ct);
        return (owner.Owner.PhoneRegion, owner.Today);
    }

    /// <summary>A person typed in one line, read by the owner's region; null where nothing names anybody.</summary>
    public async Task<ContactDetails?> ReadTypedAsync(string? typed, CancellationToken ct = default) =>
        TypedPerson.Read(typed, (await DefaultsAsync(ct)).Region);

    /// <summary>
    /// Whom a new contact may be, by the very judgement of an import: the same profile, phone, e-mail or name,
    /// likeliest first, with the code of the reason.
    /// </summary>
    public async Task<IReadOnlyList<Lookalike>> LookalikesAsync(ContactDetails details, CancellationToken ct = default)
    {
        const int most = 3;
        if (
            ContactCleaning.Line(details.DisplayName, Contact.NameMax) is null
            && details is { Phones.Count: 0, Emails.Count: 0, Links.Count: 0 }
        )
            return [];
        var typed = ImportMerge.AsRow(details);
        await using var db = await crm.OpenAsync(ct);
        var alike = new ImportPlan(KnownContacts.Sharing(db, [typed])).Alike(typed, most);
        if (alike.Count == 0)
            return [];
        var ids = alike.Select(a => a.ContactId).ToList();
        var people = await db
            .Contacts.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company))
            .ToDictionaryAsync(c => c.Id, ct);
        return
        [
            .. alike
                .Where(a => people.ContainsKey(a.ContactId))
                .Select(a => new Lookalike(people[a.ContactId], a.Reason.Code())),
        ];
    }

    private Task ChangeAsync(Guid uid, Action<Contact> change, CancellationToken ct) =>
        ChangeAsync(
            uid,
            (_, contact, _) =>
            {
                change(contact);
                return Task.CompletedTask;
            },
            ct
        );

    private async Task ChangeAsync(Guid uid, Func<CrmDbContext, Contact, DateOnly, Task> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var contact =
            await write.Db.WholeContacts.SingleOrDefaultAsync(c => c.Uid == uid, ct) ?? throw new GoneException();
        await change(write.Db, contact, write.Today);
        write.Touch([contact.Id]);
        await write.CommitAsync(ct);
    }

    private static async Task<IReadOnlyList<EventCommunity>> FromEventsAsync(
        CrmDbContext db,
        Contact contact,
        CancellationToken ct
    )
    {
        var worlds = contact.Worlds.Where(w => w.FromEvent is not null).ToList();
        if (worlds.Count == 0)
            return [];
        var uids = worlds.Select(w => w.FromEvent).ToList();
        var names = await db.Events.Where(e => uids.Contains(e.Uid)).ToDictionaryAsync(e => e.Uid, e => e.Name, ct);
        return
        [
            .. worlds
                .Where(w => names.ContainsKey(w.FromEvent!.Value))
                .Select(w => new EventCommunity(w.Name, w.FromEvent!.Value, names[w.FromEvent!.Value])),
        ];
    }

    // An id that is not the owner's own would be refused by the database; here it is simply nobody.
    private static async Task<ContactDetails> WithOwnIntroducerAsync(
        CrmDbContext db,
        ContactDetails details,
        CancellationToken ct
    ) =>
        details.IntroducedById is { } id && !await db.Contacts.AnyAsync(c => c.Id == id, ct)
            ? details with
            {
                IntroducedById = null,
            }
            : details;
}
