using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Demo;

/// <summary>
/// Takes a made-up network out again, with all that was noted about its people; what the owner added beside it stays.
/// </summary>
public sealed class DemoRemoval(CrmDatabase database, TimeProvider clock)
{
    private const string Mine = $"OwnerId = ?1 AND substr(Uid, 15, 4) = '{DemoDice.Mark}'";

    private const string MadeUpPeople = $"SELECT Id FROM Contacts WHERE {Mine}";

    /// <returns>How many people went.</returns>
    public async Task<int> RemoveAsync(long ownerId, CancellationToken ct = default)
    {
        await using var write = await database.WriteAsync(ownerId, ct);
        var (owner, connection, now) = (await write.Db.Owners.SingleAsync(ct), write.Connection, clock.GetUtcNow());
        var related = Ids(
            connection,
            ownerId,
            $"""
            SELECT FirstId FROM Relations
              WHERE OwnerId = ?1 AND SecondId IN ({MadeUpPeople}) AND FirstId NOT IN ({MadeUpPeople})
            UNION SELECT SecondId FROM Relations
              WHERE OwnerId = ?1 AND FirstId IN ({MadeUpPeople}) AND SecondId NOT IN ({MadeUpPeople})
            """
        );
        // Also what the owner logged with nobody but them; with somebody real beside them it stays.
        Run(
            connection,
            ownerId,
            $"""
            DELETE FROM Interactions WHERE OwnerId = ?1 AND Id IN (SELECT InteractionId FROM Participants
              WHERE OwnerId = ?1 AND ContactId IN ({MadeUpPeople}))
              AND NOT EXISTS (SELECT 1 FROM Participants p
                WHERE p.OwnerId = ?1 AND p.InteractionId = Interactions.Id AND p.ContactId NOT IN ({MadeUpPeople}))
            """
        );
        // The key carries the owner, which must not become null with it.
        Run(
            connection,
            ownerId,
            $"UPDATE Contacts SET IntroducedById = NULL WHERE OwnerId = ?1 AND IntroducedById IN ({MadeUpPeople})"
        );
        // What was rewritten since, or has somebody real in it, is the owner's own now.
        await LeaveAsync(write.Db, ownerId, now, ct);
        Run(
            connection,
            ownerId,
            $"DELETE FROM Outcomes WHERE {Mine} AND {Untouched("OutcomeTraces", "OutcomeId", "Outcomes")}"
        );
        Run(connection, ownerId, $"DELETE FROM Goals WHERE {Mine} AND {Untouched("GoalLinks", "GoalId", "Goals")}");
        Run(
            connection,
            ownerId,
            $"DELETE FROM Groups WHERE {Mine} AND {Untouched("GroupMembers", "GroupId", "Groups", versionAsMade: 2)}"
        );
        Run(
            connection,
            ownerId,
            $"DELETE FROM Events WHERE {Mine} AND {Untouched("EventGuests", "EventId", "Events")}"
        );
        var people = Run(connection, ownerId, $"DELETE FROM Contacts WHERE {Mine}");
        // A field in which the owner has written something since is theirs now.
        Run(
            connection,
            ownerId,
            $"DELETE FROM CustomFields WHERE {Mine} AND NOT EXISTS (SELECT 1 FROM CustomValues v WHERE v.OwnerId = "
                + $"?1 AND v.FieldId = CustomFields.Id)"
        );
        // Of the week before it came, done on its Sunday; the same words in another week are the owner's own.
        if (owner.SampleSince is { } since)
        {
            var week = DemoEveryday.ReviewedWeek(since);
            var done = week.AddDays(6);
            write.Db.WeeklyReviews.RemoveRange(
                await write
                    .Db.WeeklyReviews.Where(r =>
                        r.WeekOf == week && r.DoneOn == done && DemoSpeech.OneThing.Contains(r.OneThing)
                    )
                    .ToListAsync(ct)
            );
        }

        // Whoever stays is looked at again: worlds are shared otherwise now, and the pooled prior is another.
        Run(connection, ownerId, "UPDATE Snapshots SET NextReviewOn = 1 WHERE OwnerId = ?1");
        await RelationWords.RefreshAsync(write.Db, related, now, ct);
        owner.ShowSample(null);
        owner.SweptUntil(now);
        await write.CommitAsync(ct);
        return people;
    }

    private static string Untouched(string people, string key, string table, int versionAsMade = 1) =>
        $"{table}.Version <= {versionAsMade} AND NOT EXISTS (SELECT 1 FROM {people} l WHERE l.OwnerId = ?1 AND "
        + $"l.{key} = {table}.Id AND l.ContactId NOT IN ({MadeUpPeople}))";

    // An event that goes takes along the community that it gave to somebody real.
    private static async Task LeaveAsync(CrmDbContext db, long ownerId, DateTimeOffset now, CancellationToken ct)
    {
        var going = new List<Guid>();
        using (
            var read = new Statement(
                (SqliteConnection)db.Database.GetDbConnection(),
                $"SELECT Uid FROM Events WHERE {Mine} AND {Untouched("EventGuests", "EventId", "Events")}"
            )
        )
        {
            read.Bind(ownerId);
            while (read.Step())
                going.Add(read.Guid(0));
        }

        foreach (
            var contact in await db
                .WholeContacts.Where(c => c.Worlds.Any(w => w.FromEvent != null && going.Contains(w.FromEvent.Value)))
                .ToListAsync(ct)
        )
        foreach (var uid in going)
            contact.LeaveThrough(uid, now);
        await db.SaveChangesAsync(ct);
    }

    private static List<long> Ids(SqliteConnection connection, long ownerId, string sql)
    {
        using var read = new Statement(connection, sql);
        read.Bind(ownerId);
        var ids = new List<long>();
        while (read.Step())
            ids.Add(read.Int64(0));
        return ids;
    }

    private static int Run(SqliteConnection connection, long ownerId, string sql)
    {
        using (var run = new Statement(connection, sql))
            run.Bind(ownerId).Run();
        using var changed = new Statement(connection, "SELECT changes()");
        return changed.Step() ? changed.Int32(0) : 0;
    }
}
