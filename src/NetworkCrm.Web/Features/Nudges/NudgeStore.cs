using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>A raised nudge with the person it is about, ready for a card.</summary>
public sealed record NudgeCard(long Id, NudgeRule Rule, string AdviceId, NudgeFacts Facts, CardPerson Person, string? LastLearned);

/// <summary>An open nudge as it stands in the database; its person comes from <see cref="PeopleCards"/>.</summary>
public sealed record NudgeRow(long Id, long ContactId, NudgeRule Rule, string Key, string Facts, double Score);

/// <summary>What the owner does about nudges; raising them is the snapshot keeper's.</summary>
public sealed class NudgeStore(Crm crm)
{
    private const int MostWaiting = 100;
    private const string RowColumns = "Id, ContactId, Rule, Key, Facts, Score";

    private static readonly string EachRule = string.Join(" UNION ALL ", NudgeEngine.Rules.Select(r =>
        $"SELECT * FROM (SELECT {RowColumns} FROM Nudges WHERE OwnerId = ?1 AND State = {(int)RaisedState.Open} AND Rule = {(int)r.Rule} ORDER BY Score DESC, Id DESC LIMIT ?2)"));

    /// <summary>"Not now": this nudge stays away until the facts change.</summary>
    public Task DismissAsync(long id, CancellationToken ct = default) => ChangeAsync(id, (n, today) => n.Dismiss(today), ct);

    public Task ReopenAsync(long id, CancellationToken ct = default) => ChangeAsync(id, (n, _) => n.Reopen(), ct);

    /// <summary>The nudges beyond today's, best first.</summary>
    public async Task<IReadOnlyList<NudgeCard>> WaitingAsync(IReadOnlyCollection<long> shown, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        // As many more as are shown already, so that none is missing for them.
        var raised = Best(reads, MostWaiting + shown.Count).Where(n => !shown.Contains(n.Id)).Take(MostWaiting).ToList();
        return Cards(raised, PeopleCards.Load(reads, raised.Select(n => n.ContactId)));
    }

    /// <summary>The open nudges, best first; of equals the newest, which is the order of the index.</summary>
    public static IReadOnlyList<NudgeRow> Best(OwnedReads reads, int most)
    {
        var row = reads.Prepare($"SELECT {RowColumns} FROM Nudges WHERE OwnerId = ?1 AND State = {(int)RaisedState.Open} ORDER BY Score DESC, Id DESC LIMIT ?2").Bind(most);
        var rows = new List<NudgeRow>();
        while (row.Step()) rows.Add(Row(row));
        return rows;
    }

    /// <summary>The best open nudges of each rule: a day shows few of one, however many of them wait.</summary>
    public static IReadOnlyList<NudgeRow> BestOfEach(OwnedReads reads, int most)
    {
        var row = reads.Prepare(EachRule).Bind(most);
        var rows = new List<NudgeRow>();
        while (row.Step()) rows.Add(Row(row));
        return rows;
    }

    public static IReadOnlyList<NudgeCard> Cards(IEnumerable<NudgeRow> raised, PeopleCards people) => [.. raised.Where(n => people.Has(n.ContactId)).Select(n =>
    {
        var facts = SnapshotKeeper.ReadFacts(n.Facts);
        return new NudgeCard(n.Id, n.Rule, NudgeEngine.Rules.First(r => r.Rule == n.Rule).AdviceId, facts, people.Person(n.ContactId), people.LastLearned(n.ContactId));
    })];

    private static NudgeRow Row(Statement row) => new(row.Int64(0), row.Int64(1), (NudgeRule)row.Int32(2), row.Text(3), row.Text(4), row.Double(5));

    private async Task ChangeAsync(long id, Action<RaisedNudge, DateOnly> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await crm.OwnerAsync(write.Db, ct);
        change(await write.Db.Nudges.SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw new GoneException(), owner.Today);
        await write.CommitAsync(ct);
    }
}
