using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>What a box of outcomes belongs to; exactly one of the three.</summary>
public readonly record struct OutcomeOf(long? ContactId = null, long? EventId = null, long? GoalId = null);

/// <summary>A mention, an event or a goal that an outcome came from.</summary>
/// <param name="InTrash">Whether who made the mention is in the trash.</param>
public sealed record OutcomeSource(long Id, Guid Uid, string Name, bool InTrash = false);

/// <summary>An outcome with what it is traced to.</summary>
/// <param name="InTrash">Those of the people who are in the trash.</param>
/// <param name="Mention">The mention it began with, under the name and the uid of who made it.</param>
public sealed record OutcomeRow(
    long Id,
    int Version,
    OutcomeDetails Details,
    IReadOnlyList<PersonPick> People,
    IReadOnlySet<long> InTrash,
    OutcomeSource? Mention,
    OutcomeSource? Event,
    OutcomeSource? Goal
)
{
    public long? MentionId => Mention?.Id;

    /// <summary>Whether nothing is left in the book of what it came from.</summary>
    public bool IsOrphan =>
        Mention is null or { InTrash: true }
        && Event is null
        && Goal is null
        && People.All(p => InTrash.Contains(p.Id));
}

/// <summary>How many outcomes of a kind there are and what they come to.</summary>
/// <param name="Amount">In whole units of the owner's money; null where no amount was noted.</param>
public sealed record OutcomeSum(OutcomeKind Kind, int Count, double? Amount);

/// <summary>The page of all outcomes.</summary>
/// <param name="More">Whether there are older ones than those shown.</param>
public sealed record OutcomesView(
    IReadOnlyList<OutcomeRow> Outcomes,
    bool More,
    IReadOnlyList<OutcomeSum> Sums,
    DateOnly Today
);

/// <summary>A mention to choose from.</summary>
public sealed record MentionChoice(long Id, string PersonName, MentionDetails Details);

/// <summary>What an outcome may have come from.</summary>
public sealed record OutcomeChoices(
    IReadOnlyList<MentionChoice> Mentions,
    IReadOnlyList<OutcomeSource> Events,
    IReadOnlyList<OutcomeSource> Goals
);

/// <summary>Reads outcomes, newest first, and what they may have come from.</summary>
public static class OutcomeRows
{
    private const int Most = 100;
    private const string Columns = "o.Id, o.Version, o.Kind, o.What, o.\"On\", o.Amount";

    public static IReadOnlyList<OutcomeRow> Of(OwnerSqlReader reads, OutcomeOf of)
    {
        var (column, id) = of switch
        {
            { EventId: { } held } => ("EventId", held),
            { GoalId: { } goal } => ("GoalId", goal),
            _ => ("ContactId", of.ContactId ?? 0),
        };
        return Read(
            reads,
            reads
                .Prepare(
                    $"""
                    SELECT {Columns} FROM OutcomeTraces t CROSS JOIN Outcomes o ON o.OwnerId = ?1 AND o.Id = t.OutcomeId
                    WHERE t.OwnerId = ?1 AND t.{column} = ?2 ORDER BY o."On" DESC, o.Id DESC LIMIT {Most}
                    """
                )
                .Bind(id)
        );
    }

    /// <summary>All, traced to something or not, newest first.</summary>
    public static IReadOnlyList<OutcomeRow> All(OwnerSqlReader reads, OutcomeKind? kind, int most) =>
        Read(
            reads,
            reads
                .Prepare(
                    $"""
                    SELECT {Columns} FROM Outcomes o WHERE o.OwnerId = ?1 AND (?2 IS NULL OR o.Kind = ?2)
                      ORDER BY o."On" DESC, o.Id DESC LIMIT ?3
                    """
                )
                .Bind((long?)kind)
                .Bind(most)
        );

    /// <summary>What each kind comes to, the most numerous first.</summary>
    public static IReadOnlyList<OutcomeSum> Sums(OwnerSqlReader reads)
    {
        // total() and not sum(), which fails where the amounts outgrow 64 bits.
        var row = reads.Prepare(
            "SELECT Kind, count(*), CASE WHEN count(Amount) > 0 THEN total(Amount) END FROM Outcomes WHERE OwnerId "
                + "= ?1 GROUP BY Kind ORDER BY count(*) DESC, Kind"
        );
        var sums = new List<OutcomeSum>();
        while (row.Step())
            sums.Add(new OutcomeSum((OutcomeKind)row.Int32(0), row.Int32(1), row.DoubleOrNull(2)));
        return sums;
    }

