using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>A raised nudge with the person it is about, ready for a card.</summary>
public sealed record NudgeCard(long Id, NudgeRule Rule, string AdviceId, NudgeFacts Facts, CardPerson Person, string? LastLearned);

/// <summary>What the owner does about nudges; raising them is the snapshot keeper's.</summary>
public sealed class NudgeStore(Crm crm)
{
    /// <summary>"Not now": this nudge stays away until the facts change.</summary>
    public Task DismissAsync(long id, CancellationToken ct = default) => ChangeAsync(id, (n, today) => n.Dismiss(today), ct);

    public Task ReopenAsync(long id, CancellationToken ct = default) => ChangeAsync(id, (n, _) => n.Reopen(), ct);

    /// <summary>The nudges beyond today's, best first.</summary>
    public async Task<IReadOnlyList<NudgeCard>> WaitingAsync(IReadOnlyCollection<long> shown, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var raised = await db.Nudges.AsNoTracking().Where(n => n.State == RaisedState.Open && !shown.Contains(n.Id)).OrderByDescending(n => n.Score).Take(100).ToListAsync(ct);
        return await CardsAsync(db, raised, ct);
    }

    public static async Task<IReadOnlyList<NudgeCard>> CardsAsync(CrmDb db, IReadOnlyList<RaisedNudge> raised, CancellationToken ct)
    {
        var people = await PeopleCards.ForAsync(db, [.. raised.Select(n => n.ContactId).Distinct()], ct);
        var learned = await PeopleCards.LastLearnedAsync(db, [.. people.Keys], ct);
        return [.. raised.Where(n => people.ContainsKey(n.ContactId)).Select(n =>
        {
            var facts = SnapshotKeeper.ReadFacts(n.Facts);
            return new NudgeCard(n.Id, n.Rule, AdviceOf(n.Rule, facts), facts, people[n.ContactId], learned.GetValueOrDefault(n.ContactId));
        })];
    }

    // Three asks in a row rest on another advice than a plain negative balance.
    private static string AdviceOf(NudgeRule rule, NudgeFacts facts) =>
        rule == NudgeRule.GiveBeforeAsk && facts.LastThreeWereAsks == true ? Core.Advice.AdviceIds.NotOnlyWhenNeeded : NudgeEngine.Rules.First(r => r.Rule == rule).AdviceId;

    private async Task ChangeAsync(long id, Action<RaisedNudge, DateOnly> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await crm.OwnerAsync(write.Db, ct);
        change(await write.Db.Nudges.SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw new GoneException(), owner.Today);
        await write.CommitAsync(ct);
    }
}
