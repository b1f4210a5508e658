using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Web.Features.Outcomes;

/// <summary>What a box of outcomes belongs to; exactly one of the three.</summary>
public readonly record struct OutcomeOf(long? ContactId = null, long? EventId = null, long? GoalId = null);

/// <summary>A mention, an event or a goal that an outcome came from.</summary>
public sealed record OutcomeSource(long Id, Guid Uid, string Name);

/// <summary>An outcome with what it is traced to.</summary>
public sealed record OutcomeRow(long Id, int Version, OutcomeDetails Details, IReadOnlyList<PersonPick> People, long? MentionId, OutcomeSource? Event, OutcomeSource? Goal);

/// <summary>A mention to choose from.</summary>
public sealed record MentionChoice(long Id, string PersonName, MentionDetails Details);

/// <summary>What an outcome may have come from.</summary>
public sealed record OutcomeChoices(IReadOnlyList<MentionChoice> Mentions, IReadOnlyList<OutcomeSource> Events, IReadOnlyList<OutcomeSource> Goals);

/// <summary>Reads outcomes, newest first, and what they may have come from.</summary>
public static class OutcomeRows
{
    private const int Most = 100;

    public static IReadOnlyList<OutcomeRow> Of(OwnedReads reads, OutcomeOf of)
    {
        var (column, id) = of switch
        {
            { EventId: { } held } => ("EventId", held),
            { GoalId: { } goal } => ("GoalId", goal),
            _ => ("ContactId", of.ContactId ?? 0),
        };
        var row = reads.Prepare($"""
            SELECT o.Id, o.Version, o.Kind, o.What, o."On", o.Amount FROM OutcomeTraces t CROSS JOIN Outcomes o ON o.Id = t.OutcomeId
            WHERE t.OwnerId = ?1 AND t.{column} = ?2 ORDER BY o."On" DESC, o.Id DESC LIMIT {Most}
            """).Bind(id);
        var people = reads.Prepare("SELECT c.Id, c.Uid, c.DisplayName, c.Company FROM OutcomeTraces t CROSS JOIN Contacts c ON c.Id = t.ContactId WHERE t.OwnerId = ?1 AND t.OutcomeId = ?2 ORDER BY t.Id");
        var mention = reads.Prepare("SELECT MentionId FROM OutcomeTraces WHERE OwnerId = ?1 AND OutcomeId = ?2 AND MentionId IS NOT NULL LIMIT 1");
        var events = reads.Prepare("SELECT e.Id, e.Uid, e.Name FROM OutcomeTraces t CROSS JOIN Events e ON e.Id = t.EventId WHERE t.OwnerId = ?1 AND t.OutcomeId = ?2 LIMIT 1");
        var goals = reads.Prepare("SELECT g.Id, g.Uid, g.What FROM OutcomeTraces t CROSS JOIN Goals g ON g.Id = t.GoalId WHERE t.OwnerId = ?1 AND t.OutcomeId = ?2 LIMIT 1");
        var rows = new List<OutcomeRow>();
        while (row.Step())
        {
            var outcome = row.Int64(0);
            rows.Add(new OutcomeRow(
                outcome, row.Int32(1), new OutcomeDetails((OutcomeKind)row.Int32(2), row.Text(3), row.Date(4), row.Int64OrNull(5)),
                People(people.Bind(outcome)), First(mention.Bind(outcome)), Sources(events.Bind(outcome)).FirstOrDefault(), Sources(goals.Bind(outcome)).FirstOrDefault()));
        }

        return rows;
    }

    public static OutcomeChoices Choices(OwnedReads reads)
    {
        var row = reads.Prepare($"""
            SELECT m.Id, c.DisplayName, m."On", m.ToWhom, m.ForWhat, m.CameOfIt FROM Mentions m CROSS JOIN Contacts c ON c.Id = m.ContactId
            WHERE m.OwnerId = ?1 AND c.State <> {(int)ContactState.Trashed} ORDER BY m."On" DESC, m.Id DESC LIMIT {Most}
            """);
        var mentions = new List<MentionChoice>();
        while (row.Step()) mentions.Add(new MentionChoice(row.Int64(0), row.Text(1), new MentionDetails(row.Date(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5))));
        return new OutcomeChoices(
            mentions,
            Sources(reads.Prepare($"""SELECT Id, Uid, Name FROM Events WHERE OwnerId = ?1 ORDER BY "On" DESC, Id DESC LIMIT {Most}""")),
            Sources(reads.Prepare($"SELECT Id, Uid, What FROM Goals WHERE OwnerId = ?1 ORDER BY State, Id DESC LIMIT {Most}")));
    }

    private static long? First(Statement row)
    {
        long? id = row.Step() ? row.Int64(0) : null;
        row.Reset();
        return id;
    }

    private static List<PersonPick> People(Statement row)
    {
        var people = new List<PersonPick>();
        while (row.Step()) people.Add(new PersonPick(row.Int64(0), row.Guid(1), row.Text(2), row.TextOrNull(3)));
        return people;
    }

    private static List<OutcomeSource> Sources(Statement row)
    {
        var sources = new List<OutcomeSource>();
        while (row.Step()) sources.Add(new OutcomeSource(row.Int64(0), row.Guid(1), row.Text(2)));
        return sources;
    }
}
