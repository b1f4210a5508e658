using System.CommandLine;
using Microsoft.Data.Sqlite;
using NetworkCrm.Data;
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
            var directory = Installation.DirectoryOf(parsed);
            await Console.Out.WriteLineAsync($"data directory  {directory.Root}");
            using var memory = new SqliteConnection("Data Source=:memory:");
            await memory.OpenAsync(CancellationToken.None);
            await Console.Out.WriteLineAsync($"SQLite          {memory.ServerVersion} (at least {DatabaseUpgrade.OldestSqlite} needed)");
            if (!File.Exists(directory.Database))
            {
                await Console.Out.WriteLineAsync("database        none yet; it is made at the first start");
                return ExitCodes.Fine;
            }

            var problem = DatabaseBackup.Verify(directory.Database);
            await Console.Out.WriteLineAsync($"database        {new FileInfo(directory.Database).Length / 1024.0 / 1024.0:0.0} MB, {(problem is null ? "checked, sound" : "DAMAGED: " + problem)}");
            if (problem is not null) throw new VerbException("The database is damaged; it was left as it is. Restore a backup.");
            await CountAsync(directory);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static async Task CountAsync(DataDirectory directory)
    {
        using var database = new CrmDatabase(directory.Database);
        using var connection = database.Connect();
        foreach (var (label, table) in new[] { ("owners", "Owners"), ("contacts", "Contacts"), ("interactions", "Interactions"), ("follow-ups", "FollowUps"), ("nudges", "Nudges") })
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            await Console.Out.WriteLineAsync($"{label,-15} {await command.ExecuteScalarAsync():N0}");
        }
    }
}
