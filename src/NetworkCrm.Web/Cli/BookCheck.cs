using NetworkCrm.Data;
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
                var book = BookInspection.Read(directory.Database, Counted.Select(c => c.Table));
                await SayAsync(findings, directory, book, clock);
            }
            catch (Exception e) when (FileFault.Of(e) is { } fault)
            {
                findings.Must(fault.Explain(directory.Database));
            }
        }
    }

    private static async Task SayAsync(
        Findings findings,
        DataDirectory directory,
        BookInspection book,
        TimeProvider clock
    )
    {
        var problem = book.Damage;
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
            findings.Must(FileFault.OfReadOnly(directory.Database));
        var (pending, unknown) = (book.Pending, book.Unknown);
        if (unknown.Count > 0)
        {
            await findings.SayAsync(
                "schema",
                $"{(DatabaseUpgrade.IsOfDevelopment(unknown) ? "of a development version" : "NEWER than this version")}: "
                    + string.Join(", ", unknown.Order(StringComparer.Ordinal))
            );
            findings.Must(DatabaseUpgrade.Refusal(directory.Database, unknown));
            return;
        }

        if (pending.Count > 0)
        {
            await findings.SayAsync(
                "schema",
                $"{pending.Count} steps behind; the next start takes them, after a backup"
            );
            return;
        }

        foreach (var (label, table) in Counted)
            await findings.SayAsync(label, $"{book.Counts[table]:N0}");
        await BackupCheck.RunAsync(findings, directory, book.FirstContact, clock);
    }
}
