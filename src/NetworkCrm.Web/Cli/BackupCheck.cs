using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// Whether there is a backup that is young enough. The copies that upgrades make lie on the same disk and do not count.
/// </summary>
internal static class BackupCheck
{
    private const int MostDays = 30;

    public static async Task RunAsync(
        Findings findings,
        DataDirectory directory,
        DateTimeOffset? firstContact,
        TimeProvider clock
    )
    {
        var now = clock.GetUtcNow();
        var last = LastBackup.Read(directory);
        await findings.SayAsync(
            "last backup",
            last is null ? "none that is known of" : $"{Days(last.At, now)} days ago, to {last.File}"
        );
        // In a book without anybody there is nothing to lose, and a new one has its time.
        if (firstContact is not { } first || Days(last?.At ?? first, now) <= MostDays)
            return;
        findings.Must(
            last is null
                ? $"This book is {Days(first, now)} days old and was never backed up: run `backup FILE`, and keep the file on another disk."
                : $"The last backup is {Days(last.At, now)} days old: run `backup FILE`, and keep the file on another disk."
        );
    }

    private static int Days(DateTimeOffset from, DateTimeOffset now) => Math.Max(0, (int)(now - from).TotalDays);
}
