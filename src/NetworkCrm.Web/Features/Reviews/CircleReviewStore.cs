using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Reviews;

/// <summary>
/// Who has left their circle (advice <c>ties-change</c>). Moves are written by the store of contacts.
/// </summary>
public sealed class CircleReviewStore(OwnerDatabase crm)
{
    /// <summary>As many as one sitting bears.</summary>
    public const int Most = 60;

    private const int Candidates = 200;

    private const int HistoryDays = 365;

    private const int MostMoves = 100;

    public async Task<CirclesView> LoadAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var (today, settings) = (owner.Today, owner.Owner.Nudging());
        using var reads = await crm.ReadAsync(ct);
        var ids = Closer(reads, today).Concat(Further(reads, settings, today)).ToList();
        var snapshots = await db.Snapshots.AsNoTracking().Where(s => ids.Contains(s.ContactId)).ToListAsync(ct);
        var people = PeopleCards.Load(reads, ids);
        var (aside, _) = PutAsideKeys.Read(reads, today);
        var drifted = snapshots
            .Where(s => people.Has(s.ContactId))
            .Select(s => Row(s, people, settings, today))
            .Where(r => r.Drift != Drift.None && !aside.Contains(StayKey(r.Id, r.Circle, today)))
            .OrderBy(r => r.Circle < r.Suggested ? r.Circle : r.Suggested)
            .ThenByDescending(r => r.Drift == Drift.Closer)
            .ThenByDescending(r => (double)(today.DayNumber - r.LastContactOn.DayNumber) / r.CadenceDays)
            .ThenBy(r => r.Id);
        return new CirclesView(
            [.. drifted.Take(Most)],
            Moves(reads, today),
            owner.Owner.CirclesReviewedOn,
            today,
            OwnerSqlReader.Number(
                reads.Prepare(
                    $"SELECT 1 FROM Contacts WHERE OwnerId = ?1 AND State = {(int)ContactState.Listed} AND Circle "
                        + $">= {(int)Circle.Inner} LIMIT 1"
                )
            ) > 0
        );
    }

    /// <summary>Notes that the circles were looked through; null takes it back.</summary>
    /// <returns>When they had been before.</returns>
    public async Task<DateOnly?> FinishAsync(DateOnly? on, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await write.Db.Owners.SingleAsync(ct);
        var before = owner.CirclesReviewedOn;
        owner.ReviewedCircles(on);
        await write.CommitAsync(ct);
        return before;
    }

    /// <summary>Put aside under this key, somebody stays in their circle until the next quarter.</summary>
    public static string StayKey(long contactId, Circle circle, DateOnly today) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"CircleStays:{contactId}:{circle}:{BookNudge.QuarterOf(today):yyyy-MM-dd}"
        );

    // The rule itself judges; these two only keep it from being asked about the whole book.
    private static List<long> Closer(OwnerSqlReader reads, DateOnly today) =>
        Ids(
            reads
                .Prepare(
                    $"""
                    SELECT s.ContactId FROM Snapshots s NOT INDEXED
                      CROSS JOIN Contacts c ON c.Id = s.ContactId AND c.State = {(int)ContactState.Listed}
                    WHERE s.OwnerId = ?1 AND NOT s.Silent AND s.Circle > {(int)Circle.Inner} AND s.LastContactOn >= ?2
                      AND s.LastContactOn - s.SteadySinceOn >= {CirclesDrifted.CloserForDays}
                        AND s.LastContactOn - s.SixthLastContactOn <= {CirclesDrifted.CloserPaceDays
                        * (CirclesDrifted.FewestContacts - 1)}
                    ORDER BY s.Circle, s.LastContactOn - s.SixthLastContactOn LIMIT {Candidates}
                    """
                )
                .Bind(today.AddDays(-CirclesDrifted.BreakDays))
        );

    private static List<long> Further(OwnerSqlReader reads, NudgeSettings settings, DateOnly today)
    {
        var own =
            $"coalesce(s.CadenceDays, CASE s.Circle "
            + $"{string.Join(' ', Enum.GetValues<Circle>().Select(c => $"WHEN {(int)c} THEN {settings.CadenceOf(c)}"))} END)";
        var far = FormattableString.Invariant(
            $"max({CirclesDrifted.FurtherAfterDays}, {CirclesDrifted.FurtherTimes} * {own})"
        );
        return Ids(
            reads
                .Prepare(
                    FormattableString.Invariant(
                        $"""
                        SELECT s.ContactId FROM Snapshots s NOT INDEXED
                          CROSS JOIN Contacts c ON c.Id = s.ContactId AND c.State = {(int)ContactState.Listed}
                        WHERE s.OwnerId = ?1 AND NOT s.Silent AND s.Circle BETWEEN {(int)Circle.Inner}
                          AND {(int)Circle.Wider} AND s.LastContactOn IS NOT NULL
                          AND (?2 - s.LastContactOn >= {far} OR (s.ContactDays >= {CirclesDrifted.FewestContacts}
                            
                            AND s.GapLogMean >= {Math.Log(CirclesDrifted.FurtherAfterDays)}))
                        ORDER BY ?2 - s.LastContactOn < {far}, s.Circle, (?2 - s.LastContactOn) * 1.0 / {own} DESC
                          LIMIT {Candidates}
                        """
                    )
                )
                .Bind(today)
        );
    }

    private static List<long> Ids(Statement row)
    {
        var ids = new List<long>();
        while (row.Step())
            ids.Add(row.Int64(0));
        return ids;
    }

    private static DriftRow Row(ContactSnapshot s, PeopleCards people, NudgeSettings settings, DateOnly today)
    {
        var person = people.Person(s.ContactId);
        var (circle, last) = (s.Circle!.Value, s.LastContactOn!.Value);
        return new DriftRow(
            s.ContactId,
            person.Uid,
            person.Name,
            person.Company,
            circle,
            CirclesDrifted.Of(s, settings, today),
            last,
            s.SixthLastContactOn is { } sixth ? last.DayNumber - sixth.DayNumber : null,
            (int)Math.Round(Math.Exp(s.GapLogMean)),
            s.CadenceDays ?? settings.CadenceOf(circle)
        );
    }

    private static List<CircleMove> Moves(OwnerSqlReader reads, DateOnly today)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT c.Uid, c.DisplayName, m."On", m."From", m."To" FROM CircleChanges m
                  JOIN Contacts c ON c.Id = m.ContactId AND c.State <> {(int)ContactState.Trashed}
                WHERE m.OwnerId = ?1 AND m."On" >= ?2 AND m."From" IS NOT NULL ORDER BY m."On" DESC, m.Id DESC
                  LIMIT {MostMoves}
                """
            )
            .Bind(today.AddDays(-HistoryDays));
        var moves = new List<CircleMove>();
        while (row.Step())
            moves.Add(
                new CircleMove(
                    row.Guid(0),
                    row.Text(1),
                    row.Date(2),
                    (Circle?)row.Int32OrNull(3),
                    (Circle?)row.Int32OrNull(4)
                )
            );
        return moves;
    }
}
