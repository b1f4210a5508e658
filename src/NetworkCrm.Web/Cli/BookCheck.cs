using Microsoft.Data.Sqlite;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// Whether the database is there, sound, this version's and backed up; it is only read, and nothing is left beside it.
/// </summary>
internal static class BookCheck
{
    private static readonly (string Label, string Table)[] Counted =
    [
        ("owners", "Owners"),
        ("contacts", "Contacts"),
        ("interactions", "Interactions"),
        ("follow-ups", "FollowUps"),
        ("nudges", "Nudges"),
    ];

    public static async Task RunAsync(Findings findings, DataDirectory directory, TimeProvider clock)
    {
        if (DatabaseUpgrade.MissingBook(directory.Database, directory) is { } missing)
        {
            findings.Must(missing);
        }
        else if (!File.Exists(directory.Database))
        {
            await findings.SayAsync("database", "none yet; it is made at the first start");
        }
        else
        {
            try
            {
                using var reading = QuietReading.Open(directory.Database);
                await LookAsync(findings, directory, reading.Connection, clock);
            }
            catch (SqliteException e)
            {
                findings.Must(DatabaseUpgrade.Explain(e, directory.Database));
            }
        }
    }

    private static async Task LookAsync(
        Findings findings,
        DataDirectory directory,
        SqliteConnection book,
        TimeProvider clock
    )
    {
        var problem = DatabaseBackup.Verify(book);
        var file = new FileInfo(directory.Database);
        await findings.SayAsync(
            "database",
            $"{file.Length / 1024.0 / 1024.0:0.0} MB, {(problem is null ? "checked, sound" : "DAMAGED: " + problem)}"
        );
        if (problem is not null)
        {
            findings.Must("The database is damaged; it was left as it is. Restore a backup.");
            return;
        }

        // As the start of the program sees it, which refuses such a file.
        if (file.IsReadOnly)
            findings.Must(DatabaseUpgrade.Explain(new SqliteException("read-only", 8), directory.Database));
        var (pending, unknown) = DatabaseUpgrade.Steps(book);
        if (unknown.Count > 0)
        {
            await findings.SayAsync(
                "schema",
                $"NEWER than this version: {string.Join(", ", unknown.Order(StringComparer.Ordinal))}"
            );
            findings.Must(DatabaseUpgrade.Newer(directory.Database));
            return;
        }

        // What is still to come may be the very tables that are counted.
        if (pending.Count > 0)
        {
            await findings.SayAsync(
                "schema",
                $"{pending.Count} steps behind; the next start takes them, after a backup"
            );
            return;
        }

        await CountAsync(findings, book);
        await BackupCheck.RunAsync(findings, directory, book, clock);
    }

    private static async Task CountAsync(Findings findings, SqliteConnection book)
    {
        foreach (var (label, table) in Counted)
        {
            using var command = book.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            await findings.SayAsync(label, $"{await command.ExecuteScalarAsync():N0}");
        }
    }
}
