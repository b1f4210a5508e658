using System.CommandLine;
using Microsoft.Data.Sqlite;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Cli;

/// <summary><c>doctor</c>: looks at the installation, changes nothing, says what it found.</summary>
internal static class DoctorVerb
{
    public static Command Build()
    {
        var command = new Command("doctor", "Check the data directory and the database; changes nothing.");
        command.SetAction(async (parsed, _) =>
        {
            var directory = DataDirectory.Look(Installation.Named(parsed));
            await Console.Out.WriteLineAsync($"data directory  {directory.Root}");
            using var memory = new SqliteConnection("Data Source=:memory:");
            await memory.OpenAsync(CancellationToken.None);
            await Console.Out.WriteLineAsync($"SQLite          {memory.ServerVersion} (at least {DatabaseUpgrade.OldestSqlite} needed)");
            foreach (var path in directory.OpenToOthers())
                await Console.Out.WriteLineAsync($"open to others  {path}: other accounts of this machine may read or write it; chmod go-rwx closes it");
            if (DatabaseUpgrade.MissingBook(directory.Database, directory) is { } missing) throw new VerbException(missing);
            if (!File.Exists(directory.Database))
            {
                await Console.Out.WriteLineAsync("database        none yet; it is made at the first start");
                return ExitCodes.Fine;
            }

            using var reading = QuietReading.Open(directory.Database);
            var problem = DatabaseBackup.Verify(reading.Connection);
            await Console.Out.WriteLineAsync($"database        {new FileInfo(directory.Database).Length / 1024.0 / 1024.0:0.0} MB, {(problem is null ? "checked, sound" : "DAMAGED: " + problem)}");
            if (problem is not null) throw new VerbException("The database is damaged; it was left as it is. Restore a backup.");
            var (pending, unknown) = DatabaseUpgrade.Steps(reading.Connection);
            if (unknown.Count > 0)
            {
                await Console.Out.WriteLineAsync($"schema          NEWER than this version: {string.Join(", ", unknown.Order(StringComparer.Ordinal))}");
                throw new VerbException(DatabaseUpgrade.Newer(directory.Database));
            }

            // What is still to come may be the very tables that are counted.
            if (pending.Count > 0) await Console.Out.WriteLineAsync($"schema          {pending.Count} steps behind; the next start takes them, after a backup");
            else await CountAsync(reading.Connection);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static async Task CountAsync(SqliteConnection connection)
    {
        foreach (var (label, table) in new[] { ("owners", "Owners"), ("contacts", "Contacts"), ("interactions", "Interactions"), ("follow-ups", "FollowUps"), ("nudges", "Nudges") })
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            await Console.Out.WriteLineAsync($"{label,-15} {await command.ExecuteScalarAsync():N0}");
        }
    }
}
