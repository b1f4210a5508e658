using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Ledger;

/// <summary>How often one kind of help went one way within the last year.</summary>
public sealed record LedgerSum(ExchangeDirection Direction, ExchangeKind Kind, int Count, int Points);

/// <summary>One line of the ledger.</summary>
/// <param name="Private">Said in confidence: hidden until asked for.</param>
public sealed record LedgerEntry(long Id, DateOnly On, ExchangeEntry Exchange, bool Private);

/// <summary>The ledger with one contact: the sums of the last year, and the last lines of all time.</summary>
public sealed record LedgerView(IReadOnlyList<LedgerSum> Year, IReadOnlyList<LedgerEntry> Last)
{
    /// <summary>Weighted: what was given counts for the owner, what was asked against.</summary>
    public int Balance => Points(ExchangeDirection.Gave) - Points(ExchangeDirection.Asked);

    public int Points(ExchangeDirection direction) => Year.Where(s => s.Direction == direction).Sum(s => s.Points);

    public int Count(ExchangeDirection direction) => Year.Where(s => s.Direction == direction).Sum(s => s.Count);
}

/// <summary>
/// The ledger as it is read, what came of an ask, and what was done about a need. Lines are added by logging an
/// interaction.
/// </summary>
public sealed class LedgerStore(OwnerDatabase crm)
{
    private const int Most = 8;

    public async Task<LedgerView> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var from = (await crm.OwnerAsync(ct)).Today.AddDays(1 - SnapshotBuilder.ExchangeWindowDays);
        const string mine =
            "FROM Participants p CROSS JOIN Exchanges e ON e.OwnerId = ?1 AND e.InteractionId = p.InteractionId "
            + "WHERE p.OwnerId = ?1 AND p.ContactId = ?2";
        var sum = reads
            .Prepare(
                $"""
                SELECT e.Direction, e.Kind, e.Weight, count(*) {mine} AND p."On" >= ?3
                  GROUP BY e.Direction, e.Kind, e.Weight
                """
            )
            .Bind(contactId)
            .Bind(from);
        var sums = new List<LedgerSum>();
        while (sum.Step())
            sums.Add(
                new LedgerSum(
                    (ExchangeDirection)sum.Int32(0),
                    (ExchangeKind)sum.Int32(1),
                    sum.Int32(3),
                    sum.Int32(3) * ((ExchangeWeight)sum.Int32(2)).Points()
                )
            );
        var line = reads
            .Prepare(
                $"""
                SELECT e.Id, e."On", e.Direction, e.What, e.Kind, e.Weight, e.Ask, (SELECT i.Private FROM Interactions i
                  WHERE i.OwnerId = ?1 AND i.Id = e.InteractionId) {mine} ORDER BY p."On" DESC, e.Id DESC LIMIT {Most}
                """
            )
            .Bind(contactId);
        var last = new List<LedgerEntry>();
        while (line.Step())
        {
            last.Add(
                new LedgerEntry(
                    line.Int64(0),
                    line.Date(1),
                    new ExchangeEntry(
                        (ExchangeDirection)line.Int32(2),
                        line.Text(3),
                        (ExchangeKind)line.Int32(4),
                        (ExchangeWeight)line.Int32(5),
                        (AskState?)line.Int32OrNull(6)
                    ),
                    line.Bool(7)
                )
            );
        }

        return new LedgerView(
            [
                .. sums.GroupBy(s => (s.Direction, s.Kind))
                    .Select(g => new LedgerSum(g.Key.Direction, g.Key.Kind, g.Sum(s => s.Count), g.Sum(s => s.Points)))
                    .OrderByDescending(s => s.Count),
            ],
            last
        );
    }

    /// <summary>Notes what came of an ask, also later.</summary>
    /// <exception cref="GoneException">There is no such exchange of this owner.</exception>
    public Task AnswerAsync(long exchangeId, AskState state, CancellationToken ct = default) =>
        ChangeAsync(
            async db =>
            {
                var interactionId =
                    await db
                        .Exchanges.Where(e => e.Id == exchangeId)
                        .Select(e => (long?)e.InteractionId)
                        .SingleOrDefaultAsync(ct)
                    ?? throw new GoneException();
                var interaction = await db
                    .Interactions.Include(i => i.Exchanges)
                    .Include(i => i.Participants)
                    .AsSplitQuery()
                    .SingleAsync(i => i.Id == interactionId, ct);
                interaction.Answer(exchangeId, state);
                return [.. interaction.Participants.Select(p => p.ContactId)];
            },
            ct
        );

    /// <summary>Something was done about a need today; or, as Undo, it was not.</summary>
    /// <exception cref="GoneException">There is no such fact of this owner.</exception>
    public Task ActAsync(long factId, bool done, CancellationToken ct = default) =>
        ChangeAsync(
            async db =>
            {
                var fact =
                    await db.LearnedFacts.SingleOrDefaultAsync(f => f.Id == factId, ct) ?? throw new GoneException();
                fact.Act(done ? (await crm.OwnerAsync(db, ct)).Today : null);
                return [fact.ContactId];
            },
            ct
        );

    private async Task ChangeAsync(Func<CrmDbContext, Task<IReadOnlyCollection<long>>> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await crm.OwnerAsync(write.Db, ct);
        var contacts = await change(write.Db);
        await SnapshotKeeper.RefreshAsync(write.Db, owner.Owner, contacts, owner.Today, ct: ct);
        await write.CommitAsync(ct);
    }
}
