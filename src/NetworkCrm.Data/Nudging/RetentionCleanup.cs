using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>
/// What the sweep erases: contacts and other things whose time in the trash is up, with all that was theirs alone,
/// answered taps, ended sessions.
/// </summary>
internal static class RetentionCleanup
{
    private const int Chunk = 50;
    private const int KeepTouchesDays = 30;

    /// <summary>No key names an occasion that lasts longer.</summary>
    private const int KeepAsideDays = 400;

    /// <summary>
    /// Erases a few of the contacts that were in the trash for longer than <see cref="Contact.TrashDays"/>; 0 when none
    /// is left.
    /// </summary>
    public static async Task<int> EraseAsync(
        CrmDatabase database,
        long ownerId,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var write = await database.WriteAsync(ownerId, ct);
        var connection = write.Connection;
        var expired = new List<long>();
        using (
            var find = new Statement(
                connection,
                $"SELECT Id FROM Contacts WHERE OwnerId = ? AND State = {(int)ContactState.Trashed} AND TrashedAt < ? LIMIT {Chunk}"
            )
        )
        {
            find.Bind(ownerId).Bind(now.AddDays(-Contact.TrashDays));
            while (find.Step())
                expired.Add(find.Int64(0));
        }

        if (expired.Count == 0)
            return 0;
        var shared = new HashSet<long>();
        var related = new HashSet<long>();
        using var relations = new Statement(
            connection,
            "SELECT FirstId, SecondId FROM Relations WHERE OwnerId = ?1 AND FirstId = ?2 UNION ALL SELECT FirstId, "
                + "SecondId FROM Relations WHERE OwnerId = ?1 AND SecondId = ?2"
        );
        using var with = new Statement(
            connection,
            "SELECT InteractionId FROM Participants WHERE OwnerId = ? AND ContactId = ?"
        );
        // The key carries the owner, which must not become null with it: the database cannot be told to set one column
        // only.
        using var introduced = new Statement(
            connection,
            "UPDATE Contacts SET IntroducedById = NULL WHERE OwnerId = ? AND IntroducedById = ?"
        );
        using var erase = new Statement(connection, "DELETE FROM Contacts WHERE OwnerId = ? AND Id = ?");
        foreach (var id in expired)
        {
            with.Bind(ownerId).Bind(id);
            while (with.Step())
                shared.Add(with.Int64(0));
            relations.Bind(ownerId).Bind(id);
            while (relations.Step())
                related.UnionWith([relations.Int64(0), relations.Int64(1)]);
            introduced.Bind(ownerId).Bind(id).Run();
            erase.Bind(ownerId).Bind(id).Run();
        }

        using var empty = new Statement(
            connection,
            "DELETE FROM Interactions WHERE OwnerId = ?1 AND Id = ?2 AND NOT EXISTS (SELECT 1 FROM Participants "
                + "WHERE OwnerId = ?1 AND InteractionId = ?2)"
        );
        foreach (var id in shared)
            empty.Bind(ownerId).Bind(id).Run();
        // "Suami Rina" finds nobody any more.
        await RelationWords.RefreshAsync(write.Db, [.. related.Except(expired)], now, ct);
        await write.CommitAsync(ct);
        return expired.Count;
    }

    /// <summary>
    /// Forgets what lay in the trash for long enough, taps that were answered long ago or that nobody will be asked
    /// about any more, and sessions that have ended.
    /// </summary>
    public static void Leftovers(SqliteConnection connection, long ownerId, DateTimeOffset now)
    {
        using var trash = new Statement(connection, "DELETE FROM Trash WHERE OwnerId = ? AND DeletedAt < ?");
        trash.Bind(ownerId).Bind(now.AddDays(-Contact.TrashDays)).Run();
        using var touches = new Statement(
            connection,
            $"DELETE FROM PendingTouches WHERE OwnerId = ? AND State IN ({(int)TouchState.Pending}, "
                + $"{(int)TouchState.Yes}, {(int)TouchState.No}) AND TappedAt < ?"
        );
        touches.Bind(ownerId).Bind(now.AddDays(-KeepTouchesDays)).Run();
        using var aside = new Statement(connection, """DELETE FROM PutAsides WHERE OwnerId = ? AND "On" < ?""");
        aside.Bind(ownerId).Bind(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-KeepAsideDays)).Run();
        using var sessions = new Statement(connection, "DELETE FROM Sessions WHERE AccountId = ? AND ExpiresAt < ?");
        sessions.Bind(ownerId).Bind(now).Run();
    }
}
