using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// Whether this account may write where the program does. Tried with a file that is gone when the check ends: modes
/// alone tell neither of a read-only disk nor of a share.
/// </summary>
internal static class FolderCheck
{
    public static async Task RunAsync(Findings findings, DataDirectory directory)
    {
        string[] all = [directory.Root, directory.Keys, directory.Backups, directory.Logs, directory.Uploads];
        var folders = all.Where(Directory.Exists).ToList();
        var closed = folders.Where(f => !MayWrite(f)).ToList();
        if (folders.Count == 0)
            return;
        // In a container the account may be a number without a name.
        var account = Environment.UserName is { Length: > 0 } name ? $"The account {name}" : "This account";
        await findings.SayAsync("may write", closed.Count == 0 ? "yes" : $"NOT {string.Join(", ", closed)}");
        foreach (var folder in closed)
        {
            findings.Must(
                $"{account} may not write in {folder}: give it that permission, "
                    + "or run this as the account that runs NetworkCrm."
            );
        }
    }

    private static bool MayWrite(string folder)
    {
        try
        {
            var path = Path.Combine(folder, $".doctor-{Environment.ProcessId}");
            using var probe = new FileStream(
                path,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                0,
                FileOptions.DeleteOnClose
            );
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
