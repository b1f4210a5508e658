using System.Globalization;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Where an installation keeps everything: the database, its keys, backups made before upgrades, logs.
/// </summary>
public sealed class DataDirectory
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    // What a file that is locked answers.
    private const int WindowsSharing = 32,
        LinuxWouldBlock = 11,
        MacWouldBlock = 35;

    private DataDirectory(string root) => Root = root;

    public string Root { get; }

    public string Database => Path.Combine(Root, "networkcrm.db");

    public string Keys => Path.Combine(Root, "keys");

    public string Backups => Path.Combine(Root, "backups");

    public string Logs => Path.Combine(Root, "logs");

    public string Uploads => Path.Combine(Root, "uploads");

    public string LockFile => Path.Combine(Root, "migrate.lock");

    /// <summary>The same directory, only looked at: nothing is made in it, and it need not be there.</summary>
    /// <exception cref="DataDirectoryException">It is blank, or a file is in its way.</exception>
    public static DataDirectory Look(string? named)
    {
        RefuseBlank(named);
        var directory = new DataDirectory(Path.GetFullPath(named ?? Default()));
        for (var above = directory.Root; above is not null; above = Path.GetDirectoryName(above))
            if (File.Exists(above))
                throw new DataDirectoryException(
                    $"The data directory {directory.Root} cannot be used: {above} is a file. Choose another with --data."
                );
        return directory;
    }

    /// <summary>
    /// The directory named, else the platform's place for local application data; made if need be and tried for
    /// writing.
    /// </summary>
    /// <exception cref="DataDirectoryException">It is blank, or cannot be made or written.</exception>
    public static DataDirectory Open(string? named)
    {
        RefuseBlank(named);
        var root = named ?? Default();
        try
        {
            root = Path.GetFullPath(root);
            var directory = new DataDirectory(root);
            foreach (var path in new[] { root, directory.Keys, directory.Backups, directory.Logs, directory.Uploads })
                MakePrivate(path);
            var probe = Path.Combine(root, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return directory;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new DataDirectoryException(
                $"The data directory {root} cannot be used: {e.Message} Choose another with --data.",
                e
            );
        }
    }

    /// <summary>
    /// What of it other accounts of this machine may read or write; the folder that is the owner's own is not changed.
    /// </summary>
    public IEnumerable<string> OpenToOthers()
    {
        const UnixFileMode reads = Others & ~(UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return new[] { Root, Keys, Backups, Logs, Uploads, Database }.Where(p => Path.Exists(p) && Allows(p, reads));
    }

    /// <summary>
    /// Locks the imports of one owner until disposed; null where this or another process has locked them.
    /// </summary>
    public FileStream? LockImports(long ownerId)
    {
        try
        {
            return OpenPrivate(
                Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"imports-{ownerId}.lock"))
            );
        }
        catch (IOException e) when ((e.HResult & 0xFFFF) is WindowsSharing or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
    }

    /// <summary>Opens a file that no other account may read, made if need be.</summary>
    internal static FileStream OpenPrivate(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Mine;
        return new FileStream(path, options);
    }

    /// <summary>
    /// Makes the database file before SQLite would, which lets everybody read it; of one that is there, takes away what
    /// others may do. SQLite gives the same mode to the files beside it.
    /// </summary>
    internal static void KeepPrivate(string database)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (!File.Exists(database))
            OpenPrivate(database).Dispose();
        foreach (
            var path in new[] { database, database + "-wal", database + "-shm" }.Where(p =>
                File.Exists(p) && Allows(p, Others)
            )
        )
        {
            try
            {
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~Others);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another account's file, or a disk without modes: it goes on as it is, and doctor tells.
            }
        }
    }

    private static void RefuseBlank(string? named)
    {
        if (named is not null && string.IsNullOrWhiteSpace(named))
            throw new DataDirectoryException(
                "The data directory is blank. Name a folder with --data or NETWORKCRM_DATA, or leave both out."
            );
    }

    private static bool Allows(string path, UnixFileMode any) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & any) != UnixFileMode.None;

    private static string Default()
    {
        var home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.Create
        );
        if (string.IsNullOrWhiteSpace(home))
            throw new DataDirectoryException(
                "This account has no folder for application data. Name one with --data or NETWORKCRM_DATA."
            );
        return Path.Combine(home, "NetworkCrm");
    }

    private static void MakePrivate(string path)
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Mine | UnixFileMode.UserExecute);
    }
}

public sealed class DataDirectoryException(string message, Exception? inner = null) : Exception(message, inner);