    public static OutcomeChoices Choices(OwnerSqlReader reads)
    {
        var row = reads.Prepare(
            $"""
            SELECT m.Id, c.DisplayName, m."On", m.ToWhom, m.ForWhat, m.CameOfIt FROM Mentions m
              CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = m.ContactId
            WHERE m.OwnerId = ?1 AND c.State <> {(int)ContactState.Trashed} ORDER BY m."On" DESC, m.Id DESC LIMIT {Most}
            """
        );
        var mentions = new List<MentionChoice>();
        while (row.Step())
            mentions.Add(
                new MentionChoice(
                    row.Int64(0),
                    row.Text(1),
                    new MentionDetails(row.Date(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5))
                )
            );
        return new OutcomeChoices(
            mentions,
            Sources(
                reads.Prepare(
                    $"""SELECT Id, Uid, Name FROM Events WHERE OwnerId = ?1 ORDER BY "On" DESC, Id DESC LIMIT {Most}"""
                )
            ),
            Sources(
                reads.Prepare(
                    $"SELECT Id, Uid, What FROM Goals WHERE OwnerId = ?1 ORDER BY State, Id DESC LIMIT {Most}"
                )
            )
        );
    }

    private static List<OutcomeRow> Read(OwnerSqlReader reads, Statement row)
    {
        var people = reads.Prepare(
            $"""
            SELECT c.Id, c.Uid, c.DisplayName, c.Company, c.State = {(int)ContactState.Trashed}
              FROM OutcomeTraces t CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = t.ContactId
            WHERE t.OwnerId = ?1 AND t.OutcomeId = ?2 ORDER BY t.Id
            """
        );
        var mention = reads.Prepare(
            $"""
            SELECT m.Id, c.Uid, c.DisplayName, c.State = {(int)ContactState.Trashed} FROM OutcomeTraces t
              CROSS JOIN Mentions m ON m.OwnerId = ?1 AND m.Id = t.MentionId CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = m.ContactId
            WHERE t.OwnerId = ?1 AND t.OutcomeId = ?2 LIMIT 1
            """
        );
        var events = reads.Prepare(
            "SELECT e.Id, e.Uid, e.Name FROM OutcomeTraces t CROSS JOIN Events e ON e.OwnerId = ?1 AND e.Id = t.EventId WHERE "
                + "t.OwnerId = ?1 AND t.OutcomeId = ?2 LIMIT 1"
        );
        var goals = reads.Prepare(
            "SELECT g.Id, g.Uid, g.What FROM OutcomeTraces t CROSS JOIN Goals g ON g.OwnerId = ?1 AND g.Id = t.GoalId WHERE t.OwnerId "
                + "= ?1 AND t.OutcomeId = ?2 LIMIT 1"
        );
        var rows = new List<OutcomeRow>();
        while (row.Step())
        {
            var outcome = row.Int64(0);
            var (who, inTrash) = People(people.Bind(outcome));
            rows.Add(
                new OutcomeRow(
                    outcome,
                    row.Int32(1),
                    new OutcomeDetails((OutcomeKind)row.Int32(2), row.Text(3), row.Date(4), row.Int64OrNull(5)),
                    who,
                    inTrash,
                    Mention(mention.Bind(outcome)),
                    Sources(events.Bind(outcome)).FirstOrDefault(),
                    Sources(goals.Bind(outcome)).FirstOrDefault()
                )
            );
        }

        return rows;
    }

    private static (List<PersonPick> People, HashSet<long> InTrash) People(Statement row)
    {
        var (people, inTrash) = (new List<PersonPick>(), new HashSet<long>());
        while (row.Step())
        {
            people.Add(new PersonPick(row.Int64(0), row.Guid(1), row.Text(2), row.TextOrNull(3)));
            if (row.Bool(4))
                inTrash.Add(row.Int64(0));
        }

        return (people, inTrash);
    }

    private static OutcomeSource? Mention(Statement row)
    {
        var mention = row.Step() ? new OutcomeSource(row.Int64(0), row.Guid(1), row.Text(2), row.Bool(3)) : null;
        row.Reset();
        return mention;
    }

    private static List<OutcomeSource> Sources(Statement row)
    {
        var sources = new List<OutcomeSource>();
        while (row.Step())
            sources.Add(new OutcomeSource(row.Int64(0), row.Guid(1), row.Text(2)));
        return sources;
    }
}
