using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Goals;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>An event to link a goal to.</summary>
public sealed record EventPick(long Id, Guid Uid, string Name, DateOnly On);

/// <summary>A goal with the people and events it is linked to.</summary>
public sealed record GoalRow(
    long Id,
    Guid Uid,
    int Version,
    GoalDetails Details,
    GoalState State,
    DateOnly SetOn,
    DateOnly? ClosedOn,
    IReadOnlyList<PersonPick> People,
    IReadOnlyList<EventPick> Events
);

/// <summary>Reads goals: the open ones first, each newest first.</summary>
public static class GoalRows
{
    private const int Most = 200;

    public static IReadOnlyList<GoalRow> All(OwnerSqlReader reads)
    {
        var row = reads.Prepare(
            $"SELECT Id, Uid, Version, What, Kind, Worlds, State, SetOn, ClosedOn FROM Goals WHERE OwnerId = ?1 "
                + $"ORDER BY State <> {(int)GoalState.Open}, Id DESC LIMIT {Most}"
        );
        var people = reads.Prepare(
            $"""
            SELECT c.Id, c.Uid, c.DisplayName, c.Company FROM GoalLinks l CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = l.ContactId
            WHERE l.OwnerId = ?1 AND l.GoalId = ?2 AND c.State <> {(int)ContactState.Trashed} ORDER BY l.Id LIMIT 100
            """
        );
        var events = reads.Prepare(
            """
            SELECT e.Id, e.Uid, e.Name, e."On" FROM GoalLinks l CROSS JOIN Events e ON e.OwnerId = ?1 AND e.Id = l.EventId
              WHERE l.OwnerId = ?1 AND l.GoalId = ?2 ORDER BY e."On" DESC, e.Id LIMIT 100
            """
        );
        var rows = new List<GoalRow>();
        while (row.Step())
        {
            var id = row.Int64(0);
            rows.Add(
                new GoalRow(
                    id,
                    row.Guid(1),
                    row.Int32(2),
                    new GoalDetails(row.Text(3), (GoalKind)row.Int32(4), row.TextOrNull(5)),
                    (GoalState)row.Int32(6),
                    row.Date(7),
                    row.DateOrNull(8),
                    People(people.Bind(id)),
                    Events(events.Bind(id))
                )
            );
        }

        return rows;
    }

    /// <summary>The latest events, and those to come, to choose from.</summary>
    public static IReadOnlyList<EventPick> Choices(OwnerSqlReader reads) =>
        Events(
            reads.Prepare(
                """SELECT Id, Uid, Name, "On" FROM Events WHERE OwnerId = ?1 ORDER BY "On" DESC, Id DESC LIMIT 100"""
            )
        );

    /// <summary>The open goals that somebody is linked to, newest first.</summary>
    public static IReadOnlyList<GoalDetails> OpenOf(OwnerSqlReader reads, long contactId)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT g.What, g.Kind, g.Worlds FROM GoalLinks l CROSS JOIN Goals g ON g.OwnerId = ?1 AND g.Id = l.GoalId
                WHERE l.OwnerId = ?1 AND l.ContactId = ?2 AND g.State = {(int)GoalState.Open} ORDER BY g.Id DESC LIMIT 5
                """
            )
            .Bind(contactId);
        var goals = new List<GoalDetails>();
        while (row.Step())
            goals.Add(new GoalDetails(row.Text(0), (GoalKind)row.Int32(1), row.TextOrNull(2)));
        return goals;
    }

    private static List<PersonPick> People(Statement row)
    {
        var people = new List<PersonPick>();
        while (row.Step())
            people.Add(new PersonPick(row.Int64(0), row.Guid(1), row.Text(2), row.TextOrNull(3)));
        return people;
    }

    private static List<EventPick> Events(Statement row)
    {
        var events = new List<EventPick>();
        while (row.Step())
            events.Add(new EventPick(row.Int64(0), row.Guid(1), row.Text(2), row.Date(3)));
        return events;
    }
}
