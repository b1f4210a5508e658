using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// The database cannot be used as it is. It is never recreated or overwritten; the message says what to do.
/// </summary>
public sealed class DatabaseUnusableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// Brings the file to this version's schema: only when something is pending, under our own file lock, after a verified
/// backup.
/// </summary>
public static class DatabaseUpgrade
{
    /// <summary>The first version with the WAL-reset corruption fix.</summary>
    public static readonly Version OldestSqlite = new(3, 51, 3);

    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(60);

    /// <exception cref="DatabaseUnusableException">Corrupt, read-only, from a newer version, or locked for too
    /// long.</exception>
    /// <returns>What whoever started the program must be told; null where there is nothing.</returns>
    public static async Task<string?> RunAsync(
        CrmDatabase database,
        DataDirectory directory,
        TimeProvider clock,
        CancellationToken ct = default
    )
    {
        try
        {
            RefuseOldSqlite();
            RefuseMissingBook(database.Path, directory);
            var told = LeftLog.Settle(database.Path, clock);
            if (File.Exists(database.Path))
                Check(database);
            DataDirectory.KeepPrivate(database.Path);
            if (!IsPending(database))
            {
                Optimize(database);
                return told;
            }

            await using var held = await LockAsync(directory.LockFile, clock, ct);
            if (!IsPending(database))
                return told;
            // Left by a process that was killed while it made its copy; whoever has the lock is the only one.
            foreach (var left in Directory.EnumerateFiles(directory.Backups, "*" + DatabaseBackup.Partial + "*"))
                File.Delete(left);
            if (new FileInfo(database.Path) is { Exists: true, Length: > 0 })
                DatabaseBackup.Write(
                    database,
                    Path.Combine(
                        directory.Backups,
                        $"before-upgrade-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmssfff", CultureInfo.InvariantCulture)}.db"
                    )
                );
            await using var db = database.Open(0);
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
            await db.Database.OpenConnectionAsync(ct);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
            await ClearStaleLockAsync(db, ct);
            SquashedSteps.Stamp((SqliteConnection)db.Database.GetDbConnection());
            await db.Database.MigrateAsync(ct);
            if (DerivedText.IsOld(database))
                await DerivedText.RefreshAsync(database, ct);
            return told;
        }
        catch (SqliteException e)
        {
            throw new DatabaseUnusableException(FileFault.Of(e)!.Explain(database.Path), e);
        }
    }

    /// <summary>
    /// Why an installation that has keys and no book, or an empty one, is not given a new one: it had a book before.
    /// Null where nothing is missing.
    /// </summary>
    public static string? MissingBook(string path, DataDirectory directory)
    {
        if (!Directory.Exists(directory.Keys) || !Directory.EnumerateFiles(directory.Keys, "*.xml").Any())
            return null;
        var file = new FileInfo(path);
        if (file is { Exists: true, Length: > 0 })
            return null;
        return $"The database {path} is {(file.Exists ? "empty" : "missing")}, and the keys beside it say that "
            + $"there was a book. It was left as it is. "
            + $"Restore it: unpack a backup of yours into {directory.Root}, or copy the newest file of {directory.Backups} to {path}. "
            + $"To begin a new book instead, move the folder {directory.Keys} away first.";
    }

    private static void RefuseMissingBook(string path, DataDirectory directory)
    {
        if (MissingBook(path, directory) is { } missing)
            throw new DatabaseUnusableException(missing);
    }

    private static void Optimize(CrmDatabase database)
    {
        try
        {
            database.Optimize();
        }
        catch (SqliteException)
        {
            // Statistics for faster searches. A disk that has no room for them may have what is needed to read, or to
            // make a backup.
        }
    }

    private static void RefuseOldSqlite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        if (Version.Parse(connection.ServerVersion) < OldestSqlite)
            throw new DatabaseUnusableException(
                $"This build carries SQLite {connection.ServerVersion}; {OldestSqlite} or later is needed."
            );
    }

    private static void Check(CrmDatabase database)
    {
        if (new FileInfo(database.Path).IsReadOnly)
            throw new SqliteException("read-only", 8);
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema; PRAGMA user_version";
        command.ExecuteNonQuery();
        // Taking the write lock tells a read-only folder or file now, not at the first click.
        command.CommandText = "BEGIN IMMEDIATE; ROLLBACK";
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// The steps of the schema that the file still lacks, and those in it that only a newer version knows.
    /// </summary>
    public static (IReadOnlyCollection<string> Pending, IReadOnlyCollection<string> Unknown) Steps(CrmDatabase database)
    {
        using var connection = database.Connect();
        return Steps(connection);
    }

    public static (IReadOnlyCollection<string> Pending, IReadOnlyCollection<string> Unknown) Steps(
        SqliteConnection connection
    )
    {
        // Asked at every start: through EF it would build the whole model before the first page needs it.
        var known = typeof(CrmDbContext)
            .Assembly.GetTypes()
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var applied = new HashSet<string>(StringComparer.Ordinal);
        using var history = new Statement(
            connection,
            "SELECT 1 FROM sqlite_schema WHERE name = '__EFMigrationsHistory'"
        );
        if (history.Step())
        {
            using var migration = new Statement(connection, """SELECT MigrationId FROM "__EFMigrationsHistory" """);
            while (migration.Step())
                applied.Add(migration.Text(0));
        }

        SquashedSteps.Forget(applied);
        return ([.. known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(known, StringComparer.Ordinal)]);
    }

    /// <summary>Whether steps that are not known here are of before the first that is kept.</summary>
    public static bool IsOfDevelopment(IReadOnlyCollection<string> unknown) => unknown.Any(SquashedSteps.IsOne);

    /// <summary>Why a file with steps that are not known here is left alone.</summary>
    public static string Refusal(string path, IReadOnlyCollection<string> unknown) =>
        IsOfDevelopment(unknown)
            ? $"The database {path} was made by a development version of NetworkCrm, which this version does not "
                + $"carry over. Start the program as it was at commit {SquashedSteps.LastCommit} with it once, then this one."
            : $"The database {path} was made by a newer version of NetworkCrm. Run that version, or restore an "
                + "older backup.";

    private static bool IsPending(CrmDatabase database)
    {
        var (pending, unknown) = Steps(database);
        return unknown.Count > 0
            ? throw new DatabaseUnusableException(Refusal(database.Path, unknown))
            : pending.Count > 0 || DerivedText.IsOld(database);
    }

    // A process killed inside Migrate leaves a row that would make every later Migrate wait for ever; we hold our own
    // lock.
    private static async Task ClearStaleLockAsync(CrmDbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock"
              PRIMARY KEY, "Timestamp" TEXT NOT NULL)
            """,
            ct
        );
        await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, ct);
    }

    private static async Task<FileStream> LockAsync(string path, TimeProvider clock, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return DataDirectory.OpenPrivate(path);
            }
            catch (IOException e)
            {
                if (clock.GetElapsedTime(start) > LockLimit)
                    throw new DatabaseUnusableException(
                        $"Another process has been upgrading the database for over a minute ({path} is held). Stop it and start again.",
                        e
                    );
                await Task.Delay(200, ct);
            }
        }
    }
}
