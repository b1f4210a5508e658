using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

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

/// <summary>The ledger with one contact.</summary>
public static class LedgerRows
{
    private const int Most = 8;

    /// <summary>The sums since <paramref name="from"/>, and the last lines of all time.</summary>
    public static LedgerView OfContact(OwnerSqlReader reads, long contactId, DateOnly from)
    {
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
}
