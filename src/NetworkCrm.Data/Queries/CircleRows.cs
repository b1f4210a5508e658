using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>Whom the review of circles may be about, and the moves of the last year (advice <c>ties-change</c>).</summary>
public static class CircleRows
{
    private const int Candidates = 200;

    private const int HistoryDays = 365;

    private const int MostMoves = 100;

    // The rule itself judges; these two only keep it from being asked about the whole book.
    public static List<long> Closer(OwnerSqlReader reads, DateOnly today) =>
        Ids(
            reads
                .Prepare(
                    $"""
                    SELECT s.ContactId FROM Snapshots s NOT INDEXED
                      CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = s.ContactId AND c.State = {(int)ContactState.Listed}
                    WHERE s.OwnerId = ?1 AND NOT s.Silent AND s.Circle > {(int)Circle.Inner} AND s.LastContactOn >= ?2
                      AND s.LastContactOn - s.SteadySinceOn >= {CirclesDrifted.CloserForDays}
                        AND s.LastContactOn - s.SixthLastContactOn <= {CirclesDrifted.CloserPaceDays
                        * (CirclesDrifted.FewestContacts - 1)}
                    ORDER BY s.Circle, s.LastContactOn - s.SixthLastContactOn LIMIT {Candidates}
                    """
                )
                .Bind(today.AddDays(-CirclesDrifted.BreakDays))
        );

    public static List<long> Further(OwnerSqlReader reads, NudgeSettings settings, DateOnly today)
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
                          CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = s.ContactId AND c.State = {(int)
                            ContactState.Listed}
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

    public static List<CircleMove> Moves(OwnerSqlReader reads, DateOnly today)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT c.Uid, c.DisplayName, m."On", m."From", m."To" FROM CircleChanges m
                  JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = m.ContactId AND c.State <> {(int)ContactState.Trashed}
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

    /// <summary>Whether anybody listed has a circle.</summary>
    public static bool Any(OwnerSqlReader reads) =>
        OwnerSqlReader.Number(
            reads.Prepare(
                $"""
                SELECT 1 FROM Contacts
                WHERE OwnerId = ?1 AND State = {(int)ContactState.Listed} AND Circle >= {(int)Circle.Inner} LIMIT 1
                """
            )
        ) > 0;
}
