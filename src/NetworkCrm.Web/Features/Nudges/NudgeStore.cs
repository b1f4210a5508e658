using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>What the owner does about nudges; raising them is the snapshot keeper's.</summary>
public sealed class NudgeStore(OwnerDatabase crm)
{
    private const int MostWaiting = 100;

    /// <summary>What one "not now" lowers its rule for its person by, and what "not useful" does.</summary>
    private const int NotNowStep = 1,
        NotUsefulStep = 2;

    /// <summary>
    /// "Not now": this nudge stays away until the facts change, and its rule weighs a step less for this person.
    /// </summary>
    public Task DismissAsync(long id, CancellationToken ct = default) => DismissAsync(id, NotNowStep, ct);

    /// <summary>"Not useful": the same, two steps.</summary>
    public Task NotUsefulAsync(long id, CancellationToken ct = default) => DismissAsync(id, NotUsefulStep, ct);

    /// <summary>Undo: the nudge is back, and its rule weighs what it weighed before.</summary>
    public Task ReopenAsync(long id, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            (n, contact, _) =>
            {
                if (n.State != RaisedState.Dismissed)
                    return;
                contact.Lower(n.Rule, LoweredRules.Of(contact.Lowered, n.Rule) - n.Lowered, crm.Now);
                n.Reopen();
            },
            ct
        );

    /// <summary>
    /// Puts a nudge about the book, or a dated occasion, aside by its key; once, however often it is said.
    /// </summary>
    public async Task PutAsideAsync(string key, CancellationToken ct = default)
    {
        if (key.Length is 0 or > PutAside.KeyMax)
            throw new ArgumentException("Not a key.", nameof(key));
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.PutAsides.AnyAsync(p => p.Key == key, ct))
            return;
        write.Db.PutAsides.Add(new PutAside(write.Owner.Id, key, write.Today));
        await write.CommitAsync(ct);
    }

    /// <summary>Undo of <see cref="PutAsideAsync"/>.</summary>
    public async Task TakeBackAsync(string key, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        await write.Db.PutAsides.Where(p => p.Key == key).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }

    /// <summary>The nudges beyond today's, best first.</summary>
    public async Task<IReadOnlyList<NudgeCard>> WaitingAsync(
        IReadOnlyCollection<long> shown,
        CancellationToken ct = default
    )
    {
        using var reads = await crm.ReadAsync(ct);
        // As many more as are shown already, so that none is missing for them.
        var raised = NudgeRows
            .Best(reads, MostWaiting + shown.Count)
            .Where(n => !shown.Contains(n.Id))
            .Take(MostWaiting)
            .ToList();
        return NudgeRows.Cards(raised, PeopleCards.Load(reads, raised.Select(n => n.ContactId)));
    }

    /// <summary>They stand before the owner's eyes today.</summary>
    public async Task ShownAsync(IReadOnlyCollection<long> ids, CancellationToken ct = default)
    {
        if (ids.Count == 0)
            return;
        await using var write = await crm.WriteAsync(ct);
        await write
            .Db.Nudges.Where(n => ids.Contains(n.Id))
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ShownOn, write.Today), ct);
        await write.CommitAsync(ct);
    }

    private Task DismissAsync(long id, int steps, CancellationToken ct) =>
        ChangeAsync(
            id,
            (n, contact, today) =>
            {
                if (n.State == RaisedState.Dismissed)
                    return;
                var level = LoweredRules.Of(contact.Lowered, n.Rule);
                contact.Lower(n.Rule, level + steps, crm.Now);
                n.Dismiss(today, LoweredRules.Of(contact.Lowered, n.Rule) - level);
            },
            ct
        );

    private async Task ChangeAsync(long id, Action<RaisedNudge, Contact, DateOnly> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var nudge = await write.Db.Nudges.SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw new GoneException();
        change(nudge, await write.Db.Contacts.SingleAsync(c => c.Id == nudge.ContactId, ct), write.Today);
        write.Touch([nudge.ContactId], acted: false);
        await write.CommitAsync(ct);
    }
}
