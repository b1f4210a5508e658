using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// Whether the disk has room for what an installation does by itself: an upgrade makes a copy of the book first.
/// </summary>
internal static class DiskCheck
{
    /// <summary>For a day's work, its log and what is uploaded, in bytes.</summary>
    public const long Spare = 100L * 1024 * 1024;

    private const double Gigabyte = 1024.0 * 1024 * 1024;

    public static async Task RunAsync(Findings findings, DataDirectory directory)
    {
        if (Free(directory.Root) is not { } free)
        {
            await findings.SayAsync("free space", "not told by this disk");
            return;
        }

        await findings.SayAsync("free space", $"{free / Gigabyte:0.0} GB");
        var book = new FileInfo(directory.Database);
        if (IsShort(free, book.Exists ? book.Length : 0))
            findings.Must(
                $"The disk with {directory.Root} is nearly full: free some space there, or the next upgrade and what you write may fail."
            );
    }

    /// <param name="free">In bytes.</param>
    /// <param name="book">The size of the database, in bytes.</param>
    public static bool IsShort(long free, long book) => free < book + Spare;

    private static long? Free(string root)
    {
        // The folder may be yet to be made.
        var there = root;
        while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } above)
            there = above;
        try
        {
            return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(there)! : there).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
