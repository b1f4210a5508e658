using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>A mention as it stands in the database.</summary>
/// <param name="Due">Why it is shown; null where it is only listed.</param>
public sealed record MentionRow(
    long Id,
    int Version,
    long ContactId,
    MentionDetails Details,
    DateOnly? ThankedOn,
    Occasion? Due = null
);

/// <summary>A mention with who made it, ready for a card.</summary>
public sealed record MentionCard(MentionRow Row, CardPerson Person);

/// <summary>Reads what was said of the owner when they were not in the room.</summary>
public static class MentionRows
{
    private const int MostUnthanked = 20;

    private const string Columns =
        """m.Id, m.Version, m.ContactId, m."On", m.ToWhom, m.ForWhat, m.CameOfIt, m.ThankedOn""";

    /// <summary>Of one contact, the latest first.</summary>
    public static IReadOnlyList<MentionRow> OfContact(OwnerSqlReader reads, long contactId) =>
        Read(
            reads
                .Prepare(
                    $"""
                    SELECT {Columns} FROM Mentions m WHERE m.OwnerId = ?1 AND m.ContactId = ?2
                      ORDER BY m."On" DESC, m.Id DESC LIMIT 100
                    """
                )
                .Bind(contactId)
        );

    /// <summary>Those that <see cref="ThankForMention"/> speaks of and that were not put aside, oldest first.</summary>
    public static IReadOnlyList<MentionRow> Unthanked(OwnerSqlReader reads, DateOnly today, HashSet<string> aside) =>
        [
            .. Read(
                    reads
                        .Prepare(
                            $"""
                            SELECT {Columns} FROM Mentions m CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = m.ContactId
                            WHERE m.OwnerId = ?1 AND m.ThankedOn IS NULL AND m."On" BETWEEN ?2 AND ?3
                              AND {Silence.NotOf} AND c.Muted & {1L
                                << (int)NudgeRule.ThankForMention} = 0 ORDER BY m."On", m.Id LIMIT ?4
                            """
                        )
                        .Bind(ThankForMention.From(today))
                        .Bind(today)
                        .Bind(MostUnthanked + aside.Count)
                )
                .Select(m =>
                    m with
                    {
                        Due = ThankForMention.Judge(
                            new MentionFacts(
                                m.Id,
                                m.ContactId,
                                m.Details.On,
                                m.Details.ToWhom,
                                m.Details.ForWhat,
                                m.ThankedOn
                            ),
                            today
                        ),
                    }
                )
                .Where(m => m.Due is { } due && !aside.Contains(due.Key))
                .Take(MostUnthanked),
        ];

    public static IReadOnlyList<MentionCard> Cards(IEnumerable<MentionRow> rows, PeopleCards people) =>
        [.. rows.Where(m => people.Has(m.ContactId)).Select(m => new MentionCard(m, people.Person(m.ContactId)))];

    private static List<MentionRow> Read(Statement row)
    {
        var rows = new List<MentionRow>();
        while (row.Step())
            rows.Add(
                new MentionRow(
                    row.Int64(0),
                    row.Int32(1),
                    row.Int64(2),
                    new MentionDetails(row.Date(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6)),
                    row.DateOrNull(7)
                )
            );
        return rows;
    }
}
