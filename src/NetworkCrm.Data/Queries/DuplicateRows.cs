using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>What a scan found.</summary>
/// <param name="Pairs">The likeliest first.</param>
/// <param name="People">How many were looked at.</param>
public sealed record DuplicatesFound(IReadOnlyList<DuplicatePair> Pairs, int People);

/// <summary>One of two who may be the same, as far as it tells them apart.</summary>
/// <param name="Said">How much is known: how often something was logged, and how many fields are filled.</param>
public sealed record DuplicateCard(
    long Id,
    Guid Uid,
    string Name,
    string? Company,
    string? Title,
    string? City,
    Circle? Circle,
    ContactState State,
    DateOnly AddedOn,
    DateOnly? LastContactOn,
    IReadOnlyList<string> Phones,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Links,
    AnnualDate? Birthday,
    (int Logged, int Fields) Said
);

/// <summary>
/// Finds who is in the book twice. The book is streamed twice: once for the keys by which people are found alike, once
/// for the cards of those alone who are, so many at a time; whoever is in the trash is not there.
/// </summary>
public static class DuplicateRows
{
    private const int PairsAtOnce = 5_000;
    private const int CardsAtOnce = 50_000;
    private const int ReportEvery = 5_000;

    /// <param name="progress">Told how many contacts were looked at.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static DuplicatesFound Scan(
        OwnerSqlReader reads,
        IProgress<int>? progress = null,
        CancellationToken ct = default
    )
    {
        var scan = new DuplicateScan();
        var people = 0;
        var contacts = reads.Prepare(
            "SELECT Id, DisplayName, Company FROM Contacts WHERE OwnerId = ?1 AND State <> 2 ORDER BY Id"
        );
        while (contacts.Step())
        {
            scan.AddName(contacts.Int64(0), contacts.Text(1), contacts.TextOrNull(2));
            if (++people % ReportEvery != 0)
                continue;
            ct.ThrowIfCancellationRequested();
            progress?.Report(people);
        }

        var methods = reads.Prepare(
            """
            SELECT m.ContactId, m.Kind, m.Value, m.Normalized FROM ContactMethods m
            JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = m.ContactId AND c.State <> 2
            WHERE m.OwnerId = ?1
            """
        );
        while (methods.Step())
            Add(scan, methods);
        ct.ThrowIfCancellationRequested();
        return new DuplicatesFound(DuplicateScan.Proposals(Likely(reads, scan.Candidates(ct), ct)), people);
    }

    /// <summary>The cards of these contacts, by their numbers; whoever is gone is not among them.</summary>
    public static Dictionary<long, DuplicateCard> Cards(OwnerSqlReader reads, IReadOnlyCollection<long> ids)
    {
        var list = JsonSerializer.Serialize(ids);
        var reached = Reached(reads, list);
        var cards = new Dictionary<long, DuplicateCard>();
        var row = reads
            .Prepare(
                """
                SELECT c.Id, c.Uid, c.DisplayName, c.Company, c.Title, c.City, c.Circle, c.State, c.AddedOn,
                    c.LastContactOn, c.Birthday,
                    (SELECT count(*) FROM Participants p WHERE p.OwnerId = ?1 AND p.ContactId = c.Id),
                    (c.Company IS NOT NULL) + (c.Title IS NOT NULL) + (c.City IS NOT NULL) + (c.Circle IS NOT NULL)
                        + (c.Birthday IS NOT NULL) + (c.Notes IS NOT NULL) + (c.HowMet IS NOT NULL)
                        + (c.Sphere IS NOT NULL) + (c.Industry IS NOT NULL) + (c.Address IS NOT NULL)
                FROM Contacts c WHERE c.OwnerId = ?1 AND c.State <> 2 AND c.Id IN (SELECT value FROM json_each(?2))
                """
            )
            .Bind(list);
        while (row.Step())
        {
            var id = row.Int64(0);
            var of = reached[id].ToList();
            IReadOnlyList<string> Of(MethodKind kind) => [.. of.Where(m => m.Kind == kind).Select(m => m.Value)];
            cards[id] = new DuplicateCard(
                id,
                row.Guid(1),
                row.Text(2),
                row.TextOrNull(3),
                row.TextOrNull(4),
                row.TextOrNull(5),
                (Circle?)row.Int32OrNull(6),
                (ContactState)row.Int32(7),
                row.Date(8),
                row.DateOrNull(9),
                Of(MethodKind.Phone),
                Of(MethodKind.Email),
                Of(MethodKind.Link),
                AnnualDate.TryParse(row.TextOrNull(10), out var birthday) ? birthday : null,
                (row.Int32(11), row.Int32(12) + of.Count)
            );
        }

        return cards;
    }

    private static List<DuplicatePair> Likely(
        OwnerSqlReader reads,
        IReadOnlyList<(long FirstId, long SecondId)> pairs,
        CancellationToken ct
    )
    {
        var apart = Apart(reads);
        var likely = new List<DuplicatePair>();
        var cards = new Dictionary<long, MatchCard>();
        foreach (var lot in pairs.Chunk(PairsAtOnce))
        {
            ct.ThrowIfCancellationRequested();
            if (cards.Count > CardsAtOnce)
                cards.Clear();
            AddCards(
                reads,
                cards,
                [.. lot.SelectMany(p => new[] { p.FirstId, p.SecondId }).Where(id => !cards.ContainsKey(id)).Distinct()]
            );
            foreach (var (first, second) in lot)
                if (
                    !apart.Contains((first, second))
                    && Likeness.Of(cards[first], cards[second]) is { IsWorthALook: true } likeness
                )
                    likely.Add(new DuplicatePair(first, second, likeness));
        }

        return likely;
    }

    private static HashSet<(long, long)> Apart(OwnerSqlReader reads)
    {
        var apart = new HashSet<(long, long)>();
        var row = reads.Prepare(
            "SELECT min(FirstId, SecondId), max(FirstId, SecondId) FROM KnownApart WHERE OwnerId = ?1"
        );
        while (row.Step())
            apart.Add((row.Int64(0), row.Int64(1)));
        return apart;
    }

    private static void AddCards(OwnerSqlReader reads, Dictionary<long, MatchCard> cards, List<long> ids)
    {
        if (ids.Count == 0)
            return;
        var list = JsonSerializer.Serialize(ids);
        var reached = Reached(reads, list);
        var row = reads
            .Prepare(
                "SELECT Id, DisplayName, Company, Nickname, Birthday, City FROM Contacts "
                    + "WHERE OwnerId = ?1 AND Id IN (SELECT value FROM json_each(?2))"
            )
            .Bind(list);
        while (row.Step())
        {
            var id = row.Int64(0);
            var of = reached[id].ToLookup(m => m.Kind);
            cards[id] = new MatchCard(
                id,
                row.Text(1),
                row.TextOrNull(2),
                row.TextOrNull(3),
                AnnualDate.TryParse(row.TextOrNull(4), out var birthday) ? birthday : null,
                row.TextOrNull(5),
                of[MethodKind.Phone].Select(m => m.Normalized.Length > 0 ? m.Normalized : m.Value),
                of[MethodKind.Email].Select(m => m.Value),
                of[MethodKind.Link].Select(m => m.Value)
            );
        }
    }

    private static ILookup<long, (MethodKind Kind, string Value, string Normalized)> Reached(
        OwnerSqlReader reads,
        string ids
    )
    {
        var all = new List<(long Contact, MethodKind Kind, string Value, string Normalized)>();
        var row = reads
            .Prepare(
                "SELECT ContactId, Kind, Value, Normalized FROM ContactMethods WHERE OwnerId = ?1 "
                    + "AND ContactId IN (SELECT value FROM json_each(?2)) ORDER BY ContactId, Kind, Position, Id"
            )
            .Bind(ids);
        while (row.Step())
            all.Add((row.Int64(0), (MethodKind)row.Int32(1), row.Text(2), row.Text(3)));
        return all.ToLookup(m => m.Contact, m => (m.Kind, m.Value, m.Normalized));
    }

    private static void Add(DuplicateScan scan, Statement row)
    {
        var (id, value, normalized) = (row.Int64(0), row.Text(2), row.Text(3));
        switch ((MethodKind)row.Int32(1))
        {
            case MethodKind.Email:
                scan.AddEmail(id, value);
                break;
            case MethodKind.Phone:
                scan.AddPhone(id, normalized.Length > 0 ? normalized : value);
                break;
            default:
                scan.AddLink(id, value);
                break;
        }
    }
}
